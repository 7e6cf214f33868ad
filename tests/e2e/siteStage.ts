import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import type { Express } from 'express';
import { createSite } from '../../examples/site/createSite.ts';
import { b, callOut, doc, heading, i, p, quote, table, ul } from '../../src/commands/demo/rich.ts';
import { liveIn, openNewsroom } from '../helpers/newsroom.ts';
import type { Newsroom } from '../helpers/newsroom.ts';
import { openReadingRoom } from '../helpers/readingRoom.ts';
import type { ReadingRoom } from '../helpers/readingRoom.ts';
import { openBrowser } from './openBrowser.ts';
import type { OpenBrowser } from './openBrowser.ts';

export interface SiteStage extends OpenBrowser {
  readonly house: Newsroom;
  readonly room: ReadingRoom;
  /** The site's address. */
  readonly url: string;
  /** An event that is live in English and Arabic. */
  readonly event: string;
  /** Its page in a language. */
  pageOf(locale: string): Promise<string>;
  /** The same site over an API that nobody serves. */
  readonly urlWithoutApi: string;
  close(): Promise<void>;
}

export const ADMIN = 'http://localhost:3000';
const PARAGRAPH = 'We meet at the old gate.';

/** A house with something to read, its delivery, and the example site before it: the real ones, in one process. */
export const openSiteStage = async (): Promise<SiteStage> => {
  const house = await openNewsroom({ SITE_URL: 'http://site.test/{locale}/{collection}/{slug}' });
  const event = await liveIn(house, 'Harbour walk', ['ar'], PARAGRAPH, 'Bring water.');
  await house.publishSource(event, { startsAt: '2031-05-14T07:00:00.000Z', endsAt: '2031-05-16T13:00:00.000Z', timeZone: 'Europe/Stockholm', city: 'Lindhaven', country: 'Sweden', participantCount: 212 });
  await publishStories(house);
  await house.settle();
  const room = await openReadingRoom(house.verso);
  await room.caughtUp();
  const [site, lonely] = [await serve(room.url), await serve('http://127.0.0.1:9')];
  const opened = await openBrowser();
  return {
    ...opened, house, room, event, url: site.url, urlWithoutApi: lonely.url,
    pageOf: async (locale) => `${site.url}/${locale}/events/${encodeURIComponent((await room.get(`/v1/${locale}/events/by-id/${event}`)).body.slug)}`,
    close: async () => {
      await opened.browser.close();
      for (const { server } of [site, lonely]) await new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
      await room.close();
      await house.verso.close();
    },
  };
};

const serve = async (apiUrl: string): Promise<{ readonly server: Server; readonly url: string }> => {
  let site: Express | null = null;
  const server = createServer((request, response) => site?.(request, response));
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  site = createSite({ apiUrl, apiKey: undefined, publicApiUrl: apiUrl, host: '127.0.0.1', port, siteUrl: url, adminOrigin: ADMIN, trustProxy: false }, console.error);
  return { server, url };
};

/** English pages with everything that a text can hold. */
const publishStories = async ({ editor }: Newsroom): Promise<void> => {
  const made = async (collection: string, data: object): Promise<string> => {
    const { status, body } = await editor('POST', `/${collection}?locale=en`, { ...data, _status: 'published' });
    if (status >= 300) throw new Error(`${collection}: ${status} ${JSON.stringify(body)}`);
    return String(body.doc.id);
  };
  const topic = await made('topics', { title: 'Social cohesion', summary: 'How people come to trust each other.' });
  const place = await made('places', { title: 'Porto Sereno', kind: 'city' });
  const text = doc(
    p('The form has four lines. ', b('Nobody has to be an association.')), heading('h2', 'One year in figures'),
    table(['', 'First half', 'Second half'], ['Requests', '118', '263']), quote('A refusal comes with a telephone call.'),
    ul('The jury is drawn by lot.', ['Receipts are ', i('photographed'), '.']), callOut('note', 'For the curious', p('The whole fund runs on one shared mailbox.')),
  );
  await made('articles', { title: 'Small grants, quick answers', summary: 'Sums under 500 euros within seventy-two hours.', body: text, topics: [topic], places: [place], publishedAt: '2026-07-01T07:00:00.000Z' });
  await made('articles', { title: 'What night-bus drivers know', body: doc(p('Sixty drivers were asked.')), topics: [topic], publishedAt: '2024-09-03T08:00:00.000Z' });
  await made('policy-findings', {
    title: 'Ten key findings', introduction: doc(p('Fourteen cities took part.')), contentType: 'key-findings', publishedAt: '2026-06-15T00:00:00.000Z',
    findings: [1, 2].map((number) => ({ heading: `Finding the ${number}.`, body: text, recommendations: doc(p('Ask where people already are.')) })), topics: [topic],
  });
};
