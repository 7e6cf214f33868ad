import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseTagged } from '../../src/domain/segments/tagged.ts';
import { chance, times } from '../helpers/random.ts';
import { frame, goTo, openRoom } from './segmentRoom/openRoom.ts';
import { ARABIC, SOURCE, TAGS, english, row } from './segmentRoom/seats.ts';

type OpenRoom = Awaited<ReturnType<typeof openRoom>>;
let room: OpenRoom;
let page: Page;
beforeAll(async () => {
  room = await openRoom();
  page = room.page;
});
afterAll(() => room.close());

const text: OpenRoom['text'] = (id) => room.text(id);
const press: OpenRoom['press'] = (...keys) => room.press(...keys);
const type: OpenRoom['type'] = (words) => room.type(words);
const caretTo: OpenRoom['caretTo'] = (offset) => room.caretTo(offset);
/** What another program put on the clipboard. */
const copied = (plain: string, html?: string): Promise<void> =>
  page.evaluate(async ([words, markup]) => {
    const blob = (type: string, body: string) => new Blob([body], { type });
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob('text/plain', words ?? ''), ...(markup ? { 'text/html': blob('text/html', markup) } : {}) })]);
  }, [plain, html] as const);
/** Where the caret is: the words before it, and how many chips. */
const caret = (): Promise<string> =>
  page.evaluate(() => {
    const selection = getSelection();
    const editor = document.querySelector('.verso-editor');
    if (!selection?.focusNode || !editor) return 'nowhere';
    const before = document.createRange();
    before.selectNodeContents(editor);
    before.setEnd(selection.focusNode, selection.focusOffset);
    const part = before.cloneContents();
    const chips = part.querySelectorAll('.verso-tag');
    const count = chips.length;
    for (const chip of chips) chip.remove();
    return `${part.textContent?.length ?? 0}+${count}`;
  });

