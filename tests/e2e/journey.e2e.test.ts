import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeTranslate } from '../helpers/fakeDeepl.ts';
import { articleForm } from './articleForm.ts';
import type { ArticleForm } from './articleForm.ts';
import { openStage } from './openStage.ts';
import type { Stage } from './openStage.ts';
import { signIn } from './signIn.ts';
import { violationsIn } from './violationsIn.ts';

interface Row {
  readonly id: string;
  readonly locale: string;
  readonly status: string;
  readonly outdated: boolean;
  readonly segments: readonly { readonly source: string; readonly target: string; readonly origin: string; readonly outdated?: boolean; readonly revision: number }[];
}

const TITLE = 'Ten lessons from cities';
const HEADING = 'What cities learned';
const FIRST = 'Harbours opened their gates to everybody.';
const LINKED = 'our site';
const MIDDLE = `Read the whole report on ${LINKED}`;
const ITEMS = ['Listen before you build', 'Pay people for their time'];
const CORRECTED = 'فتحت الموانئ أبوابها أمام الجميع';
const EDITED = 'Most harbours opened their gates to everybody this spring.';
const TARGETS = ['Arabic', 'French', 'Spanish', 'German'];
const PATIENCE = { timeout: 60_000, interval: 200 };
/** Both several times the pause between two looks of the page, so that no state is missed on a busy machine either. */
const QUIET_MS = 12_000;
const SLOW_ENGINE_MS = 12_000;

let stage: Stage;
let form: ArticleForm;
let id: string;

beforeAll(async () => {
  stage = await openStage({ QUIET_PERIOD_MS: String(QUIET_MS) });
  form = articleForm(stage.page);
});
afterAll(() => stage?.close());

const draft = (locale: string) => stage.people.api<{ title: string; body: unknown }>(`/articles/${id}?locale=${locale}&draft=true&depth=0`);
const rows = async (): Promise<readonly Row[]> =>
  (await stage.people.api<{ docs: readonly Row[] }>(`/translations?where[collection][equals]=articles&where[documentId][equals]=${id}&limit=10`)).docs;
const row = async (locale: string): Promise<Row> => {
  const found = (await rows()).find((one) => one.locale === locale);
  if (found === undefined) throw new Error(`There is no row for ${locale}.`);
  return found;
};
const stored = (locale: string, words: string) => expect.poll(async () => JSON.stringify(await draft(locale)), PATIENCE).toContain(words);
const seeBadges = async (state: string): Promise<void> => {
  for (const language of TARGETS) await form.badge(language).getByText(state).waitFor();
};
const quiet = (): void => expect(stage.takeComplaints()).toEqual([]);

