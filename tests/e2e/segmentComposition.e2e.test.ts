import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frame, openRoom } from './segmentRoom/openRoom.ts';
import { english } from './segmentRoom/seats.ts';

describe('a composition', () => {
  let room: Awaited<ReturnType<typeof openRoom>>;
  let page: Page;
  let cdp: CDPSession;
  beforeAll(async () => {
    room = await openRoom();
    page = room.page;
    cdp = await page.context().newCDPSession(page);
  });
  afterAll(() => room.close());

  const compose = async (...steps: readonly string[]): Promise<void> => {
    for (const step of steps) {
      await cdp.send('Input.imeSetComposition', { text: step, selectionStart: step.length, selectionEnd: step.length });
      await frame(page);
    }
    await cdp.send('Input.insertText', { text: steps.at(-1) ?? '' });
    await frame(page);
  };

  it.each([
    ['at the start', '<g id="1">a</g> b', 0, '日本<g id="1">a</g> b'],
    ['after a chip', '<g id="1">a</g> b', 1, '<g id="1">日本a</g> b'],
    ['behind the last chip', 'a<x id="3"/>', 2, 'a<x id="3"/>日本'],
    ['between two chips', '<g id="1"></g>', 1, '<g id="1">日本</g>'],
    ['beside the only chip', '<x id="3"/>', 1, '<x id="3"/>日本'],
    ['before the only chip', '<x id="3"/>', 0, '日本<x id="3"/>'],
  ])('%s puts its words where the caret is', async (_, target, offset, expected) => {
    await room.enter(english(target));
    await room.caretTo(offset);
    await compose('n', 'に', 'にほ', '日本');
    expect(await room.text()).toBe(expected);
    await room.press('Control+z', 'Control+z');
    expect(await room.text()).toBe(target);
  });

  it('keeps its keys from the screen', async () => {
    await room.enter(english('a'));
    await page.evaluate(() => window.room.taken.add('Enter'));
    await cdp.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', code: 'Enter', key: 'Enter', windowsVirtualKeyCode: 229 });
    await frame(page);
    expect(await page.evaluate(() => window.room.keys)).toEqual([]);
    await cdp.send('Input.insertText', { text: '日' });
    await frame(page);
    expect(await room.text()).toBe('a日');
  });

  it('leaves no complaint behind', () => {
    expect(room.complaints()).toEqual([]);
  });
});
