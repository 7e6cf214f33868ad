import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

export interface OpenBrowser {
  readonly browser: Browser;
  readonly page: Page;
  /** What the page complained of: errors in its console, refused resources, failed requests. */
  readonly complaints: readonly string[];
}

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** The machine's own Chromium, headless, with one page that keeps a list of what went wrong in it. */
export const openBrowser = async (): Promise<OpenBrowser> => {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error('Chromium is missing: install it, or set CHROMIUM to its path.');
  const browser = await chromium.launch({ executablePath, args: QUIET });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { browser, page, complaints };
};
