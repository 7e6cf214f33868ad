import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './openBrowser.ts';
import type { OpenBrowser } from './openBrowser.ts';
import { openHouse } from './openHouse.ts';
import type { OpenHouse } from './openHouse.ts';
import { signIn } from './signIn.ts';
import { takePicture } from './takePicture.ts';
import { violationsIn } from './violationsIn.ts';

const PASSWORD = 'a long enough password';
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;
/** Every value of each column once; the rest too where pictures are asked for. */
const FEW = [['en', 'dark', 'narrow'], ['ar', 'light', 'wide']] as const;
const OTHERS = [['en', 'light', 'wide'], ['en', 'light', 'narrow'], ['en', 'dark', 'wide'], ['ar', 'light', 'narrow'], ['ar', 'dark', 'wide'], ['ar', 'dark', 'narrow']] as const;
const PRETENDS = { en: 'Pretend translation for demos.', ar: 'ترجمة' } as const;

let house: OpenHouse;
let opened: OpenBrowser;
let article: string;

beforeAll(async () => {
  house = await openHouse(['--demo'], { USER_PASSWORD: PASSWORD });
  opened = await openBrowser();
  await signIn(opened.page, house.url, { email: 'editor@opencities.example', password: PASSWORD });
  await opened.page.goto(`${house.url}/admin/collections/articles`);
  article = (await opened.page.getByRole('link', { name: 'Small grants, quick answers' }).getAttribute('href')) ?? '';
});

afterAll(async () => {
  await opened?.browser.close();
  expect(await house?.close()).toBe(0);
});

const dress = async (language: 'en' | 'ar', theme: 'light' | 'dark', size: keyof typeof SIZES): Promise<Page> => {
  const { page } = opened;
  await page.context().addCookies([{ name: 'payload-lng', value: language, url: house.url }, { name: 'payload-theme', value: theme, url: house.url }]);
  await page.setViewportSize(SIZES[size]);
  return page;
};

/** True where the part is no wider than its own place; Payload's path above it is, on narrow screens. */
const fits = (page: Page, selector: string): Promise<boolean> => page.locator(selector).first().evaluate((one) => one.scrollWidth <= one.clientWidth);

const settled = (page: Page): Promise<unknown> => page.waitForFunction(() => document.querySelector('.shimmer-effect') === null && document.fonts.status === 'loaded');

describe('the list, the Arabic draft and the tab', () => {
  it.each(process.env.PICTURES ? [...FEW, ...OTHERS] : FEW)('are whole and readable with the admin in "%s", %s, on a %s screen', async (language, theme, size) => {
    const page = await dress(language, theme, size);
    const name = `${language}-${theme}-${size}`;

    await page.goto(`${house.url}/admin/collections/articles?locale=en`);
    await page.locator('.verso-badge').first().waitFor();
    expect(await page.locator('html').getAttribute('dir')).toMatch(language === 'ar' ? /^rtl$/i : /^ltr$/i);
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
    await settled(page);
    await takePicture(page, `list-${name}`);
    expect(await violationsIn(page, ['.verso-badges'])).toEqual([]);

    await page.goto(`${house.url}${article}?locale=ar`);
    await page.locator('.verso-banner').getByText(PRETENDS[language]).first().waitFor();
    await page.locator('[data-lexical-editor=true] > p').first().waitFor();
    await settled(page);
    await takePicture(page, `form-${name}`);
    expect(await page.locator('[data-lexical-editor=true] > p').first().evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
    expect(await violationsIn(page, ['.verso-banner', '.verso-badge'])).toEqual([]);

    await page.goto(`${house.url}${article}/translations?locale=ar`);
    await page.getByRole('progressbar').first().waitFor();
    await settled(page);
    await takePicture(page, `tab-${name}`);
    expect(await violationsIn(page, ['.verso-tab'])).toEqual([]);
    expect(await fits(page, '.verso-tab')).toBe(true);
    expect(opened.takeComplaints()).toEqual([]);
  });
});
