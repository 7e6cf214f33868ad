import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Card } from '../domain/page/document.ts';
import { VersoError } from '../errors.ts';
import type { SearchQuestion, SearchResult } from '../store/mirror/searchPages.ts';
import { deskOf } from './desk.ts';
import { searchRouter } from './search.ts';

const FOUND = 120;
const card = (page: number): Card => ({ id: `document-${page}`, locale: 'ar' }) as Card;

let stop: () => void = () => undefined;
afterEach(() => stop());

const serve = async (options: { readonly search?: (question: SearchQuestion) => Promise<SearchResult>; readonly cardOf?: (page: number) => Card | null; readonly isCaughtUp?: boolean } = {}) => {
  const questions: SearchQuestion[] = [];
  const found = async ({ offset, limit }: SearchQuestion): Promise<SearchResult> =>
    ({ total: FOUND, hits: Array.from({ length: Math.max(0, Math.min(limit, FOUND - offset)) }, (_, n) => ({ page: offset + n, title: '<mark>X</mark>', snippet: '<mark>x</mark>' })) });
  const app = express();
  app.set('query parser', 'simple');
  app.use(searchRouter({
    search: (question) => { questions.push(question); return (options.search ?? found)(question); },
    cardOf: options.cardOf ?? card, collections: ['events', 'policy-findings'], desk: deskOf({ count: () => undefined }), isCaughtUp: () => options.isCaughtUp ?? true,
  }));
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => { server.once('listening', resolve); });
  stop = () => { server.closeAllConnections(); server.close(); };
  const { port } = server.address() as AddressInfo;
  const get = async (query: string | Record<string, string>, locale = 'ar') => {
    const response = await fetch(`http://127.0.0.1:${port}/v1/${locale}/search?${typeof query === 'string' ? query : new URLSearchParams(query).toString()}`);
    return { status: response.status, headers: response.headers, body: (await response.json()) as any };
  };
  return { get, questions };
};

describe('GET /v1/{locale}/search', () => {
  it('gives cards with a piece of each, page by page to the end', async () => {
    const { get, questions } = await serve();
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { status, headers, body }: Awaited<ReturnType<typeof get>> = await get({ q: 'المدن', limit: '50', collection: 'policy-findings', ...(cursor && { cursor }) });
      expect([status, headers.get('cache-control'), headers.get('content-language'), body.total]).toEqual([200, 'public, max-age=30', 'ar', FOUND]);
      seen.push(...body.items.map((item: { card: Card; snippet: string }) => item.card.id));
      cursor = body.next;
    }
    expect(seen).toEqual(Array.from({ length: FOUND }, (_, page) => `document-${page}`));
    expect(questions[0]).toEqual({ locale: 'ar', q: 'المدن', collection: 'policy-findings', limit: 50, offset: 0 });
  });

  it('asks for twenty where nothing else is said', async () => {
    const { get, questions } = await serve();
    expect((await get({ q: 'x' })).body.items).toHaveLength(20);
    expect(questions).toEqual([{ locale: 'ar', q: 'x', collection: undefined, limit: 20, offset: 0 }]);
  });

  it('refuses in one line what it cannot read, without asking', async () => {
    const { get, questions } = await serve();
    const cursors = ['x', Buffer.from('["a"]').toString('base64url'), Buffer.from('[-5]').toString('base64url'), Buffer.from('[1.5]').toString('base64url'), Buffer.from('[1000]').toString('base64url')];
    const wrong = ['', 'q=', `q=${'x'.repeat(201)}`, 'q=a&limit=0', 'q=a&limit=51', 'q=a&limit=x', 'q=a&collection=A%20b', 'q=a&collection=', 'q=a&q=b', 'q=a&what=b', ...cursors.map((one) => `q=a&cursor=${one}`)];
    for (const query of wrong) {
      const { status, body } = await get(query);
      expect([status, typeof body.error.code, body.error.message.includes('\n')], query).toEqual([400, 'string', false]);
    }
    for (const locale of ['xx', 'all', 'AR', '%00']) expect((await get('q=a', locale)).body.error.code).toBe('unknown_locale');
    expect(questions).toEqual([]);
  });

  it('answers any words without fault', async () => {
    const { get } = await serve();
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), async (q) => {
      expect((await get({ q })).status).toBe(200);
    }), { numRuns: 50 });
  });

  it('leaves out what readers no longer have, or have in another language', async () => {
    const { get } = await serve({ cardOf: (page) => (page === 0 ? null : page === 1 ? { ...card(1), locale: 'en' } : card(page)) });
    expect((await get({ q: 'x', limit: '3' })).body.items).toEqual([{ card: card(2), title: '<mark>X</mark>', snippet: '<mark>x</mark>' }]);
  });

  it('says when to come back while it is busy, slow or catching up', async () => {
    for (const [code, told] of [['busy', 'busy'], ['search-slow', 'search_slow'], ['search-closed', 'search_closed']] as const) {
      const { get } = await serve({ search: async () => { throw new VersoError(code, 'Not now.', { status: 503 }); } });
      const { status, headers, body } = await get({ q: 'x' });
      expect([status, body, headers.get('retry-after'), headers.get('cache-control')]).toEqual([503, { error: { code: told, message: 'Not now.', params: {} } }, '1', 'no-store']);
      stop();
    }
    const { get } = await serve({ isCaughtUp: false });
    expect((await get({ q: 'x' })).body.error.code).toBe('catching_up');
  });
});
