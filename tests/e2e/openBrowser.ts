import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface OpenBrowser {
  readonly browser: Browser;
  readonly page: Page;
  /** Another page, signed in as nobody, that is watched like the first. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** What the pages complained of so far, and forgets it: console errors, page errors, requests to other machines. */
  takeComplaints(): string[];
}

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
  // Whatever a page asks of another machine fails at once, and is seen.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];
const SIZE = { width: 1280, height: 900 };
/** A busy machine is slow; a hanging page is still told from it. */
const PATIENCE_MS = 60_000;
const LOOPBACK = new Set(['localhost', '127.0.0.1']);
/** Kinds of address that never leave the browser. */
const INSIDE = new Set(['data:', 'blob:', 'about:']);
/** Asked for by the browser itself before a page has named its icons. */
const HARMLESS = /\/favicon\.ico$/;

/** The machine's own Chromium, headless, whose pages keep one list of what went wrong in them. */
export const openBrowser = async (): Promise<OpenBrowser> => {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error('Chromium is missing: install it, or set CHROMIUM to its path.');
  const browser = await chromium.launch({ executablePath, args: QUIET });
  const complaints: string[] = [];
  const newPage = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await browser.newPage({ viewport: SIZE, locale: 'en-GB', ...options });
    page.setDefaultTimeout(PATIENCE_MS);
    watch(page, complaints);
    return page;
  };
  return { browser, page: await newPage(), newPage, takeComplaints: () => complaints.splice(0) };
};

const watch = (page: Page, complaints: string[]): void => {
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !HARMLESS.test(url)) complaints.push(`${message.text()} (${url})`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (!INSIDE.has(protocol) && !LOOPBACK.has(hostname)) complaints.push(`asked another machine: ${request.url()}`);
  });
};
