import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { QUEUE_WORDS } from '../../src/admin/queue/words/index.ts';
import { speakReports } from '../../src/admin/reports/words/speakReports.ts';
import { speakReview } from '../../src/admin/review/words/speakReview.ts';
import type { ScreenSegment, ScreenTranslation } from '../../src/domain/review/screen.ts';
import { richText } from '../helpers/lexical.ts';
import { openStage } from './openStage.ts';
import type { Stage } from './openStage.ts';
import { reviewPage } from './reviewPage.ts';
import { signIn } from './signIn.ts';
import { takePicture } from './takePicture.ts';
import { violationsIn } from './violationsIn.ts';

const PATIENCE = { timeout: 90_000, interval: 200 };
const SIZES = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 844 } } as const;
const TEXTS = ['The hall opens on Monday.', 'The library is open every day.', 'Come and see.'] as const;
const ARABIC = { title: 'دليل القاعة', [TEXTS[0]]: 'تفتح القاعه أبوابها يوم الاثنين.', [TEXTS[1]]: 'المكتبة مفتوحة كل يوم.', [TEXTS[2]]: 'تعالوا وانظروا.' } as const;
const COMMENT = 'The word “القاعة” is misspelled here.';

let stage: Stage;
let article: string;
let row: string;

const read = (): Promise<ScreenTranslation> => stage.people.api(`/review/translations/${row}`);
const segment = async (source: string): Promise<ScreenSegment> => {
  const found = (await read()).segments.find((one) => one.source === source);
  if (!found) throw new Error(`No segment "${source}".`);
  return found;
};
const isLive = async (locale: string): Promise<boolean> =>
  (await stage.people.api<{ totalDocs: number }>(`/publications?where[documentId][equals]=${article}&where[locale][equals]=${locale}&where[kind][equals]=publication`)).totalDocs > 0;
/** As a reader's browser would, at the delivery's own port. */
const report = (said: object): Promise<unknown> => {
  const address = new URL('/v1/reports', stage.house.url);
  address.port = String(Number(address.port) + 1);
  const post = async (): Promise<number> =>
    (await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ collection: 'articles', id: article, locale: 'ar', ...said }) }).catch(() => ({ status: 0 }))).status;
  return expect.poll(post, { ...PATIENCE, interval: 1000 }).toBe(202);
};

beforeAll(async () => {
  stage = await openStage();
  const { api } = stage.people;
  article = (await api<{ doc: { id: string } }>('/articles?locale=en&draft=true', { title: 'A guide to the hall', body: richText(...TEXTS) })).doc.id;
  await vi.waitUntil(async () => {
    const { docs } = await api<{ docs: readonly { id: string; status: string }[] }>(`/translations?where[documentId][equals]=${article}&where[locale][equals]=ar`);
    row = docs[0]?.id ?? '';
    return docs[0]?.status === 'needs-review';
  }, PATIENCE);
  await api(`/articles/${article}?locale=en`, { _status: 'published' }, 'PATCH');
  await vi.waitUntil(() => isLive('en'), PATIENCE);
  for (const { id, rev, source } of (await read()).segments) await api(`/review/translations/${row}/segments/${id}/approve`, { rev, target: ARABIC[source as keyof typeof ARABIC] ?? ARABIC.title });
  await api(`/review/translations/${row}/publish`, {});
  await vi.waitUntil(() => isLive('ar'), PATIENCE);
  await signIn(stage.page, stage.house.url, stage.people.admin);
}, 300_000);
afterAll(() => stage?.close());

const dress = async (language: 'en' | 'ar'): Promise<Page> => {
  const { page } = stage;
  await page.context().addCookies([{ name: 'payload-lng', value: language, url: stage.house.url }]);
  await page.setViewportSize(SIZES.wide);
  return page;
};
/** Kept as a picture in both widths, whole and clean. */
const clean = async (page: Page, name: string, part: string): Promise<void> => {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await takePicture(page, `reports-${name}-${size}`);
    expect(await violationsIn(page, [part])).toEqual([]);
    expect(await page.locator(part).evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  }
  await page.setViewportSize(SIZES.wide);
};