describe('an editor', () => {
  it('signs in through the form and writes an article in English', async () => {
    const { page } = stage;
    await signIn(page, stage.house.url, stage.people.editor);
    id = await form.openNew(stage.house.url);
    await form.title.fill(TITLE);
    stage.fake.set({ latencyMs: SLOW_ENGINE_MS });
    await form.body.click();
    const { keyboard } = page;
    await keyboard.type(`## ${HEADING}`);
    await keyboard.press('Enter');
    await keyboard.type(FIRST);
    await keyboard.press('Enter');
    await keyboard.type('Read the ');
    await keyboard.press('Control+b');
    await keyboard.type('whole report');
    await keyboard.press('Control+b');
    await keyboard.type(` on ${LINKED}`);
    await form.linkLast(LINKED.length, 'https://example.org/report');
    await form.toEnd();
    await keyboard.press('Enter');
    await keyboard.type(`- ${ITEMS[0]}`);
    await keyboard.press('Enter');
    await keyboard.type(ITEMS[1] ?? '');
    await stored('en', ITEMS[1] ?? '');
    quiet();
  });

  it('sees the article wait, being translated, and ready for review', async () => {
    await seeBadges('Waiting');
    await seeBadges('Translating');
    stage.fake.set({ latencyMs: 0 });
    await seeBadges('Needs review');
    quiet();
  });

  it('finds the draft in Arabic, right to left, with every mark in its place and the truth above it', async () => {
    await form.switchTo('Arabic');
    await expect.poll(() => form.title.inputValue(), PATIENCE).toBe(fakeTranslate(TITLE, 'ar'));
    expect(await form.banner.innerText()).toContain('Machine translation by DeepL. Needs review.');
    await seeMarks('ar');
    expect(await directions()).toEqual(new Set(['rtl']));
    expect(await violationsIn(stage.page, ['.verso-banner', '.verso-badge'])).toEqual([]);
    quiet();
  });

  it('finds it in French, left to right', async () => {
    await form.switchTo('French');
    await expect.poll(() => form.title.inputValue(), PATIENCE).toBe(fakeTranslate(TITLE, 'fr'));
    expect(await form.banner.innerText()).toContain('Machine translation by DeepL. Needs review.');
    await seeMarks('fr');
    expect(await directions()).toEqual(new Set(['ltr']));
    quiet();
  });

  it('corrects a sentence in Arabic by typing', async () => {
    await form.switchTo('Arabic');
    await form.rewrite(form.body.getByText(fakeTranslate(FIRST, 'ar')), CORRECTED);
    await stored('ar', CORRECTED);
    const { segments } = await row('ar');
    expect(segments.filter(({ origin }) => origin === 'human').map(({ source, target }) => ({ source, target }))).toEqual([{ source: FIRST, target: CORRECTED }]);
    quiet();
  });

  it('edits one paragraph in English: only that one is translated again, and the correction stands', async () => {
    const before = await rows();
    stage.fake.requests.length = 0;
    await form.switchTo('English');
    await form.rewrite(form.body.getByText(FIRST), EDITED);
    await stored('en', EDITED);
    await expect.poll(async () => (await rows()).every(({ status, segments }) => status === 'needs-review' && segments.some(({ source }) => source === EDITED)), PATIENCE).toBe(true);
    expect(stage.fake.requests.flatMap(({ texts }) => texts)).toEqual(TARGETS.map(() => EDITED));
    for (const { locale, segments, outdated } of await rows()) {
      const old = before.find((one) => one.locale === locale)?.segments ?? [];
      expect(segments.filter(({ source }) => source !== EDITED), locale).toEqual(old.filter(({ source }) => source !== FIRST));
      const changed = segments.find(({ source }) => source === EDITED);
      expect(changed, locale).toMatchObject(locale === 'ar' ? { target: CORRECTED, origin: 'human', outdated: true } : { target: fakeTranslate(EDITED, locale), origin: 'machine' });
      expect(outdated, locale).toBe(locale === 'ar');
    }
    await form.badge('Arabic').getByText('Outdated').waitFor();
    quiet();
  });

  it('sees in Arabic that the corrected text is outdated, and all else as it was', async () => {
    await form.switchTo('Arabic');
    await form.banner.getByText('The original has changed since this text was written.').waitFor();
    await form.body.getByText(CORRECTED).waitFor();
    await seeMarks('ar', CORRECTED);
    quiet();
  });

  it('sees all of it in the list', async () => {
    const { page } = stage;
    await page.goto(`${stage.house.url}/admin/collections/articles`);
    const line = page.getByRole('row').filter({ hasText: 'Outdated' });
    expect((await line.locator('.verso-badge').allInnerTexts()).map((badge) => badge.replaceAll(/\s+/g, ' ').trim())).toEqual(
      ['AR Arabic: Outdated', 'FR French: Needs review', 'ES Spanish: Needs review', 'DE German: Needs review'],
    );
    expect(await violationsIn(page, ['.verso-badges'])).toEqual([]);
    await line.getByRole('link', { name: 'Arabic' }).click();
    await page.waitForURL(new RegExp(`/articles/${id}\\?locale=ar`));
    await expect.poll(() => form.title.inputValue(), PATIENCE).toBe(fakeTranslate(TITLE, 'ar'));
    quiet();
  });

  it('publishes it, and what is written after that, without loading the page again', async () => {
    const { page } = stage;
    const publish = page.getByRole('button', { name: 'Publish in English' });
    const live = (words: string) => expect.poll(async () => (await stage.people.api<{ title: string }>(`/articles/${id}?locale=en&draft=false&depth=0`)).title, PATIENCE).toBe(words);
    await form.switchTo('English');
    await expect.poll(() => form.title.inputValue(), PATIENCE).toBe(TITLE);
    await publish.click();
    await live(TITLE);
    // What a translation writes becomes the newest version: the next words of the editor go into that one.
    await expect.poll(async () => (await rows()).every(({ status }) => status !== 'pending' && status !== 'translating'), PATIENCE).toBe(true);
    await page.reload();
    for (const words of [`${TITLE} again`, `${TITLE} once more`]) {
      await form.title.fill(words);
      await stored('en', words);
      await expect.poll(() => publish.isEnabled(), PATIENCE).toBe(true);
      await publish.click();
      await live(words);
    }
    quiet();
  });
});

const seeMarks = async (locale: string, first = fakeTranslate(FIRST, locale)): Promise<void> => {
  const say = (words: string): string => fakeTranslate(words, locale);
  const { body } = form;
  expect(await body.locator('h2').allInnerTexts()).toEqual([say(HEADING)]);
  expect(await body.locator('strong').allInnerTexts()).toEqual([say('whole report')]);
  expect(await body.locator('a').allInnerTexts()).toEqual([say(LINKED)]);
  expect(await body.locator('a').getAttribute('href')).toBe('https://example.org/report');
  expect(await body.locator('ul > li').allInnerTexts()).toEqual(ITEMS.map(say));
  expect(await body.locator('p').allInnerTexts()).toEqual([first, say(MIDDLE)]);
};

const directions = async (): Promise<Set<string>> =>
  new Set(await stage.page.locator('input[name=title], [data-lexical-editor=true] > *, [data-lexical-editor=true] li').evaluateAll((all) => all.map((one) => getComputedStyle(one).direction)));
