import { setTimeout as rest } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openBrowser } from '../tests/e2e/openBrowser.ts';
import { openHouse } from '../tests/e2e/openHouse.ts';
import { signIn } from '../tests/e2e/signIn.ts';
import { startFakeDeepl } from '../tests/helpers/fakeDeepl.ts';
import { words } from './ground.ts';
import { paragraph, richText } from '../tests/helpers/lexical.ts';

/** A text of 2 000 segments in the review screen: from navigation to a painted, focused editor, and from a key to its paint. */
const SEGMENTS = 2_000;
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const KEYS = 120;

/** Runs in the page before anything else; as text, for the page knows nothing of what a compiler adds to functions. */
const WATCH = `
  const seen = globalThis.versoSeen = { opened: [], keys: [] };
  const painted = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  });
  addEventListener('focusin', ({ target }) => {
    if (seen.opened.length === 0 && target.matches('.verso-editor')) painted((now) => seen.opened.push(now));
  });
  addEventListener('keydown', ({ timeStamp }) => painted((now) => seen.keys.push(now - timeStamp)), true);
`;

const admin = { email: 'admin@example.org', password: 'a long enough password' };
const fake = await startFakeDeepl();
const house = await openHouse([], { ENGINE: 'deepl', DEEPL_API_KEY: 'a-key', DEEPL_SERVER_URL: fake.url });
const token = await until(async () => /setup\?token=(\S+)\s/.exec(house.printed())?.[1]);
const made = await fetch(`${house.url}/setup`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ token, ...admin }) });
const cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const api = async <T>(path: string, sent?: unknown): Promise<T> => {
  const answer = await fetch(`${house.url}/api${path}`, {
    method: sent === undefined ? 'GET' : 'POST', headers: { cookie, origin: house.url, 'content-type': 'application/json' }, ...(sent !== undefined && { body: JSON.stringify(sent) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
};
const body = richText(...Array.from({ length: SEGMENTS - 1 }, (_, n) => paragraph(words(n))));
const { doc: { id: article } } = await api<{ doc: { id: string } }>('/articles?locale=en&draft=true', { title: 'A text of many segments', body });
const row = await until(async () => {
  const { rows } = await api<{ rows: readonly { id: string; locale: string; status: string }[] }>(`/articles/${article}/translations`);
  return rows.find(({ locale, status }) => locale === 'ar' && status === 'needs-review')?.id;
});
const { page, browser } = await openBrowser();
await signIn(page, house.url, admin);
await page.addInitScript({ content: WATCH });

const opened: number[] = [];
const own: number[] = [];
const keys: number[] = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  await page.goto(`${house.url}/admin/review/${row}`);
  await page.locator('.verso-editor').waitFor();
  const ms = await timeOf(page, 'opened');
  // The first round warms server and browser up.
  if (round === 0) continue;
  opened.push(...ms);
  own.push((ms[0] ?? 0) - (await page.evaluate((id) => (performance.getEntriesByType('resource').find(({ name }) => name.endsWith(id)) as PerformanceResourceTiming | undefined)?.responseEnd ?? 0, row)));
  for (let n = 0; n < KEYS; n += 1) {
    await page.keyboard.press(n % 6 === 5 ? 'Space' : 'KeyA');
    await page.waitForTimeout(30);
  }
  keys.push(...(await timeOf(page, 'keys')));
}
console.log(`review screen, ${SEGMENTS} segments: open p50 ${at(opened, 0.5)} ms, worst ${at(opened, 1)} ms (target under 1000, ${ROUNDS} rounds), of it after the texts came p50 ${at(own, 0.5)} ms; key to paint p50 ${at(keys, 0.5)} ms, p95 ${at(keys, 0.95)} ms (target under 50, ${keys.length} keys)`);
await browser.close();
await house.close();
await fake.close();
process.exit(0);

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let n = 0; n < 1200; n += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await rest(500);
  }
  throw new Error('It did not happen within ten minutes.');
}

async function timeOf(page: Page, what: 'opened' | 'keys'): Promise<number[]> {
  await page.waitForFunction((name) => (globalThis as unknown as { versoSeen: Record<string, number[]> }).versoSeen[name]?.length, what);
  return page.evaluate((name) => (globalThis as unknown as { versoSeen: Record<string, number[]> }).versoSeen[name] ?? [], what);
}

function at(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
}
