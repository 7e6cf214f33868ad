import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { get as rawGet } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/delivery/catalogue.ts';
import { card } from '../../src/delivery/schemas/parts.ts';
import { documentSchema } from '../../src/delivery/schemas/documentSchema.ts';
import { liveIn, openNewsroom } from '../helpers/newsroom.ts';
import type { Newsroom } from '../helpers/newsroom.ts';
import { openReadingRoom } from '../helpers/readingRoom.ts';
import type { ReadingRoom } from '../helpers/readingRoom.ts';

let house: Newsroom;
let room: ReadingRoom;
let id: string;

beforeAll(async () => {
  house = await openNewsroom();
  id = await liveIn(house, 'Harbour walk', ['ar'], 'We meet at the old gate.', 'Bring water.');
  room = await openReadingRoom(house.verso);
  await room.caughtUp();
}, 120_000);

afterAll(async () => {
  await room?.close();
  await house?.verso.close();
});

const slugIn = async (locale: string): Promise<string> => (await room.get(`/v1/${locale}/events/by-id/${id}`)).body.slug;

describe('a document', () => {
  it('is given in its language, with what it is made of and by whom', async () => {
    const { status, body, headers } = await room.get(`/v1/ar/events/by-id/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id, collection: 'events', locale: 'ar', requestedLocale: 'ar', lang: 'ar', dir: 'rtl', sourceLocale: 'en',
      provenance: { kind: 'machine-reviewed', outdated: false, engine: expect.any(String), notice: expect.any(String) },
    });
    expect(body.content).toMatchObject({ venue: 'Old hall', topics: [], image: null, body: { html: expect.stringMatching(/<p>/) } });
    expect(body.alternates.map((one: { locale: string }) => one.locale)).toEqual(['en', 'ar']);
    expect(headers.get('content-language')).toBe('ar');
    expect(headers.get('etag')).toMatch(/^"[\w-]+"$/);
    const type = catalogueOf(house.verso.payload).typeOf('events');
    expect(documentSchema(type as never).strict().safeParse(body).error).toBeUndefined();
  });

  it('is the same by slug, in every encoding, and is not sent twice', async () => {
    const path = `/v1/ar/events/${encodeURIComponent(await slugIn('ar'))}`;
    const plain = await room.get(path, { 'accept-encoding': 'identity' });
    const raw = (encoding: string) => new Promise<{ body: Buffer; headers: Record<string, unknown> }>((resolve) => {
      rawGet(room.url + path, { headers: { 'accept-encoding': encoding } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ body: Buffer.concat(parts), headers: response.headers }));
      });
    });
    const [br, gzip] = [await raw('gzip, br'), await raw('gzip;q=1, br;q=0')];
    expect(brotliDecompressSync(br.body).toString()).toBe(plain.text);
    expect(gunzipSync(gzip.body).toString()).toBe(plain.text);
    expect(new Set([plain.headers.get('etag'), br.headers.etag, gzip.headers.etag]).size).toBe(3);
    const conditions: Record<string, string>[] = [{ 'if-none-match': plain.headers.get('etag') ?? '' }, { 'if-none-match': `"x", W/${plain.headers.get('etag')}` }, { 'if-none-match': '*' }, { 'if-modified-since': new Date(Date.now() + 1000).toUTCString() }];
    for (const condition of conditions)
      expect(await room.get(path, { 'accept-encoding': 'identity', ...condition })).toMatchObject({ status: 304, text: '' });
    expect(await room.get(path, { 'accept-encoding': 'identity', 'if-none-match': '"x"', 'if-modified-since': new Date(Date.now() + 1000).toUTCString() })).toMatchObject({ status: 200 });
    const head = await room.get(path, { 'accept-encoding': 'identity' }, 'HEAD');
    expect([head.status, head.text, head.headers.get('content-length'), head.headers.get('etag')]).toEqual([200, '', String(Buffer.byteLength(plain.text)), plain.headers.get('etag')]);
  });

  it('is the same compiled now, from the file, from memory and under any spelling, and counts as what it was', async () => {
    const path = `/v1/ar/events/${encodeURIComponent(await slugIn('ar'))}`;
    const environment = { DELIVERY_PORT: '19998' };
    const counted = async ({ metrics }: ReadingRoom): Promise<number[]> => {
      const text = await metrics.render();
      return ['hits', 'misses'].map((name) => Number(new RegExp(`^verso_delivery_cache_${name}_total (\\d+)`, 'm').exec(text)?.[1]));
    };
    const seen: (readonly [string, string | null, string | null])[] = [];
    // The second of them finds the first one's file.
    for (const _ of [1, 2]) {
      const own = await openReadingRoom(house.verso, environment);
      try {
        await own.caughtUp();
        for (const spelled of [path, path, path.replace('/events/a', '/events/%61'), `${path}?`]) {
          const { status, text, headers } = await own.get(spelled);
          expect(status).toBe(200);
          seen.push([text, headers.get('etag'), headers.get('last-modified')]);
        }
        expect(await counted(own)).toEqual([3, 1]);
        expect((await own.get(path.replace('/events/a', '/events/%zz'))).status).toBe(400);
        expect((await own.get(`${path}%D8%A7`)).body.error.code).toBe('not_found');
        expect((await own.get(path.replace('/ar/', '/fr/'))).body.error.code).toBe('not_in_locale');
      } finally {
        await own.close();
      }
    }
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  it('names each of its texts where that is asked for', async () => {
    const { body } = await room.get(`/v1/ar/events/by-id/${id}?segments=true`);
    expect(body.segments.length).toBeGreaterThan(2);
    const shown = [...body.content.body.html.matchAll(/data-segment="([^"]+)"/g)].map(([, name]) => name);
    expect(shown).toEqual(body.segments.filter((one: { field: string }) => one.field === 'body').map((one: { id: string }) => one.id));
    expect((await room.get(`/v1/ar/events/by-id/${id}`)).body.content.body.html).not.toContain('data-segment');
  });

  it('is not there in a language readers do not have it in, and says where it is', async () => {
    const slug = await slugIn('en');
    const { status, body } = await room.get(`/v1/fr/events/${slug}`);
    expect([status, body.error.code, body.error.params.availableIn.map((one: { locale: string }) => one.locale)]).toEqual([404, 'not_in_locale', ['en', 'ar']]);
    const fallback = await room.get(`/v1/fr/events/${slug}?fallback=source`);
    expect(fallback.body).toMatchObject({ locale: 'en', lang: 'en', dir: 'ltr', requestedLocale: 'fr', provenance: { kind: 'source-fallback', notice: expect.stringMatching(/français/i) } });
    expect((await room.get(`/v1/fr/events/by-id/${id}`)).status).toBe(404);
  });

  it('is led to from its name in another language, however it is asked for', async () => {
    const [en, ar] = [await slugIn('en'), await slugIn('ar')];
    expect(en).not.toBe(ar);
    for (const query of ['', '?segments=true', '?fallback=source', '?provenance=reviewed&segments=true']) {
      const { status, body, headers } = await room.get(`/v1/ar/events/${en}${query}`);
      expect([status, body.error.code, headers.get('location')]).toEqual([308, 'moved', `/v1/ar/events/${encodeURIComponent(ar)}${query}`]);
    }
  });

  it('is told of where it is as its alternates are, with its title', async () => {
    const { alternates } = (await room.get(`/v1/en/events/by-id/${id}`)).body;
    for (const address of [`/v1/fr/events/${await slugIn('en')}`, `/v1/fr/events/by-id/${id}`]) {
      const { availableIn } = (await room.get(address)).body.error.params;
      expect(availableIn).toEqual(alternates.map((one: object) => ({ ...one, title: expect.any(String), path: expect.stringMatching(/^\/v1\/(en|ar)\/events\//) })));
    }
  });

  it('is found under its slug with letters and marks apart', async () => {
    const accented = await house.write('Élysée à la fenêtre', 'A café.');
    await house.publishSource(accented);
    await house.settle();
    await room.caughtUp();
    const slug = 'élysée-à-la-fenêtre';
    for (const form of ['NFC', 'NFD'] as const) {
      const address = `/v1/en/events/${encodeURIComponent(slug.normalize(form))}`;
      expect([form, (await room.get(address)).body.id, (await room.get(`${address}?segments=true`)).body.id]).toEqual([form, accented, accented]);
    }
  });

  it('changed when its plain telling did, however it is told', async () => {
    const path = `/v1/en/events/by-id/${id}`;
    const plain = (await room.get(path)).headers.get('last-modified');
    await new Promise((resolve) => { setTimeout(resolve, 1100); });
    for (const address of [`${path}?segments=true`, `${path}?provenance=reviewed`, `/v1/de/events/by-id/${id}?fallback=source`])
      expect([address, (await room.get(address)).headers.get('last-modified')]).toEqual([address, plain]);
  });

  it.each(['/v1/xx/events/a', '/v1/ar/users/a', '/v1/ar/events/nothing', '/v1/ar/translations/x', '/v1/ar/events/by-id/nothing', '/v1', '/', '/v1/ar/events/%00', '/v1/ar/events/%zz'])('%s leads nowhere', async (path) => {
    const { status, body } = await room.get(path);
    expect([400, 404]).toContain(status);
    expect(body.error).toMatchObject({ code: expect.any(String), message: expect.any(String) });
  });

  it('refuses what it does not know, in one line', async () => {
    for (const query of ['locale=fr', 'draft=true', 'where[title][equals]=x', 'fallback=all', 'segments=1', 'provenance=']) {
      const { status, body } = await room.get(`/v1/ar/events/by-id/${id}?${query}`);
      expect([query, status, body.error.code]).toEqual([query, 400, 'bad_request']);
    }
  });
});

describe('lists', () => {
  it('hold cards, filtered and in pages that miss nothing', async () => {
    for (let n = 0; n < 5; n += 1) {
      const one = await house.write(`Walk number ${n}`, 'A walk.');
      await house.publishSource(one, { startsAt: `2026-0${n + 1}-15T10:00:00.000Z`, city: 'Tangier' });
    }
    await house.settle();
    await room.caughtUp();
    const titles: string[] = [];
    let cursor = '';
    for (let page = 0; page < 10; page += 1) {
      const { body } = await room.get(`/v1/en/events?from=2026-01-01&to=2026-06-30&limit=2&sort=date${cursor}`);
      expect(body.total).toBe(5);
      for (const item of body.items) expect(card.strict().safeParse(item).error).toBeUndefined();
      titles.push(...body.items.map((item: { title: string }) => item.title));
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(titles).toEqual([0, 1, 2, 3, 4].map((n) => `Walk number ${n}`));
    expect((await room.get('/v1/ar/events?from=2026-01-01&to=2026-06-30')).body.total).toBe(0);
    const mixed = (await room.get('/v1/ar/events?from=2026-01-01&to=2026-06-30&fallback=source')).body;
    expect([mixed.total, mixed.items[0].provenance.kind, mixed.items[0].locale]).toEqual([5, 'source-fallback', 'en']);
    for (const item of mixed.items) {
      expect(item.href).toBe(`http://delivery.test/v1/ar/events/${item.slug}?fallback=source`);
      const { status, body } = await room.get(item.href.replace('http://delivery.test', ''));
      expect([status, body.id, body.requestedLocale, body.provenance]).toEqual([200, item.id, 'ar', item.provenance]);
    }
    expect((await room.get('/v1/en/events?cursor=abc')).body.error.code).toBe('bad_cursor');
  });
});

