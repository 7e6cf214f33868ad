import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Payload, PayloadRequest } from 'payload';
import { LOCALE_CODES } from '../../src/domain/locales.ts';
import type { LocaleCode } from '../../src/domain/locales.ts';
import { apiClientStore } from '../../src/store/apiClients.ts';
import { previewTokens } from '../../src/store/previewTokens.ts';
import { richText } from '../helpers/lexical.ts';
import { liveIn, openNewsroom } from '../helpers/newsroom.ts';
import type { Newsroom } from '../helpers/newsroom.ts';
import { openReadingRoom } from '../helpers/readingRoom.ts';
import type { ReadingRoom } from '../helpers/readingRoom.ts';
import { signedIn } from '../helpers/staff.ts';
import type { Caller } from '../helpers/staff.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const WHO = ['admin', 'editor', 'arabic', 'french', 'none'] as const;
const SECRET = 'Secret words of a draft';

let house: Newsroom;
let open: ReadingRoom;
let closed: ReadingRoom;
const staff = {} as Record<(typeof WHO)[number], Caller>;
/** Live in English and Arabic, with a newer draft; a draft in English alone; one written in Arabic. */
const docs = { live: '', draft: '', arabic: '' };

beforeAll(async () => {
  house = await openNewsroom({ SITE_URL: 'https://site.test/{locale}/{collection}/{slug}' });
  const person = (role: 'admin' | 'editor' | 'translator', worksIn?: ('ar' | 'fr')[]) => signedIn(house.verso, { role, ...(worksIn && { worksIn }) });
  Object.assign(staff, { admin: await person('admin'), editor: house.editor, arabic: await person('translator', ['ar']), french: await person('translator', ['fr']), none: await person('translator', []) });
  docs.live = await liveIn(house, 'A live event', ['ar'], 'Everybody may read this.');
  await house.edit(docs.live, { title: `${SECRET} A`, body: richText(`${SECRET} B`) });
  docs.draft = await house.write(`${SECRET} C`, `${SECRET} D`);
  const made = await house.editor('POST', '/events?locale=ar&draft=true', { title: 'سر المسودة', body: richText('نص سري'), sourceLocale: 'ar' });
  docs.arabic = String(made.body.doc.id);
  await house.settle();
  open = await openReadingRoom(house.verso);
  closed = await openReadingRoom(house.verso, { PUBLIC_READ: 'false' });
  await open.caughtUp();
});
afterAll(async () => {
  await open.close();
  await closed.close();
  await house.verso.close();
});

const payload = (): Payload => house.verso.payload;
const tokens = () => previewTokens(payload().secret);
const ask = (who: Caller, id: string, locale: string, more = '') => who('GET', `/events/${id}/preview?locale=${locale}${more}`);
const tokenFor = async (id: string, locale: LocaleCode): Promise<string> => String((await ask(house.editor, id, locale)).body.token);
const show = (token: string, room = open) => room.get(`/v1/preview?token=${encodeURIComponent(token)}`);

describe('a token', () => {
  it('is given to whoever may read that very draft, and to nobody else', async () => {
    const cells: string[] = [];
    for (const [name, id] of Object.entries(docs))
      for (const who of WHO)
        for (const locale of LOCALE_CODES) {
          const read = await staff[who]('GET', `/events/${id}?draft=true&depth=0&locale=${locale}`);
          const preview = await ask(staff[who], id, locale);
          if ((read.status === 200) !== (preview.status === 200) || (preview.status !== 200 && (preview.status !== 403 || JSON.stringify(preview.body).includes('token'))))
            cells.push(`${who} ${name} ${locale}: read ${read.status}, preview ${preview.status}`);
        }
    expect(cells).toEqual([]);
    expect([(await ask(staff.arabic, docs.live, 'ar')).status, (await ask(staff.arabic, docs.live, 'fr')).status, (await ask(staff.french, docs.arabic, 'ar')).status, (await ask(staff.none, docs.live, 'ar')).status]).toEqual([200, 403, 200, 403]);
  });

  it('comes with the page of the readers\' site, and ends a quarter of an hour later', async () => {
    const before = Date.now();
    const { body } = await ask(house.editor, docs.live, 'ar');
    const slug = (await house.live(docs.live, 'ar'))?.slug ?? '';
    expect(body.url).toBe(`https://site.test/ar/events/${encodeURIComponent(slug)}?preview=${body.token}`);
    expect(Date.parse(body.expiresAt) - before).toBeGreaterThan(14.9 * 60_000);
    expect(Date.parse(body.expiresAt) - before).toBeLessThanOrEqual(15 * 60_000 + 1000);
  });

  it('leads to that page at once where it is asked to', async () => {
    expect((await ask(house.editor, docs.live, 'ar', '&open=true')).status).toBe(303);
    expect((await ask(staff.french, docs.live, 'ar', '&open=true')).status).toBe(403);
  });

  it('is refused for what is no document and no language', async () => {
    for (const locale of ['', 'all', '*', 'xx', 'AR']) expect((await ask(house.editor, docs.live, locale)).status).toBe(400);
    expect((await ask(house.editor, 'nothing', 'ar')).status).toBe(404);
  });
});