describe.each(['en', 'ar'] as const)('what readers report, with the admin in %s', (language) => {
  const voice = speakReview(language);
  const words = speakReports(language);
  const isFirst = language === 'en';
  const source = isFirst ? TEXTS[0] : TEXTS[1];
  const [quote, suggestion, mended] = isFirst ? ['تفتح القاعه', 'تفتح القاعة', 'تفتح القاعة أبوابها يوم الاثنين.'] : ['مفتوحة كل يوم', 'مفتوحة يوميًا', 'المكتبة مفتوحة يوميًا.'];

  it('puts the text first in the queue, and stands at its segment', async () => {
    await report({ quote, suggestion, comment: COMMENT, email: 'reader@example.org' });
    await report({ quote, comment: 'Same here.' });
    await report({ quote: 'Nothing that ever stood on this page', comment: 'Where is the opening time of the café?' });
    await report({ locale: 'en', quote: source, comment: 'It is closed for works.', suggestion: 'The hall is closed.' });
    const page = await dress(language);
    await page.goto(`${stage.house.url}/admin/review?need=report`);
    await page.locator('tbody tr').first().getByText(QUEUE_WORDS[language].need.report).waitFor();
    const screen = reviewPage(page, `${stage.house.url}/admin/review/${row}`);
    await screen.open();
    await screen.live.locator('.vr-report').waitFor();
    expect(await screen.live.locator('.vr-source').textContent()).toContain(source);
    await screen.live.getByText(COMMENT).waitFor();
    await screen.live.getByText('Same here.').waitFor();
    expect(await page.locator('.vr-page-reports .vr-report').count()).toBe(1);
    expect(await page.content()).not.toContain('reader@example.org');
    await clean(page, `${language}-1-screen`, '.vr');
    await page.getByRole('tab', { name: voice.say('readerReports') }).click();
    await page.locator('#vr-panel').getByText(COMMENT).waitFor();
    await clean(page, `${language}-2-inspector`, '.vr');
    expect(stage.takeComplaints()).toEqual([]);
  });

  it('by the keys alone, the suggestion takes the place of the quote, and can be undone', async () => {
    const { page } = stage;
    const screen = reviewPage(page, `${stage.house.url}/admin/review/${row}`);
    await screen.editor.click();
    await screen.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), PATIENCE).toBe(voice.say('acceptSuggestion'));
    await screen.press('Enter');
    await expect.poll(async () => (await segment(source)).target, PATIENCE).toBe(mended);
    expect(await segment(source)).toMatchObject({ reports: [], state: 'translated', origin: { kind: 'human' } });
    await expect.poll(() => screen.live.locator('.vr-report').count(), PATIENCE).toBe(0);
    expect(await screen.editor.textContent()).toBe(mended);
    await screen.editor.click();
    await screen.press('Control+Z');
    expect(await screen.editor.textContent()).toContain(quote);
    await screen.press('Control+Shift+Z', 'Control+Enter');
    await expect.poll(async () => (await segment(source)).state, PATIENCE).toBe('reviewed');
    expect((await segment(source)).target).toBe(mended);
  });

  it('is declined with a word where it is about the page; then nothing waits', async () => {
    const { page } = stage;
    const said = page.locator('.vr-page-reports');
    await said.getByRole('button', { name: voice.say('decline') }).click();
    await page.keyboard.type('That is on another page.');
    await clean(page, `${language}-3-declining`, '.vr');
    await page.keyboard.press('Enter');
    await expect.poll(() => said.count(), PATIENCE).toBe(0);
    expect((await read()).counts.reports).toBe(0);
    const { docs } = await stage.people.api<{ docs: readonly { state: string; answer: string }[] }>('/reports?sort=-answeredAt&where[state][equals]=declined&limit=1');
    expect(docs[0]).toMatchObject({ state: 'declined', answer: 'That is on another page.' });
    expect(stage.takeComplaints()).toEqual([]);
  });

  it('is counted by language, engine and page, where an editor answers what is said of the source', async () => {
    const page = await dress(language);
    await page.goto(`${stage.house.url}/admin`);
    await page.goto(`${stage.house.url}/admin/reports`);
    await page.getByRole('heading', { level: 1, name: words.say('reports') }).waitFor();
    await page.getByText('It is closed for works.').waitFor();
    expect(await page.content()).not.toContain('reader@example.org');
    await clean(page, `${language}-4-overview`, '.verso-reports');
    await page.getByRole('button', { name: words.say('answerFixed') }).click();
    await expect.poll(() => page.getByText('It is closed for works.').count(), PATIENCE).toBe(0);
    await page.goto(`${stage.house.url}/admin/reports?locale=fr`);
    await page.getByText(words.say('noneFits')).waitFor();
    expect(stage.takeComplaints()).toEqual([]);
  });
});