describe('a question', () => {
  const refusal = async (address: string): Promise<unknown[]> => { const { status, body } = await room.get(address); return [address, status, body.error?.code, body.error?.params.parameter]; };

  it('with a parameter that nobody knows is refused at every address', async () => {
    const slug = await slugIn('en');
    for (const path of ['/v1/locales', '/v1/en/settings', '/v1/en/feed.xml', '/v1/sitemap.xml', '/v1/redirects', '/v1/changes', '/v1/en/search?q=a', '/v1/en/events', `/v1/en/events/${slug}`, `/v1/en/events/by-id/${id}`]) {
      expect((await room.get(path)).status).toBe(200);
      const address = `${path}${path.includes('?') ? '&' : '?'}lang=fr`;
      expect(await refusal(address)).toEqual([address, 400, 'bad_request', 'lang']);
    }
  });

  it('that cannot be meant is refused, and says which part', async () => {
    for (const [address, parameter] of [['/v1/en/search?q=a&collection=foo', 'collection'], ['/v1/en/search', 'q'], ['/v1/en/events?from=2026-05-02&to=2026-05-01', 'to'], ['/v1/en/events?limit=1&limit=2', 'limit'], ['/v1/en/events?from=2026-05-03T09:00:00+02:00', 'from']] as const)
      expect(await refusal(address)).toEqual([address, 400, 'bad_request', parameter]);
  });

  it('takes the cursors of its own list alone, whose span may move on', async () => {
    const cursorOf = async (address: string): Promise<string> => (await room.get(address)).body.next as string;
    const cursor = await cursorOf('/v1/en/events?limit=1&from=2026-01-01');
    for (const query of ['', 'limit=2', 'sort=-date&fallback=none', 'from=2026-01-02', 'to=2030-01-01']) expect([query, (await room.get(`/v1/en/events?${query}&cursor=${cursor}`)).status]).toEqual([query, 200]);
    const found = await cursorOf('/v1/en/search?q=walk&limit=1');
    expect(found).not.toBeNull();
    for (const address of [
      ...['sort=date', 'fallback=source', 'provenance=reviewed', 'topic=rivers'].map((query) => `/v1/en/events?${query}&cursor=${cursor}`), `/v1/ar/events?cursor=${cursor}`, `/v1/en/articles?cursor=${cursor}`, `/v1/redirects?cursor=${cursor}`,
      `/v1/en/search?q=gate&cursor=${found}`, `/v1/ar/search?q=walk&cursor=${found}`, `/v1/en/search?q=walk&collection=events&cursor=${found}`,
    ]) expect(await refusal(address)).toEqual([address, 400, 'bad_cursor', undefined]);
    expect((await room.get(`/v1/en/search?q=walk&limit=5&cursor=${found}`)).status).toBe(200);
  });
});

