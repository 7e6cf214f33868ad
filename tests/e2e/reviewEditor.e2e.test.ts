import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage } from './openStage.ts';
import type { Stage } from './openStage.ts';
import { reviewPage } from './reviewPage.ts';
import type { ReviewPage } from './reviewPage.ts';
import { ARABIC, writeReviewText } from './reviewText.ts';
import type { ReviewText } from './reviewText.ts';
import { signIn } from './signIn.ts';
import { takePicture } from './takePicture.ts';
import { violationsIn } from './violationsIn.ts';

const SLOW = 60_000;
const NEW_WORDS = 'استجابت المدن التي اتفقت مسبقًا خلال يوم واحد.';

let stage: Stage;
let text: ReviewText;
let screen: ReviewPage;
let address: string;

beforeAll(async () => {
  stage = await openStage();
  text = await writeReviewText(stage.people.api);
  await stage.people.api('/users', { email: 'layla@example.org', password: stage.people.admin.password, name: 'Layla', role: 'translator', worksIn: ['ar'] });
  await signIn(stage.page, stage.house.url, stage.people.admin);
  address = `${stage.house.url}/admin/review/${text.row}`;
  screen = reviewPage(stage.page, address);
}, 300_000);
afterAll(() => stage?.close());

const targetOf = async (beginning: string): Promise<string | null> => (await text.find(beginning)).target;
const stateOf = async (beginning: string): Promise<string> => (await text.find(beginning)).state;
const eventually = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: SLOW, interval: 200 });

