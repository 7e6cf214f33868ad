import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScreenTranslation } from '../../src/domain/review/screen.ts';
import { openStage } from './openStage.ts';
import type { Stage } from './openStage.ts';
import { reviewPage } from './reviewPage.ts';
import type { ReviewPage } from './reviewPage.ts';
import { writeReviewText } from './reviewText.ts';
import type { ReviewText } from './reviewText.ts';
import { signIn } from './signIn.ts';
import { takePicture } from './takePicture.ts';
import { violationsIn } from './violationsIn.ts';

const SLOW = 60_000;
const LAST = 'Download the full guide';

interface Body {
  readonly root: { readonly type: string; readonly children: readonly { readonly type: string }[] };
}

let stage: Stage;
let text: ReviewText;
let screen: ReviewPage;
let page: Page;
let layla: string;
let address: string;

beforeAll(async () => {
  stage = await openStage();
  text = await writeReviewText(stage.people.api);
  const { doc } = await stage.people.api<{ doc: { id: string } }>('/users', { email: 'layla@example.org', password: stage.people.admin.password, name: 'Layla', role: 'translator', worksIn: ['ar'] });
  layla = doc.id;
  page = stage.page;
  await signIn(page, stage.house.url, stage.people.admin);
  address = `${stage.house.url}/admin/review/${text.row}`;
  screen = reviewPage(page, address);
}, 300_000);
afterAll(() => stage?.close());

const eventually = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: SLOW, interval: 200 });
const ask = <T>(path: string, body?: unknown, method?: string): Promise<T> => stage.people.api<T>(`/review/translations/${text.row}${path}`, body, method);
const press = (name: string, inside = '.vr'): Promise<void> => page.locator(inside).getByRole('button', { name, exact: true }).click();
const goInto = (beginning: string): Promise<void> => screen.row(beginning).locator('.vr-target').click();
/** The screen as it stands now is kept as a picture, and holds nothing that axe finds wrong. */
const clean = async (name: string): Promise<void> => {
  await takePicture(page, `panels-${name}`);
  expect(await violationsIn(page, ['.vr'])).toEqual([]);
};
const bodyIn = async (locale: string): Promise<Body> => (await stage.people.api<{ body: Body }>(`/articles/${text.article}?locale=${locale}&draft=true&depth=0`)).body;
const write = (locale: string, body: Body, children: Body['root']['children']): Promise<unknown> =>
  stage.people.api(`/articles/${text.article}?locale=${locale}&draft=true&depth=0`, { body: { root: { ...body.root, children } } }, 'PATCH');

describe('the panels of the review screen', () => {
  it('notes and history of a segment', async () => {
    await screen.open();
    await goInto('Be close');
    await page.getByRole('tab', { name: 'Notes' }).click();
    await page.getByLabel('New note').fill('Is this the official name?');
    await press('Add a note');
    await page.locator('.vr-notes').getByText('Is this the official name?').waitFor();
    await clean('notes');
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByText('Stands now').waitFor();
    await clean('history');
  });

  it('whose text it is: run out, kept, taken by somebody', async () => {
    await ask('/assign', {});
    await screen.open();
    await ask('/assignment', undefined, 'DELETE');
    await goInto('Between');
    await page.getByText('Others can take this text now.').waitFor();
    await clean('freed');
    await press('Keep working');
    await page.getByText('Yours until').waitFor();
    await ask('/assign', { person: layla });
    await goInto('Be close');
    await page.getByText('Layla took this text.').waitFor();
    await clean('taken');
    await press('Work in it together');
    await eventually(() => page.getByText('Layla took this text.').count()).toBe(0);
  });

  it('two persons approve, where that is asked for', async () => {
    await stage.people.api('/globals/translation-settings', { secondPerson: ['ar'] });
    await screen.open();
    await goInto('Publish');
    await screen.press('Control+Enter');
    await eventually(async () => (await text.find('Publish')).firstApproval !== null).toBe(true);
    expect((await text.find('Publish')).state).toBe('translated');
    await goInto('Publish');
    await screen.live.getByText('one more needed').first().waitFor();
    await clean('second');
    await stage.people.api('/globals/translation-settings', { secondPerson: [] });
  });

  it('segments that left the source', async () => {
    const body = await bodyIn('en');
    await write('en', body, body.root.children.slice(0, -1));
    await eventually(async () => (await ask<ScreenTranslation>('')).removed.map(({ source }) => source.startsWith(LAST))).toEqual([true]);
    await screen.open();
    await page.getByText('1 segment left the source').click();
    await page.locator('.vr-removed').getByText(LAST).waitFor();
    await clean('removed');
  });
});