describe('beside documents', () => {
  it('settings say which language and direction they are in', async () => {
    for (const [locale, dir] of [['en', 'ltr'], ['ar', 'rtl']] as const) expect((await room.get(`/v1/${locale}/settings`)).body).toMatchObject({ locale, lang: locale, dir });
  });

  it('a feed tells when readers first had an event, not when it takes place', async () => {
    const far = await house.write('Far walk', 'A walk.');
    const began = Date.now();
    await house.publishSource(far, { startsAt: '2031-05-15T10:00:00.000Z' });
    await house.publishSource(far, { city: 'Fez' });
    await house.settle();
    await room.caughtUp();
    const { text } = await room.get('/v1/en/feed.xml');
    const entry = text.split('<entry>').find((one) => one.includes(far)) ?? '';
    const [published = 0, updated = 0] = ['published', 'updated'].map((name) => Date.parse(new RegExp(`<${name}>([^<]+)<`).exec(entry)?.[1] ?? ''));
    expect(entry).not.toContain('2031');
    expect([published >= began - 1000, published < updated, updated <= Date.now()]).toEqual([true, true, true]);
  });

  it('a search marks what it found in title and text, paragraphs apart', async () => {
    const { items } = (await room.get('/v1/en/search?q=harbour')).body;
    expect(items).toMatchObject([{ card: { id }, title: '<mark>Harbour</mark> walk', snippet: expect.stringContaining('gate. … Bring') }]);
  });
});