describe('the review screen', () => {
  it('opens at the first segment that needs a person, ready to type', async () => {
    await screen.open();
    await expect.poll(() => screen.editor.evaluate((one) => one === document.activeElement), { timeout: SLOW }).toBe(true);
    expect(await screen.live.locator('.vr-source').textContent()).toContain('Cities that');
    expect(await screen.editor.evaluate((one) => getComputedStyle(one.firstElementChild ?? one).direction)).toBe('rtl');
    expect(await screen.editor.getAttribute('aria-label')).toMatch(/Arabic translation, segment 4 of 8/);
    await takePicture(stage.page, 'review-open');
  });

  it('saves what is typed, and keeps it through a reload', async () => {
    await screen.press('Control+End');
    await stage.page.keyboard.type(' مع الشركاء');
    await eventually(() => targetOf('Cities that')).toContain('مع الشركاء');
    await stage.page.keyboard.type(' والسكان');
    await stage.page.reload();
    await screen.editor.getByText('والسكان').waitFor();
    await eventually(() => targetOf('Cities that')).toContain('مع الشركاء والسكان');
  });

  it('shows the rows of one filter, and goes to a number', async () => {
    await stage.page.getByRole('button', { name: /^Changed/ }).click();
    expect(new URL(stage.page.url()).searchParams.get('show')).toBe('outdated');
    await eventually(() => stage.page.locator('.vr-row:not(.vr-row--live)').count()).toBe(1);
    await stage.page.getByRole('button', { name: /^All/ }).click();
    await stage.page.getByRole('searchbox').fill('#2');
    await screen.press('Enter');
    await eventually(() => screen.live.locator('.vr-number').textContent()).toBe('2');
    await stage.page.getByRole('searchbox').fill('hatred');
    await eventually(() => stage.page.locator('.vr-row').count()).toBe(1);
    await stage.page.getByRole('searchbox').fill('');
  });

  it('approves by key no text with an error, until a person says why it is right', async () => {
    await screen.row('Cities that').locator('.vr-target').click();
    await screen.press('Control+Enter');
    await stage.page.getByText('Segment 4 not approved:').waitFor();
    expect(await violationsIn(stage.page, ['.vr'])).toEqual([]);
    await stage.page.getByRole('button', { name: 'Waive with a reason…' }).click();
    await stage.page.getByLabel('Why is this right?').fill('Said in words');
    await screen.press('Enter', 'Control+Enter');
    await eventually(() => stateOf('Cities that')).toBe('reviewed');
    expect((await text.find('Cities that')).findings.find(({ key }) => key === 'qa.numberMissing')?.waived?.reason).toBe('Said in words');
  });

  it('lands on the changed one with its candidates, each a digit away, and puts in the tag that is missing', async () => {
    await eventually(() => screen.live.locator('.vr-source').textContent()).toContain('Every partner city');
    await eventually(() => screen.live.locator('.vr-candidate').first().evaluate((one) => one === document.activeElement)).toBe(true);
    expect((await screen.live.locator('.vr-source ins').allTextContents()).join(' ')).toMatch(/multilingual .*five/);
    await takePicture(stage.page, 'review-changed');
    expect(await violationsIn(stage.page, ['.vr'])).toEqual([]);
    const { proposal } = await text.find('Every partner city');
    await screen.press('1');
    await eventually(() => targetOf('Every partner city')).toBe(proposal?.target);
    await screen.press('Escape', '2');
    await eventually(() => targetOf('Every partner city')).toBe(ARABIC['Every partner city now has a']);
    await screen.live.getByText('Tag 2 (bold) is missing.').waitFor();
    await screen.press('Control+,', 'Control+,');
    await screen.live.getByText('Tag 2 (bold) is missing.').waitFor({ state: 'detached' });
    await eventually(() => targetOf('Every partner city')).toContain('<g id="2">');
  });

  it('approves, goes on, and takes the approval back', async () => {
    await screen.press('Control+Enter');
    await eventually(() => stateOf('Every partner city')).toBe('reviewed');
    await eventually(() => screen.live.locator('.vr-source').textContent()).toContain('Publish what you learn');
    await screen.press('Control+Shift+Enter');
    await eventually(() => stateOf('Every partner city')).toBe('translated');
    await eventually(() => screen.live.locator('.vr-source').textContent()).toContain('Every partner city');
  });

  it('walks by Enter and by the arrows, and never approves by it', async () => {
    await screen.row('Publish what').locator('.vr-target').click();
    await screen.press('Enter');
    await eventually(() => screen.live.locator('.vr-source').textContent()).toContain('Ask young people');
    await screen.press('Control+Home', 'ArrowUp');
    await eventually(() => screen.live.locator('.vr-source').textContent()).toContain('Publish what');
    expect(await stateOf('Publish what')).toBe('translated');
  });

  it('shows both texts where two people wrote in one segment, and loses none', async () => {
    const other = await stage.newPage();
    await signIn(other, stage.house.url, { email: 'layla@example.org', password: stage.people.admin.password });
    const theirs = reviewPage(other, `${address}?#s=${(await text.find('Download')).id}`);
    await theirs.open();
    await screen.row('Download').locator('.vr-target').click();
    await stage.page.route('**/pulse', (route) => route.abort());
    await theirs.rewrite('نص ليلى للدليل الكامل 24');
    await theirs.saved();
    await screen.rewrite('نصي أنا للدليل الكامل 24');
    await stage.page.getByText('Layla changed this segment while you were writing').waitFor();
    expect(await violationsIn(stage.page, ['.vr'])).toEqual([]);
    await takePicture(stage.page, 'review-conflict');
    await stage.page.getByRole('button', { name: 'Keep mine' }).click();
    await eventually(() => targetOf('Download')).toBe('نصي أنا للدليل الكامل 24');
    await stage.page.unroute('**/pulse');
    const history = await stage.people.api<{ target: string }[]>(`/review/translations/${text.row}/segments/${(await text.find('Download')).id}/history`);
    expect(history.map(({ target }) => target)).toContain('نص ليلى للدليل الكامل 24');
    await other.context().close();
    stage.takeComplaints();
  });

  it('keeps what is written without a connection, and sends it when that is back', async () => {
    await screen.row('Ask young').locator('.vr-target').click();
    await stage.page.context().setOffline(true);
    await screen.rewrite(NEW_WORDS);
    await stage.page.getByText('Offline. 1 change is kept on this device.').waitFor();
    await stage.page.context().setOffline(false);
    await eventually(() => targetOf('Ask young')).toBe(NEW_WORDS);
    stage.takeComplaints();
  });

  it('shows every key, and takes another one for a command', async () => {
    await screen.press('Control+/');
    await stage.page.getByRole('dialog', { name: 'Keys' }).waitFor();
    expect(await violationsIn(stage.page, ['.vr-dialog'])).toEqual([]);
    await stage.page.getByRole('button', { name: 'Change: Save now' }).click();
    await screen.press('Control+B');
    await stage.page.getByText('Ctrl B').waitFor();
    await screen.press('Escape');
    await stage.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('is whole in Arabic, mirrored, on a wide and on a narrow screen, with nothing for axe to find', async () => {
    await text.save('Download', 'حمّل الدليل الكامل.');
    const { id, rev } = await text.find('Publish what');
    await stage.people.api(`/review/translations/${text.row}/segments/${id}/translate`, { rev });
    await stage.page.context().addCookies([{ name: 'payload-lng', value: 'ar', url: stage.house.url }]);
    for (const [name, size] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 320, height: 700 }]] as const) {
      await stage.page.setViewportSize(size);
      await screen.open();
      await screen.row('Publish what').locator('.vr-target').click();
      await screen.live.locator('.vr-candidate').first().waitFor();
      await stage.page.locator('.vr-box--error').first().waitFor();
      expect(await stage.page.locator('.vr-source .verso-text').first().evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
      expect(await stage.page.locator('.vr').evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
      expect(await stage.page.locator('.vr').evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
      expect(await violationsIn(stage.page, ['.vr'])).toEqual([]);
      await takePicture(stage.page, `review-ar-${name}`);
    }
    expect(stage.takeComplaints()).toEqual([]);
  });
});
