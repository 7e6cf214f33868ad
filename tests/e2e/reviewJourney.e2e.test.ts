import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUEUE_WORDS } from '../../src/admin/queue/words/index.ts';
import { speakReview } from '../../src/admin/review/words/speakReview.ts';
import { fakeTranslate } from '../helpers/fakeDeepl.ts';
import { articleForm } from './articleForm.ts';
import type { ArticleForm } from './articleForm.ts';
import { openStage } from './openStage.ts';
import type { Stage } from './openStage.ts';
import { reviewPage } from './reviewPage.ts';
import type { ReviewPage } from './reviewPage.ts';
import { signIn } from './signIn.ts';
import { takePicture } from './takePicture.ts';
import { violationsIn } from './violationsIn.ts';

interface Segment {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly state: string;
  readonly outdated: boolean;
}

interface Entry {
  readonly locale: string;
  readonly version: number;
  readonly kind: string;
  readonly slug: string;
  readonly content: { readonly segments: readonly { readonly target: string }[] };
  readonly provenance: { readonly kind: string; readonly outdated: boolean };
}

const PATIENCE = { timeout: 60_000, interval: 200 };
const CORRECTED = { title: 'دروس من المدن الساحلية', first: 'فتحت الموانئ أبوابها أمام الجميع.' };
const TRANSLATORS: Readonly<Record<string, string>> = { en: 'layla@example.org', ar: 'nour@example.org' };

let stage: Stage;
let form: ArticleForm;

beforeAll(async () => {
  stage = await openStage();
  const { password } = stage.people.admin;
  for (const [name, email] of [['Layla', TRANSLATORS.en], ['Nour', TRANSLATORS.ar]])
    await stage.people.api('/users', { email, password, name, role: 'translator', worksIn: ['ar'] });
  form = articleForm(stage.page);
  await signIn(stage.page, stage.house.url, stage.people.editor);
}, 300_000);
afterAll(() => stage?.close());

/** A key that comes before the page listens is lost; a person sees where the focus is, and waits. */
const focused = (one: Locator) => expect.poll(() => one.evaluate((element) => element === document.activeElement), PATIENCE).toBe(true);

const quiet = (): void => expect(stage.takeComplaints()).toEqual([]);