describe('one segment in the browser', () => {
  it('shows words and named chips, and takes Arabic typing', async () => {
    await room.enter(row());
    expect(await page.evaluate(() => window.room.changes)).toEqual([]);
    await press('Control+z', 'ArrowLeft', 'Control+End');
    expect(await page.evaluate(() => window.room.changes)).toEqual([]);
    await type(' كل يوم');
    expect(await text()).toBe(`${ARABIC} كل يوم`);
    expect(await page.locator('.verso-editor').ariaSnapshot()).toContain('img "bold 1 starts"');
    expect(await page.getByRole('textbox', { name: 'Row s1' }).count()).toBe(1);
    expect(await page.locator('.verso-editor .verso-tag').count()).toBe(5);
    await press('Control+Home');
    await type('اليوم ');
    expect(await text()).toBe(`اليوم ${ARABIC} كل يوم`);
  });

  it.each([['rtl', row(), 'ArrowLeft', 'ArrowRight'], ['ltr', english(SOURCE), 'ArrowRight', 'ArrowLeft']] as const)('walks through five chips %s and is never stuck', async (_, seat, forward, back) => {
    await room.enter(seat);
    for (const [start, key, end] of [['Control+Home', forward, 'Control+End'], ['Control+End', back, 'Control+Home']] as const) {
      await press(end);
      const goal = await caret();
      await press(start);
      const seen = [await caret()];
      for (let step = 0; step < 80 && seen.at(-1) !== goal; step++) {
        await press(key);
        const here = await caret();
        expect(seen, `stuck or back at ${here}`).not.toContain(here);
        seen.push(here);
      }
      expect(seen.at(-1)).toBe(goal);
    }
  });

  it('deletes whole chips, forwards, backwards and by word, and brings them back', async () => {
    await room.enter(english('<g id="1">five days</g> a week<x id="3"/>'));
    await press('Backspace');
    expect(await text()).toBe('<g id="1">five days</g> a week');
    await press('Home', 'Delete');
    expect(await text()).toBe('five days a week');
    expect(await page.locator('.verso-editor .verso-tag--loose').count()).toBe(1);
    await caretTo(10);
    await press('Backspace');
    expect(await page.locator('.verso-editor .verso-tag').count()).toBe(0);
    expect(await text()).toBe('five days a week');
    await press('Control+z', 'Control+z', 'Control+z');
    expect(await text()).toBe('<g id="1">five days</g> a week<x id="3"/>');
    await press('End', 'Control+Backspace');
    expect(['<g id="1">five days</g> a week', '<g id="1">five days</g> a ']).toContain(await text());
    await caretTo(11);
    await press('Control+Backspace');
    const left = await page.locator('.verso-editor .verso-tag').count();
    expect(left).toBeLessThanOrEqual(2);
    expect(await page.locator('.verso-editor .verso-tag__id').allTextContents()).toHaveLength(left);
  });

  it('moves words and tags by cut and paste', async () => {
    await room.enter(english('<g id="1">five days</g> a week'));
    await caretTo(0);
    for (let n = 0; n < 11; n++) await press('Shift+ArrowRight');
    await press('Control+x');
    expect(await text()).toBe(' a week');
    await press('End', 'Control+v');
    expect(await text()).toBe(' a week<g id="1">five days</g>');
    await press('Control+z');
    expect(await text()).toBe(' a week');
    await press('Control+z');
    expect(await text()).toBe('<g id="1">five days</g> a week');
  });

  it('pastes a copy of all as words twice, tags once', async () => {
    await room.enter(english(SOURCE));
    await press('Control+a', 'Control+c', 'End', 'Control+v');
    expect(await text()).toBe(`${SOURCE}Open five days a week in town`);
    await goTo(page, 's1');
    await press('Control+a', 'Control+v');
    expect(await text()).toBe(SOURCE);
  });

  it('drops the chips that another text does not have', async () => {
    await room.enter(english(SOURCE), english('', { id: 's2', source: 'A <g id="2">link</g>', tags: TAGS.slice(1, 2) }));
    await press('Control+a', 'Control+c');
    await goTo(page, 's2');
    await press('Control+v');
    expect(await text('s2')).toBe('Open five days a <g id="2">week</g> in town');
  });

  it('pastes what Word copies as one plain line', async () => {
    await room.enter(english(''));
    await copied('First paragraph\r\nSecond\tone\r\n', '<p><b>First</b> paragraph</p><p>Second one</p>');
    await press('Control+v');
    expect(await text()).toBe('First paragraph Second one');
    expect(await page.locator('.verso-editor p').count()).toBe(1);
  });

  it('keeps a tag that somebody typed or pasted as words', async () => {
    await room.enter(english('a '));
    await type('<g id="1">b</g>');
    await copied('<x id="3"/> & more');
    await press('Control+v');
    expect(await text()).toBe('a &lt;g id="1"&gt;b&lt;/g&gt;&lt;x id="3"/&gt; &amp; more');
    expect(await page.locator('.verso-editor .verso-tag').count()).toBe(0);
  });

  it('sets five missing tags one after the other, and then none', async () => {
    await room.enter(row({ target: 'تفتح' }));
    const next = () => page.evaluate(() => window.room.handle.current?.insertNextTag());
    for (const word of ['أ', 'ب', 'ت', 'ث', 'ج']) {
      expect(await next()).toBe('inserted');
      await frame(page);
      await type(word);
    }
    expect(await next()).toBe('none-missing');
    expect(await text()).toBe('تفتح<g id="1">أ</g>ب<g id="2">ت</g>ث<x id="3"/>ج');
    await press('Control+z', 'Control+z');
    expect(await text()).toBe('تفتح<g id="1">أ</g>ب<g id="2">ت</g>ث');
  });

  it('puts a pair round what is selected, and mends a pair that crosses', async () => {
    await room.enter(english('open five days'));
    await caretTo(5);
    for (let n = 0; n < 4; n++) await press('Shift+ArrowRight');
    expect(await page.evaluate(() => window.room.handle.current?.wrapSelection())).toBe('inserted');
    expect(await text()).toBe('open <g id="1">five</g> days');
    await page.evaluate(() => {
      const { current } = window.room.handle;
      current?.focus({ offset: 7 });
      current?.insertTag(2, 'open');
      current?.focus('end');
      current?.insertTag(2, 'close');
    });
    expect(await text()).toBe('open five<g id="2"> days</g>'.replace('five<g id="2"> days</g>', '<g id="1">five</g> days'));
    expect(await page.locator('.verso-editor .verso-tag--loose').count()).toBe(2);
    await page.evaluate(() => window.room.handle.current?.insertTag(3, 'point'));
    expect(await page.evaluate(() => window.room.handle.current?.insertNextTag())).toBe('inserted');
    expect(await text()).toBe('open <g id="1">five</g> days<x id="3"/><g id="2"></g>');
    expect(await page.locator('.verso-editor .verso-tag--loose').count()).toBe(0);
  });

  it('remembers undo of a segment that was left, and never reaches another', async () => {
    await room.enter(english('one'), english('two', { id: 's2' }));
    await type(' more');
    await goTo(page, 's2');
    await press('Control+z');
    expect([await text(), await text('s2')]).toEqual(['one more', 'two']);
    await goTo(page, 's1');
    await press('Control+z');
    expect(await text()).toBe('one');
    await press('Control+Shift+z');
    expect(await text()).toBe('one more');
    await page.evaluate(() => window.room.handle.current?.replace('<g id="1">taken</g>'));
    expect(await text()).toBe('<g id="1">taken</g>');
    await press('Control+z');
    expect(await text()).toBe('one more');
  });

  it('stays right to left where the words begin in Latin', async () => {
    await room.enter(row({ target: '' }));
    await type('DeepL ترجمة');
    const directions = () => page.locator('.verso-editor, .verso-editor p').evaluateAll((all) => all.map((one) => [getComputedStyle(one).direction, one.getAttribute('dir')]));
    expect(await directions()).toEqual([['rtl', 'rtl'], ['rtl', 'rtl']]);
    await press('Control+a', 'Delete');
    await type('DeepL');
    expect(await directions()).toEqual([['rtl', 'rtl'], ['rtl', 'rtl']]);
    await press('Control+z');
    expect(await directions()).toEqual([['rtl', 'rtl'], ['rtl', 'rtl']]);
  });

  it('gives the screen every key first, and breaks lines only where the source does', async () => {
    await room.enter(english('one', { breaks: false }));
    await page.evaluate(() => window.room.taken.add('Enter').add('ArrowDown'));
    await press('Enter', 'ArrowDown');
    expect(await page.evaluate(() => window.room.keys.splice(0))).toEqual(['Enter', 'ArrowDown']);
    await page.evaluate(() => window.room.taken.clear());
    await press('Enter', 'Shift+Enter');
    expect(await text()).toBe('one');
    await room.enter(english('one'));
    await press('Shift+Enter', 'Shift+Enter');
    expect(await text()).toBe('one<x id="3"/>');
    await room.enter(english('one', { source: 'a\nb', tags: [] }));
    await press('Shift+Enter');
    await type('two');
    expect(await text()).toBe('one\ntwo');
    await press('Control+b');
    await type('!');
    expect(await text()).toBe('one\ntwo!');
  });

  it('knows the first and the last line as they are seen', async () => {
    await room.enter(row({ target: `${'كلمة '.repeat(40)}<g id="1">آخر</g>` }));
    const lines = () => page.evaluate(() => [window.room.handle.current?.isOnFirstLine(), window.room.handle.current?.isOnLastLine()]);
    expect(await lines()).toEqual([false, true]);
    await caretTo(0);
    expect(await lines()).toEqual([true, false]);
    await caretTo(100);
    expect(await lines()).toEqual([false, false]);
    await room.enter(row({ target: '' }));
    expect(await lines()).toEqual([true, true]);
    await room.enter(row({ target: '<x id="3"/>' }));
    expect(await lines()).toEqual([true, true]);
  });

  it('moves a chip by dragging', async () => {
    await room.enter(english('one two<x id="3"/> three'));
    const chip = page.locator('.verso-editor .verso-tag');
    const from = await chip.boundingBox();
    const line = await page.locator('.verso-editor p').boundingBox();
    if (!from || !line) throw new Error('Nothing to drag.');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(line.x + 40, from.y + from.height / 2, { steps: 4 });
    await page.mouse.move(line.x + 1, from.y + from.height / 2, { steps: 4 });
    await page.mouse.up();
    await frame(page);
    expect(await text()).toBe('<x id="3"/>one two three');
    await press('Control+z');
    expect(await text()).toBe('one two<x id="3"/> three');
  });

  it('holds together whatever is pressed', async () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowRight', 'Control+ArrowLeft', 'Control+Shift+ArrowRight', 'Home', 'End', 'Shift+Home', 'Control+a', 'Backspace', 'Delete', 'Control+Backspace', 'Control+Delete', 'Control+x', 'Control+c', 'Control+v', 'Control+z', 'Control+Shift+z', 'Shift+Enter', 'Enter', 'a', 'Space'];
    for (let seed = 1; seed <= times('EDITOR_WALKS', 3); seed++) {
      const dice = chance(seed);
      await room.enter(row({ target: dice.pick([ARABIC, '', '<g id="1"></g>']) }), row({ id: 's2', target: 'x' }));
      for (let step = 0; step < 120; step++) {
        const key = dice.pick([...keys, ...keys, 'ب', 'next', 'wrap', 'leave']);
        if (key === 'leave') {
          const before = await text();
          await goTo(page, 's2');
          await goTo(page, 's1');
          expect(await text()).toBe(before);
        } else if (key === 'next') await page.evaluate(() => window.room.handle.current?.insertNextTag());
        else if (key === 'wrap') await page.evaluate(() => window.room.handle.current?.wrapSelection());
        else if (key === 'ب') await type(key);
        else await press(key);
        await frame(page);
        const chips = await page.locator('.verso-editor .verso-tag').evaluateAll((all) => all.map((chip) => chip.getAttribute('aria-label')));
        const now = await text();
        const says = `${seed}.${step} ${key}: ${now}`;
        expect(new Set(chips).size, says).toBe(chips.length);
        expect(parseTagged(now), says).not.toBeNull();
        expect(await page.evaluate(() => window.room.handle.current?.text()), says).toBe(now);
        expect(await page.locator('.verso-editor p').count(), says).toBe(1);
        expect(await page.locator('.verso-editor p').getAttribute('dir'), says).toBe('rtl');
      }
    }
    expect(room.complaints()).toEqual([]);
  });
});
