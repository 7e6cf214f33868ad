import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, openSiteStage } from './siteStage.ts';
import type { SiteStage } from './siteStage.ts';
import { takePicture } from './takePicture.ts';
import { violationsIn } from './violationsIn.ts';

let stage: SiteStage;
/** Every kind of page, by its path, in English and Arabic. */
let paths: readonly string[];

beforeAll(async () => {
  stage = await openSiteStage();
  const [english, arabic] = [new URL(await stage.pageOf('en')).pathname, new URL(await stage.pageOf('ar')).pathname];
  paths = [
    '/en', '/en/articles', '/en/events?when=coming', '/en/articles/small-grants-quick-answers', '/en/policy-findings/ten-key-findings', english, `${english}/report`, '/en/search?q=harbour', '/en/nowhere',
    '/ar', '/ar/articles?originals=1', '/ar/articles/small-grants-quick-answers', arabic, `${arabic}/report`, `/ar/search?q=${encodeURIComponent('لا شيء')}`, '/ar/nowhere',
  ];
});
afterAll(() => stage?.close());

/** One of each look. */
const IN_THE_DARK = /^\/(?:en|ar)(?:$|\/articles(?:$|\?|\/small)|\/events\/.*\/report$)/;

// An aside within an article is no landmark, which axe knows.
const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'], rules: { 'aria-label-misuse': ['error', { allowAnyNamable: true }], 'unique-landmark': 'off' } });