describe('what stands around an original that stands in', () => {
  it('is in the reader’s language, or stands in as well', async () => {
    const topic = async (title: string): Promise<string> => (await house.editor('POST', '/topics?locale=en', { title, _status: 'published' })).body.doc.id as string;
    const theirs = await topic('Rivers');
    const walk = await house.write('River walk', 'A walk.');
    await house.publishSource(walk, { topics: [theirs] });
    await house.settle();
    await room.caughtUp();
    const [card] = (await room.get('/v1/ar/events/river-walk?fallback=source')).body.content.topics;
    expect(card).toMatchObject({ locale: 'en', href: 'http://delivery.test/v1/ar/topics/rivers?fallback=source', provenance: { kind: 'source-fallback' } });
    expect((await room.get(card.href.replace('http://delivery.test', ''))).body).toMatchObject({ id: theirs, requestedLocale: 'ar' });
    expect((await room.get('/v1/en/events/river-walk')).body.content.topics).toMatchObject([{ href: 'http://delivery.test/v1/en/topics/rivers', provenance: { kind: 'human' } }]);
  });

  it('is found by its id where its slug is another document’s in the reader’s language', async () => {
    const slug = await slugIn('ar');
    const en = await house.write('Sea walk', 'A walk.');
    await house.publishSource(en, { slug });
    await house.settle();
    await room.caughtUp();
    expect((await room.get(`/v1/ar/events/${encodeURIComponent(slug)}`)).body.id).toBe(id);
    expect((await room.get(`/v1/en/events/${encodeURIComponent(slug)}`)).body.id).toBe(en);
    const { items } = (await room.get('/v1/ar/events?fallback=source&limit=100')).body;
    expect(items.find((one: { id: string }) => one.id === en).href).toBe(`http://delivery.test/v1/ar/events/by-id/${en}?fallback=source`);
  });
});

describe('what changes', () => {
  it('is seen, told in order, and gone when it is taken down', async () => {
    const before = (await room.get('/v1/changes?limit=1000')).body;
    expect(before.items.map((one: { seq: number }) => one.seq)).toEqual(before.items.map((_: unknown, at: number) => at + 1));
    const path = `/v1/ar/events/${encodeURIComponent(await slugIn('ar'))}`;
    expect((await room.get(path)).status).toBe(200);
    await house.door(id, 'ar', 'unpublish');
    await room.caughtUp();
    expect((await room.get(path)).status).toBe(404);
    expect((await room.get(`/v1/en/events/by-id/${id}`)).body.alternates.map((one: { locale: string }) => one.locale)).toEqual(['en']);
    const after = (await room.get(`/v1/changes?since=${before.next}`)).body;
    expect(after.items).toMatchObject([{ type: 'unpublished', collection: 'events', id, locale: 'ar', slug: null }]);
    await house.door(id, 'ar', 'publish');
    await room.caughtUp();
    expect((await room.get(path)).status).toBe(200);
  });
});