describe('a preview', () => {
  it('shows the draft, as a live document would be, and says what it is', async () => {
    const { status, body, headers } = await show(await tokenFor(docs.live, 'en'));
    expect([status, headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual([200, 'no-store', 'noindex, nofollow']);
    expect(body).toMatchObject({ preview: true, id: docs.live, collection: 'events', locale: 'en', lang: 'en', dir: 'ltr', title: `${SECRET} A`, provenance: { kind: 'human' } });
    expect(body.content.body.html).toContain(`${SECRET} B`);
    expect(body.provenance.notice).toContain('preview of a draft');
    const live = (await open.get(`/v1/en/events/by-id/${docs.live}?segments=true`)).body;
    expect(live.title).toBe('A live event');
    expect(Object.keys(body).toSorted()).toEqual([...Object.keys(live), 'preview', 'expiresAt'].toSorted());
    expect(Object.keys(body.content)).toEqual(Object.keys(live.content));
  });

  it('shows a translation as its row stands, approved or not', async () => {
    const { status, body } = await show(await tokenFor(docs.draft, 'ar'));
    expect([status, body.locale, body.dir, body.title, body.provenance.kind, body.provenance.reviewedAt]).toEqual([200, 'ar', 'rtl', `[ar] ${SECRET} C`, 'machine', null]);
    expect(body.provenance.notice).toContain('معاينة');
    expect(body.content.body.html).toContain(`[ar] ${SECRET} D`);
    expect(body.content.body.html).not.toContain('undefined');
    await house.approve(docs.draft, 'ar');
    expect((await show(await tokenFor(docs.draft, 'ar'))).body.provenance).toMatchObject({ kind: 'machine-reviewed', outdated: false });
    await house.correct(docs.draft, 'fr', `${SECRET} C`, 'Un titre choisi');
    expect((await show(await tokenFor(docs.draft, 'fr'))).body.title).toBe('Un titre choisi');
  });

  it('follows the draft while the token lives', async () => {
    const token = await tokenFor(docs.draft, 'en');
    await house.edit(docs.draft, { venue: 'New hall' });
    expect((await show(token)).body.content.venue).toBe('New hall');
  });

  it('is shown in a closed house too, and with a key beside it, and kept by nobody', async () => {
    const token = await tokenFor(docs.live, 'en');
    const clients = apiClientStore(payload());
    const key = (await clients.issue(await clients.add({ name: 'Site', origins: ['https://site.test'], expiresAt: null, readsPerMinute: null })))?.key ?? '';
    const answers = [
      await show(token, closed), await closed.get('/v1/preview', { authorization: `Preview ${token}` }),
      await open.get(`/v1/preview?token=${token}`, { 'x-api-key': key, origin: 'https://site.test' }), await open.get('/v1/preview', { authorization: `Preview ${token}`, 'x-api-key': key }),
    ];
    for (const { status, headers, body } of answers) expect([status, headers.get('cache-control'), body.title]).toEqual([200, 'no-store', `${SECRET} A`]);
    expect((await closed.get(`/v1/en/events/by-id/${docs.live}`)).status).toBe(401);
  });
});

describe('no text is given', () => {
  const refused = async (token: string, status: number, code: string): Promise<void> => {
    for (const answer of [await show(token), await open.get('/v1/preview', { authorization: `Preview ${token}` })]) {
      expect([answer.status, answer.body?.error?.code], token).toEqual([status, code]);
      expect([answer.headers.get('cache-control'), answer.headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex, nofollow']);
      expect(answer.text).not.toMatch(/Secret|سر|live event/);
    }
  };

  it('for a token with one bit of any character changed', async () => {
    const token = await tokenFor(docs.live, 'en');
    const bytes = Buffer.from(token, 'latin1');
    for (let at = 0; at < bytes.length; at += 1) {
      const bit = at * 8 + (at % 8);
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const { status, text } = await show(changed.toString('latin1'));
      expect([bit, status, text.includes('Secret')]).toEqual([bit, 401, false]);
    }
  });

  it('for a token that is over, of another house, of another document, or none', async () => {
    const soon = Math.floor(Date.now() / 1000) + 60;
    const claim = { collection: 'events', id: docs.live, locale: 'en', expires: soon } as const;
    await refused(tokens().issue({ ...claim, expires: soon - 60 }), 401, 'preview_expired');
    await refused(previewTokens('another house').issue(claim), 401, 'preview_unknown');
    const [token, other] = [tokens().issue(claim), tokens().issue({ ...claim, id: docs.draft })];
    await refused(other.slice(0, other.lastIndexOf('.')) + token.slice(token.lastIndexOf('.')), 401, 'preview_unknown');
    expect((await open.get('/v1/preview')).status).toBe(401);
    expect((await open.get(`/v1/preview?token=${token}&token=${token}`)).status).toBe(401);
  });

  it('of what is no document of readers, or not there', async () => {
    const expires = Math.floor(Date.now() / 1000) + 60;
    const admin = (await payload().find({ collection: 'users', limit: 1 })).docs[0];
    for (const [collection, id] of [['users', String(admin?.id)], ['api-clients', 'x'], ['translations', (await house.row(docs.draft, 'ar')).id], ['events', 'nothing'], ['nowhere', 'x']] as const)
      await refused(tokens().issue({ collection, id, locale: 'en', expires }), 404, 'preview_gone');
    const thrown = await house.write(`${SECRET} E`, 'x');
    const token = await tokenFor(thrown, 'en');
    await house.editor('PATCH', `/events/${thrown}?locale=en&draft=true`, { deletedAt: new Date().toISOString() });
    await refused(token, 404, 'preview_gone');
    expect((await ask(house.editor, thrown, 'en')).status).toBe(404);
  });
});

describe('the form', () => {
  const urlOf = (user: object | null, data: object, locale: string) => {
    const config = payload().collections.events.config;
    const url = config.admin.livePreview?.url;
    if (typeof url !== 'function') throw new Error('no live preview');
    return url({ collectionConfig: config, data, locale: { code: locale, label: '' }, payload: payload(), req: { payload: payload(), user, locale } as unknown as PayloadRequest } as never);
  };
  const editor = { id: '1', collection: 'users', role: 'editor' };

  it('shows the site with a token of the language in view, the same for minutes', async () => {
    const url = new URL(String(await urlOf(editor, { id: docs.draft, slug: 'a b' }, 'ar')));
    expect(url.origin + url.pathname).toBe('https://site.test/ar/events/a%20b');
    const token = url.searchParams.get('preview') ?? '';
    const read = tokens().read(token, new Date());
    expect(read).toMatchObject({ state: 'good', claim: { id: docs.draft, locale: 'ar' } });
    expect(read.state === 'good' && read.claim.expires % (5 * 60)).toBe(0);
    expect((await show(token)).body).toMatchObject({ preview: true, id: docs.draft, locale: 'ar' });
  });

  it('shows it to nobody who may not read the draft', async () => {
    expect(await urlOf(null, { id: docs.draft }, 'ar')).toBe(null);
    expect(await urlOf({ id: '1', collection: 'users', role: 'translator', worksIn: ['fr'] }, { id: docs.draft }, 'ar')).toBe(null);
    expect(await urlOf({ id: '1', collection: 'api-clients', role: 'admin' }, { id: docs.draft }, 'ar')).toBe(null);
    expect(await urlOf(editor, {}, 'ar')).toBe(null);
  });

  it('offers it for pages alone', () => {
    const named = (slug: 'events' | 'media' | 'downloads') => Boolean(payload().collections[slug].config.admin.livePreview);
    expect([named('events'), named('media'), named('downloads')]).toEqual([true, false, false]);
  });
});
