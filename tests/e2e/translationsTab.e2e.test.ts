import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeTranslate } from '../helpers/fakeDeepl.ts';
import { paragraph, richText } from '../helpers/lexical.ts';
import { articleForm } from './articleForm.ts';
import { openStage } from './openStage.ts';
import type { Stage } from './openStage.ts';
import { signIn } from './signIn.ts';
import { violationsIn } from './violationsIn.ts';

const TITLE = 'Night buses';
const WORDS = 'Drivers know what a city says after midnight.';
const LANGUAGES = ['Arabic', 'French', 'Spanish', 'German'];

let stage: Stage;
let id: string;

beforeAll(async () => {
  stage = await openStage();
  await signIn(stage.page, stage.house.url, stage.people.admin);
});
afterAll(() => stage?.close());

const line = (language: string): Locator => stage.page.getByRole('row').filter({ has: stage.page.getByRole('rowheader', { name: language }) });
const see = (language: string, words: string): Promise<void> => line(language).getByText(words, { exact: true }).first().waitFor();
const press = (action: string, language: string): Promise<void> => line(language).getByRole('button', { name: `${action}: ${language}` }).click();
const write = async (words: string): Promise<void> => {
  const body = richText(paragraph(words));
  if (id === undefined) id = (await stage.people.api<{ doc: { id: string } }>('/articles?locale=en&draft=true', { title: TITLE, body })).doc.id;
  else await stage.people.api(`/articles/${id}?locale=en&draft=true`, { body }, 'PATCH');
};
const open = (): Promise<unknown> => stage.page.goto(`${stage.house.url}/admin/collections/articles/${id}/translations?locale=en`);
const quiet = (): void => expect(stage.takeComplaints()).toEqual([]);

describe('the tab of a document’s translations', () => {
  it('says why a translation failed, where people look', async () => {
    stage.fake.set({ damage: () => 400 });
    await write(WORDS);
    await open();
    for (const language of LANGUAGES) await see(language, 'Failed');
    await line('Arabic').getByText('The engine can’t translate a text of this document. Change that text, or write the translation by hand.').waitFor();
    expect(await violationsIn(stage.page, ['.verso-tab'])).toEqual([]);
    await stage.page.goto(`${stage.house.url}/admin/collections/articles/${id}?locale=ar`);
    await articleForm(stage.page).banner.getByText('Translation failed. The engine can’t translate a text').waitFor();
    quiet();
  });

  it('tries again when asked, once the engine is mended', async () => {
    stage.fake.set({ damage: () => null });
    await open();
    await press('Try again', 'Arabic');
    await see('Arabic', 'Needs review');
    await stage.page.getByRole('button', { name: 'Translate all now' }).click();
    for (const language of LANGUAGES) await see(language, 'Needs review');
    quiet();
  });

  it('shows progress, engine and characters of every locale', async () => {
    for (const language of LANGUAGES) {
      await line(language).getByText('2 translated').waitFor();
      await line(language).getByText('DeepL', { exact: true }).waitFor();
      await line(language).getByText(`${TITLE.length + WORDS.length} billed`).waitFor();
      expect(await line(language).getByRole('progressbar').getAttribute('aria-valuemax')).toBe('2');
    }
    expect(await violationsIn(stage.page, ['.verso-tab'])).toEqual([]);
    quiet();
  });

  it('pauses one locale, which then gets nothing new, and resumes it', async () => {
    await press('Pause', 'French');
    await see('French', 'Paused');
    stage.fake.requests.length = 0;
    await write('Something else entirely is said here now.');
    await expect.poll(() => stage.fake.requests.map(({ target }) => target.toLowerCase()).toSorted(), { timeout: 60_000 }).toEqual(['ar', 'de', 'es']);
    await see('French', 'Paused');
    await press('Resume', 'French');
    await see('French', 'Needs review');
    const draft = await stage.people.api<{ body: unknown }>(`/articles/${id}?locale=fr&draft=true&depth=0`);
    expect(JSON.stringify(draft.body)).toContain(fakeTranslate('Something else entirely is said here now.', 'fr'));
    quiet();
  });

  it('tells an admin at once that the engine refuses its key', async () => {
    stage.fake.set({ damage: () => 403 });
    await write('A third text that no engine may see today.');
    for (const language of LANGUAGES) await see(language, 'Failed');
    await line('Arabic').getByText('The engine refuses its key. Check DEEPL_API_KEY and start Verso again.').waitFor();
    const notice = /DeepL rests: nothing is translated\. The engine refuses its key\./;
    await stage.page.getByText(notice).waitFor();
    await stage.page.goto(`${stage.house.url}/admin`);
    await stage.page.getByText(notice).waitFor();
    expect(await violationsIn(stage.page, ['.verso-banner'])).toEqual([]);
    quiet();
  });
});