/** What is wrong with a page's HTML, one line each. */
const faultsIn = async (html: string): Promise<string[]> => {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`));
};

const reports = () => stage.house.store.reports.openOf({ collection: 'events', documentId: stage.event }, 'ar');

describe('every page', () => {
  it('validates, and shuts out what is not its own', async () => {
    for (const path of paths) {
      const response = await stage.page.request.get(stage.url + path);
      const headers = response.headers();
      expect(await faultsIn(await response.text()), path).toEqual([]);
      expect(headers['content-security-policy'], path).toMatch(/default-src 'none'.*script-src 'self';.*frame-ancestors 'none'/);
      expect(response.status()).toBe(path.endsWith('nowhere') ? 404 : 200);
      if (headers['cache-control'] === 'no-store' || !response.ok()) continue;
      expect((await stage.page.request.get(stage.url + path, { headers: { 'if-none-match': headers.etag ?? '' } })).status(), path).toBe(304);
    }
  });

  it('is open to everybody, in both directions, in light and dark, and fits a telephone', async () => {
    const page = await stage.newPage();
    for (const path of paths) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(stage.url + path);
      expect(await violationsIn(page, ['html']), path).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0);
      if (!IN_THE_DARK.test(path)) continue;
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violationsIn(page, ['html']), `${path}, dark`).toEqual([]);
    }
    await page.close();
    expect(stage.takeComplaints().filter((line) => !line.includes('/nowhere'))).toEqual([]);
  });
});

describe('a reader', () => {
  it('changes the language where the page has it, and is told where not', async () => {
    const { page } = stage;
    await page.goto(await stage.pageOf('en'));
    await page.locator('.languages summary').click();
    await page.getByRole('link', { name: 'العربية' }).click();
    expect(page.url()).toBe(await stage.pageOf('ar'));
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(['ar', 'rtl']);
    await page.locator('.languages summary').click();
    await page.getByRole('link', { name: /^Français.*accueil/ }).click();
    expect(new URL(page.url()).pathname).toBe('/fr');
    const alternates = await (await fetch(await stage.pageOf('ar'))).text();
    expect([...alternates.matchAll(/hreflang="([\w-]+)" href="http/g)].map(([, language]) => language)).toEqual(['en', 'ar', 'x-default']);
  });

  it('reads how the text came to be, and its original', async () => {
    const { page } = stage;
    await page.goto(await stage.pageOf('ar'));
    await page.locator('.notice-machine-reviewed').getByRole('link').click();
    expect(page.url()).toBe(await stage.pageOf('en'));
    await page.goto(`${stage.url}/ar/articles/small-grants-quick-answers`);
    expect(await page.locator('.notice-source-fallback').textContent()).toContain('غير متاح بالعربية');
    expect(await page.locator('.prose').first().getAttribute('dir')).toBe('ltr');
    expect(await page.locator('h1').getAttribute('lang')).toBe('en');
  });

  it('finds texts by their words and filters', async () => {
    const { page } = stage;
    await page.goto(`${stage.url}/en`);
    await page.locator('#find').fill('associat');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search/);
    expect(await page.locator('.results h2').allTextContents()).toContain('Small grants, quick answers');
    expect(await page.locator('.results mark').first().textContent()).toMatch(/associat/i);
    await page.goto(`${stage.url}/en/articles`);
    await page.getByLabel('Year').selectOption('2024');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/year=2024/);
    expect(await page.locator('.card h2').allTextContents()).toEqual(['What night-bus drivers know']);
    const feed = await fetch(`${stage.url}/en/feed.xml`);
    expect([feed.headers.get('content-type'), (await feed.text()).includes('<feed')]).toEqual(['application/atom+xml; charset=utf-8', true]);
  });

  it('marks a passage, says what is wrong with it, and is heard', async () => {
    const { page } = stage;
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(await stage.pageOf('ar'));
    const marked = await page.evaluate(() => {
      const text = document.querySelector('.prose p')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, 2);
      range.setEnd(text, 12);
      document.getSelection()?.addRange(range);
      return { quote: range.toString().trim(), segment: text.parentElement?.dataset.segment };
    });
    await page.locator('#report-selection').click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('[data-quote]').textContent()).toBe(marked.quote);
    expect(await violationsIn(page, ['dialog'])).toEqual([]);
    await takePicture(page, 'site-report-ar');
    await dialog.getByRole('button', { name: 'أرسل' }).click();
    expect(await dialog.getByRole('alert').textContent()).not.toBe('');
    await dialog.getByLabel('ما الخطأ؟').fill('كلمة ناقصة');
    await dialog.getByRole('button', { name: 'أرسل' }).click();
    await dialog.getByText('شكرًا لك').waitFor();
    const [report, ...others] = await reports();
    expect(report).toMatchObject({ quote: marked.quote, segment: marked.segment });
    expect(others).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.prose p .flag').nth(1).focus();
    await page.keyboard.press('Enter');
    expect(await dialog.locator('[data-quote]').textContent()).toBe((await page.locator('.prose p').nth(1).textContent())?.trim());
    expect(stage.takeComplaints()).toEqual([]);
  });

  it('reports without script too', async () => {
    const plain = await stage.newPage({ javaScriptEnabled: false });
    await plain.goto(await stage.pageOf('ar'));
    const quote = (await plain.locator('.prose p').nth(1).textContent())?.trim() ?? '';
    await plain.locator('.report-line a').click();
    await plain.getByLabel('المقطع').fill(quote);
    await plain.getByRole('button', { name: 'أرسل' }).click();
    expect(await plain.getByRole('alert').textContent()).toContain('نرجو');
    expect(await plain.getByLabel('المقطع').inputValue()).toBe(quote);
    await plain.getByLabel(/ما الصواب/).fill('نص أصح');
    await plain.getByRole('button', { name: 'أرسل' }).click();
    expect(await plain.locator('h1').textContent()).toBe('شكرًا لك');
    expect((await reports()).map((one) => one.quote)).toContain(quote);
    await plain.close();
    // The page that is told not to go on is a refusal to the browser's console.
    stage.takeComplaints();
  });
});

describe('addresses', () => {
  it('lead to where a text is now, or say where it is', async () => {
    const old = await stage.pageOf('en');
    await stage.house.publishSource(stage.event, { slug: 'a-walk-by-the-harbour' });
    await stage.house.settle();
    await stage.room.caughtUp();
    await new Promise((resolve) => { setTimeout(resolve, 1100); });
    const moved = await fetch(old, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/en/events/a-walk-by-the-harbour']);
    const byId = await fetch(`${stage.url}/en/events/${stage.event}`, { redirect: 'manual' });
    expect([byId.status, byId.headers.get('location')]).toEqual([301, '/en/events/a-walk-by-the-harbour']);
    for (const path of ['/xx', '/en/users', '/en/articles?cursor=made-up', '/en/articles/%E0%A4%A', '/en/articles/__proto__', '/assets/nothing.css'])
      expect([400, 404], path).toContain((await fetch(stage.url + path)).status);
    expect((await fetch(stage.url, { redirect: 'manual', headers: { 'accept-language': 'ar-EG, en;q=0.5' } })).headers.get('location')).toBe('/ar');
  });
});

describe('a preview', () => {
  it('shows the draft to whoever has the token, in the admin’s frame alone, and to nobody else', async () => {
    await stage.house.edit(stage.event, { title: 'A walk nobody knows of yet' });
    const { body } = await stage.house.editor('GET', `/events/${stage.event}/preview?locale=en`);
    const address = `${stage.url}/en/events/${stage.event}?preview=${encodeURIComponent(String(body.token))}`;
    const shown = await fetch(address);
    const html = await shown.text();
    expect([shown.status, shown.headers.get('cache-control'), shown.headers.get('referrer-policy')]).toEqual([200, 'no-store', 'no-referrer']);
    expect(shown.headers.get('content-security-policy')).toContain(`frame-ancestors ${ADMIN}`);
    expect(html).toContain('A walk nobody knows of yet');
    expect(await faultsIn(html)).toEqual([]);
    await stage.page.goto(address);
    expect(await stage.page.locator('.ribbon').textContent()).toContain('Preview of a draft');
    expect(await violationsIn(stage.page, ['html'])).toEqual([]);
    for (const other of [address.replace(/\?.*/, ''), `${address.slice(0, -3)}abc`]) expect(await (await fetch(other)).text()).not.toContain('nobody knows of yet');
  });
});

describe('without the API', () => {
  it('there is one calm page, in the reader’s language', async () => {
    for (const path of ['/en', '/ar/articles/x', '/de/search?q=a']) {
      const response = await fetch(stage.urlWithoutApi + path);
      const html = await response.text();
      expect([response.status, response.headers.get('retry-after'), response.headers.get('cache-control')]).toEqual([503, '30', 'no-store']);
      expect(html).toContain(`<html lang="${path.slice(1, 3)}"`);
      expect(await faultsIn(html)).toEqual([]);
    }
  });
});