describe.each(['en', 'ar'] as const)('from a draft to readers and back, the translator in %s', (language) => {
  const TITLE = `Lessons from harbour cities ${language === 'en' ? 'one' : 'two'}`;
  const FIRST = 'Harbours opened their gates to everybody.';
  const SECOND = 'Every city wrote down what failed.';
  const EDITED = 'Every city wrote down what failed and what it learned from it.';
  const voice = speakReview(language);
  let id: string;
  let row: string;
  let page: Page;
  let screen: ReviewPage;

  const segments = async (): Promise<readonly Segment[]> => {
    const { docs } = await stage.people.api<{ docs: readonly { id: string; segments: readonly Segment[] }[] }>(`/translations?where[documentId][equals]=${id}&where[locale][equals]=ar`);
    row = docs[0]?.id ?? '';
    return docs[0]?.segments ?? [];
  };
  const segment = async (source: string): Promise<Segment | undefined> => (await segments()).find((one) => one.source === source);
  /** What readers have, by locale. */
  const live = async (): Promise<Readonly<Record<string, Entry>>> => {
    const { docs } = await stage.people.api<{ docs: readonly Entry[] }>(`/publications?where[documentId][equals]=${id}&where[replaced][not_equals]=true&limit=20`);
    return Object.fromEntries(docs.filter(({ kind }) => kind === 'publication').map((entry) => [entry.locale, entry]));
  };
  const textsOf = (entry: Entry | undefined): readonly string[] => entry?.content.segments.map(({ target }) => target) ?? [];
  const publishSource = async (): Promise<void> => {
    const before = (await live()).en?.version ?? 0;
    await stage.page.getByRole('button', { name: /^Publish/ }).first().click();
    await expect.poll(async () => (await live()).en?.version ?? 0, PATIENCE).toBeGreaterThan(before);
  };

  it('an editor writes and publishes; the machine translates; readers have English alone', async () => {
    id = await form.openNew(stage.house.url);
    await form.title.fill(TITLE);
    await form.body.click();
    await stage.page.keyboard.type(FIRST);
    await stage.page.keyboard.press('Enter');
    await stage.page.keyboard.type(SECOND);
    await expect.poll(async () => (await segment(SECOND))?.target, PATIENCE).toBe(fakeTranslate(SECOND, 'ar'));
    await publishSource();
    expect(Object.keys(await live())).toEqual(['en']);
    quiet();
  });

  it('the translator takes it from the queue with one key', async () => {
    page = await stage.newPage();
    await signIn(page, stage.house.url, { email: TRANSLATORS[language] ?? '', password: stage.people.admin.password });
    await page.context().addCookies([{ name: 'payload-lng', value: language, url: stage.house.url }]);
    await page.goto(`${stage.house.url}/admin/review`);
    await focused(page.getByRole('button', { name: QUEUE_WORDS[language].take }));
    expect(await page.locator('html').getAttribute('dir')).toMatch(language === 'ar' ? /^rtl$/i : /^ltr$/i);
    await page.getByText(TITLE).waitFor();
    await takePicture(page, `journey-${language}-1-queue`);
    expect(await violationsIn(page, ['.verso-queue'])).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${stage.house.url}/admin/review/${row}`);
    screen = reviewPage(page, `${stage.house.url}/admin/review/${row}`);
    await screen.editor.waitFor();
    await takePicture(page, `journey-${language}-2-taken`);
    quiet();
  });

  it('corrects two texts and approves all, without touching the mouse', async () => {
    await expect.poll(() => screen.editor.evaluate((one) => one === document.activeElement), PATIENCE).toBe(true);
    await screen.press('Control+A');
    await page.keyboard.type(`${CORRECTED.title} ${language}`);
    await screen.press('Control+Enter');
    await expect.poll(() => screen.live.locator('.vr-source').textContent(), PATIENCE).toContain(FIRST);
    await screen.press('Control+A');
    await page.keyboard.type(CORRECTED.first);
    await screen.press('Control+Enter');
    await expect.poll(() => screen.live.locator('.vr-source').textContent(), PATIENCE).toContain(SECOND);
    await takePicture(page, `journey-${language}-3-approving`);
    await screen.press('Control+Enter');
    await page.getByText(voice.count('doneAll', 3)).waitFor();
    expect((await segments()).map(({ state, target }) => [state, target])).toEqual([
      ['reviewed', `${CORRECTED.title} ${language}`], ['reviewed', CORRECTED.first], ['reviewed', fakeTranslate(SECOND, 'ar')],
    ]);
    expect(Object.keys(await live())).toEqual(['en']);
    quiet();
  });

  it('publishes by the next key; Arabic is live, and no other language', async () => {
    const button = page.getByRole('button', { name: voice.say('publishLanguage', { language: voice.language('ar') }) }).last();
    await focused(button);
    await page.keyboard.press('Enter');
    await expect.poll(async () => Object.keys(await live()).sort(), PATIENCE).toEqual(['ar', 'en']);
    const { ar } = await live();
    expect(textsOf(ar)).toEqual([`${CORRECTED.title} ${language}`, CORRECTED.first, fakeTranslate(SECOND, 'ar')]);
    expect(ar?.provenance).toMatchObject({ kind: 'machine-reviewed', outdated: false });
    expect(ar?.slug).toBe(`دروس-من-المدن-الساحلية-${language}`);
    await page.getByText(voice.say('liveNow')).waitFor();
    await takePicture(page, `journey-${language}-4-live`);
    quiet();
  });

  it('keeps the approved page for readers when the editor changes a paragraph and publishes', async () => {
    await form.rewrite(form.body.getByText(SECOND), EDITED);
    await expect.poll(async () => (await segment(EDITED))?.outdated, PATIENCE).toBe(true);
    await publishSource();
    await expect.poll(async () => (await live()).ar?.provenance.outdated, PATIENCE).toBe(true);
    const { ar, en } = await live();
    expect(textsOf(en)).toContain(EDITED);
    expect(textsOf(ar)).toEqual([`${CORRECTED.title} ${language}`, CORRECTED.first, fakeTranslate(SECOND, 'ar')]);
    quiet();
  });

  it('shows the translator just that paragraph, with what changed; a digit and a key later readers have it', async () => {
    await page.goto(`${stage.house.url}/admin/review`);
    await page.getByText(QUEUE_WORDS[language].need['outdated-live']).first().waitFor();
    await focused(page.getByRole('button', { name: QUEUE_WORDS[language].take }));
    await page.keyboard.press('Enter');
    await page.waitForURL(`${stage.house.url}/admin/review/${row}`);
    await expect.poll(() => screen.live.locator('.vr-candidate').first().evaluate((one) => one === document.activeElement), PATIENCE).toBe(true);
    expect((await screen.live.locator('.vr-source ins').allTextContents()).join('')).toContain('learned');
    await takePicture(page, `journey-${language}-5-changed`);
    expect(await violationsIn(page, ['.vr'])).toEqual([]);
    await screen.press('1', 'Control+Enter');
    await expect.poll(async () => (await live()).ar?.provenance.outdated, PATIENCE).toBe(false);
    expect(textsOf((await live()).ar)).toEqual([`${CORRECTED.title} ${language}`, CORRECTED.first, fakeTranslate(EDITED, 'ar')]);
    expect(Object.keys(await live()).sort()).toEqual(['ar', 'en']);
    await page.getByText(voice.count('doneAll', 3)).waitFor();
    await takePicture(page, `journey-${language}-6-done`);
    await page.goto(`${stage.house.url}/admin/review`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText(TITLE).count()).toBe(0);
    await page.context().close();
    quiet();
  });
});
