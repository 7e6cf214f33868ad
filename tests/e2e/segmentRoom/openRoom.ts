import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { openBrowser } from '../openBrowser.ts';
import type { Room, Seat } from './room.tsx';

declare global {
  interface Window {
    readonly room: Room;
  }
}

const STYLE = `:root { --font-body: sans-serif; --theme-elevation-100: #eee; --theme-elevation-450: #777; --theme-elevation-800: #222; --theme-error-700: #900 }
  body { font: 16px/1.85 sans-serif; margin: 20px } li { inline-size: 420px; margin-block: 12px }`;

/** A page with nothing but rows of text and the one live editor, in a browser of its own. */
export const openRoom = async () => {
  const [script, style] = await bundled();
  const files: Readonly<Record<string, readonly [string, string]>> = {
    '/': ['text/html', '<!doctype html><html lang="en"><meta charset="utf-8"><title>Room</title><link rel="stylesheet" href="/room.css"><body><script src="/room.js"></script>'],
    '/room.js': ['text/javascript', script],
    '/room.css': ['text/css', `${STYLE}\n${style}`],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? '/'] ?? ['text/plain', ''];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const house = await openBrowser();
  await house.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  return {
    page: house.page,
    ...handsOn(house.page),
    /** Opens the page anew with these rows, and the editor in the first, the caret at its end. */
    enter: async (...seats: readonly Seat[]): Promise<void> => {
      await house.page.goto(origin);
      await house.page.evaluate((all) => window.room.seat(all), seats);
      await goTo(house.page, seats[0]?.id ?? '');
    },
    complaints: house.takeComplaints,
    close: async (): Promise<void> => {
      await house.browser.close();
      await new Promise((done) => server.close(done));
    },
  };
};

/** What a person does in the live row, one frame for each. */
const handsOn = (page: Page) => ({
  text: (id = 's1'): Promise<string> => page.evaluate((row) => window.room.texts[row] ?? '', id),
  press: async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await frame(page);
    }
  },
  type: async (words: string): Promise<void> => {
    await page.keyboard.type(words);
    await frame(page);
  },
  caretTo: async (offset: number): Promise<void> => {
    await page.evaluate((place) => window.room.handle.current?.focus({ offset: place }), offset);
    await frame(page);
  },
});

/** Makes a row the live one, the caret at the end of its text. */
export const goTo = async (page: Page, id: string): Promise<void> => {
  await page.evaluate((row) => {
    window.room.goTo(row);
    window.room.handle.current?.focus('end');
  }, id);
  await frame(page);
};

/** Lexical hears of a moved caret a moment late. */
export const frame = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => {
    requestAnimationFrame(() => setTimeout(done, 0));
  }));

const bundled = async (): Promise<readonly [string, string]> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('room.tsx', import.meta.url))], bundle: true, write: false, outdir: 'room', format: 'iife', jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' }, conditions: ['production'],
  });
  const file = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return [file('.js'), file('.css')];
};
