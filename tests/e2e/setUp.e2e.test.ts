import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './openBrowser.ts';
import type { OpenBrowser } from './openBrowser.ts';
import { openHouse } from './openHouse.ts';
import type { OpenHouse } from './openHouse.ts';

let house: OpenHouse;
let browser: OpenBrowser;

beforeAll(async () => {
  house = await openHouse();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.browser.close();
  expect(await house?.close()).toBe(0);
});

describe('the first start', () => {
  it('leads from the admin to set-up, refuses a wrong token, and makes the first admin once', async () => {
    const { page } = browser;
    await page.goto(`${house.url}/admin`);
    expect(page.url()).toBe(`${house.url}/setup`);
    const fill = async (token: string): Promise<void> => {
      await page.fill('input[name=token]', token);
      await page.fill('input[name=email]', 'first@example.org');
      await page.fill('input[name=password]', 'a long enough password');
      await page.click('button');
    };
    await fill('wrong');
    expect(await page.textContent('[role=alert]')).toContain('token is wrong');
    expect(await page.inputValue('input[name=email]')).toBe('first@example.org');
    const [, token = ''] = /setup\?token=(\S+)/.exec(house.printed()) ?? [];
    await fill(token);
    await page.waitForURL(`${house.url}/admin`);
    await page.waitForSelector('a[href="/admin/collections/articles"]', { state: 'attached' });
    await page.goto(`${house.url}/setup?token=${token}`);
    expect(page.url()).toBe(`${house.url}/admin`);
  });

  it('shows an article in Arabic from right to left, and nothing in the page is refused', async () => {
    const { page, takeComplaints } = browser;
    await page.goto(`${house.url}/admin/collections/articles/create?locale=ar`);
    await page.waitForSelector('input[name=title]');
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('input[name=title]') as Element).direction)).toBe('rtl');
    // The page that refused the wrong token is one of them, on purpose.
    expect(takeComplaints().filter((one) => !one.includes('403'))).toEqual([]);
  });
});
