import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQueueFilter } from '../../src/domain/review/queueFilter.ts';
import type { QueueFilter } from '../../src/domain/review/queueFilter.ts';
import type { QueueItem, QueuePage } from '../../src/domain/review/screen.ts';
import { NEEDS } from '../../src/domain/review/translation.ts';
import type { Translation } from '../../src/domain/review/translation.ts';
import { createStore } from '../../src/store/createStore.ts';
import type { Store } from '../../src/store/createStore.ts';
import { openTable } from '../../src/store/table.ts';
import type { Stored, Table } from '../../src/store/table.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { chance, times } from '../helpers/random.ts';
import { signedIn } from '../helpers/staff.ts';
import type { Caller } from '../helpers/staff.ts';

type Row = Stored<Translation>;

let house: Booted;
let payload: Payload;
let store: Store;
let table: Table<Translation>;
let editor: Caller;
let arabic: Caller;
let french: Caller;
let both: Caller;
const ids: Record<string, string> = {};

const NOW = new Date('2026-11-21T12:00:00.000Z');
const later = (minutes: number, from = new Date()): string => new Date(from.getTime() + minutes * 60_000).toISOString();
const me = async (caller: Caller): Promise<string> => String((await caller('GET', '/users/me')).body.user.id);

beforeAll(async () => {
  house = await boot();
  payload = house.payload;
  store = createStore(payload);
  table = openTable<Translation>(payload, 'translations');
  editor = await signedIn(house, { role: 'editor' });
  arabic = await signedIn(house, { role: 'translator', worksIn: ['ar'] });
  french = await signedIn(house, { role: 'translator', worksIn: ['fr'] });
  both = await signedIn(house, { role: 'translator', worksIn: ['ar', 'fr'] });
  for (const [name, caller] of Object.entries({ editor, arabic, french, both })) ids[name] = await me(caller);
});
afterAll(() => house.close());

const COUNTS = { total: 4, initial: 1, translated: 2, reviewed: 1, human: 0, outdated: 0, errors: 0, warnings: 0 };
let made = 0;
const row = (more: Partial<Translation> = {}): Partial<Translation> => {
  const need = more.need === undefined ? 'review' : more.need;
  made += 1;
  return {
    collection: 'articles', documentId: `document-${made}`, sourceLocale: 'en', locale: 'ar', title: `Text ${made}`, status: 'needs-review', outdated: false, revision: 1,
    counts: COUNTS, waitingOrigin: 'machine', need, since: NOW.toISOString(),
    queue: need === null ? null : NEEDS.indexOf(need) * 1e14 + NOW.getTime(), ...more,
  };
};
const fill = async (rows: readonly Partial<Translation>[]): Promise<Row[]> => {
  await table.delete({});
  await table.insertMissing(rows);
  return table.find({});
};

const isHeld = ({ assignee, assignedUntil }: Row, now: Date): boolean => Boolean(assignee && assignedUntil && assignedUntil > now.toISOString());
const holderOf = (one: Row, person: string, now: Date): string => (!isHeld(one, now) ? 'nobody' : one.assignee === person ? 'me' : 'others');
const keysOf = (one: Row, person: string, now: Date) => ({ locale: one.locale, collection: one.collection, need: one.need, origin: one.waitingOrigin ?? 'none', assignee: holderOf(one, person, now) });
const passing = (rows: readonly Row[], filter: QueueFilter, person: string, now: Date): Row[] =>
  rows.filter((one) => one.need !== null && Object.entries(filter).every(([name, value]) => keysOf(one, person, now)[name as 'need'] === value))
    .toSorted((a, b) => Number(a.queue) - Number(b.queue) || (a.id < b.id ? -1 : 1));

describe('the queue', () => {
  it('is what a plain look over all rows would give: order, pages, totals, counts, over random rows and filters', async () => {
    for (let walk = 0; walk < times('QUEUE_WALKS', 25); walk += 1) {
      const { pick, below, odds } = chance(9000 + walk);
      const people = [ids.both ?? '', 'somebody', 'somebody else'];
      const rows = await fill(Array.from({ length: 20 + below(80) }, () => {
        const need = odds(0.2) ? null : pick(NEEDS);
        const assigned = odds(0.4) ? { assignee: pick(people), assignedUntil: odds(0.1) ? null : later(below(60) - 30, NOW) } : {};
        return row({
          need, locale: pick(['ar', 'fr', 'es', 'de']), collection: pick(['articles', 'events', 'topics']), waitingOrigin: pick(['machine', 'human', 'mixed', null]),
          // Few places, so that many are equal.
          queue: need === null ? null : NEEDS.indexOf(need) * 1e14 + below(4), ...assigned,
        });
      }));
      const person = ids.both ?? '';
      const locales = pick([['ar'], ['ar', 'fr'], ['en', 'ar', 'fr', 'es', 'de'], []] as const);
      const mine = rows.filter(({ locale }) => (locales as readonly string[]).includes(locale));
      const said = { locale: pick(['ar', 'fr', undefined, undefined]), collection: pick(['articles', 'events', undefined]), need: pick([...NEEDS, undefined, undefined, undefined]),
        origin: pick(['machine', 'none', 'mixed', undefined, undefined]), assignee: pick(['me', 'nobody', 'others', undefined, undefined]) };
      const filter = readQueueFilter(said);
      const look = { person, locales, filter, now: NOW };
      const expected = passing(mine, filter, person, NOW);
      const limit = 1 + below(9);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: QueuePage = await store.queue.page(look, after, limit);
        expect(page.items.length).toBeLessThanOrEqual(limit);
        expect(page.total, `walk ${walk}`).toBe(expected.length);
        for (const [name, facet] of Object.entries(page.facets))
          for (const { value, count } of facet) expect(count, `walk ${walk}: ${name} ${value}`).toBe(passing(mine, { ...filter, [name]: value }, person, NOW).length);
        seen.push(...page.items.map(({ id }) => id));
        after = page.next;
      } while (after !== null && seen.length <= expected.length);
      expect(seen, `walk ${walk}`).toEqual(expected.map(({ id }) => id));
      expect(await store.queue.waiting(locales)).toBe(mine.filter(({ need }) => need !== null).length);
    }
  });

  it('shows each row once also while others leave in between', async () => {
    const rows = await fill(Array.from({ length: 30 }, () => row()));
    const look = { person: ids.both ?? '', locales: ['ar'] as const, filter: {}, now: NOW };
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: QueuePage = await store.queue.page(look, after, 4);
      seen.push(...page.items.map(({ id }) => id));
      await table.update({ all: { id: page.items.at(-1)?.id } as never }, { need: null, queue: null });
      after = page.next;
    } while (after !== null);
    expect(seen.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  });

  it('begins from the front where a place is none', async () => {
    await fill([row(), row()]);
    for (const after of ['', 'x', '-1_a', '1e9_a', '99999999999999999999_a', "1_' or 1=1", '5']) {
      const answer = await arabic('GET', `/review/queue?after=${encodeURIComponent(after)}`);
      expect(answer.status).toBe(200);
      expect(answer.body.items).toHaveLength(2);
    }
  });

  it('is each person’s own locales, whatever they ask for', async () => {
    await fill(['ar', 'fr', 'es', 'de'].map((locale) => row({ locale: locale as 'ar' })));
    const localesSeen = async (caller: Caller, query = ''): Promise<string[]> => ((await caller('GET', `/review/queue${query}`)).body.items as QueueItem[]).map(({ locale }) => locale).toSorted();
    expect(await localesSeen(editor)).toEqual(['ar', 'de', 'es', 'fr']);
    expect(await localesSeen(both)).toEqual(['ar', 'fr']);
    expect(await localesSeen(arabic)).toEqual(['ar']);
    const { body } = await arabic('GET', '/review/queue');
    expect(body.total).toBe(1);
    expect(body.facets.locale).toEqual([{ value: 'ar', count: 1 }]);
    for (const path of ['/review/queue?locale=fr', '/review/people?locale=fr']) expect((await arabic('GET', path)).status).toBe(403);
    expect((await arabic('POST', '/review/take', { locale: 'fr' })).status).toBe(403);
    expect((await signedInNowhere('GET', '/review/queue')).body.total).toBe(0);
    expect((await signedInNowhere('POST', '/review/take')).status).toBe(204);
  });

  it.each(['locale=xx', 'need=x', 'origin=x', 'assignee=you', 'limit=0', 'limit=100000', 'locale[]=ar', 'collection[$ne]=x'])('refuses ?%s in one line', async (query) => {
    const { status, body } = await editor('GET', `/review/queue?${query}`);
    expect(status).toBe(400);
    expect(body.errors[0].data.code).toBe('bad-request');
  });
});

const signedInNowhere: Caller = async (...call) => (await signedIn(house, { role: 'translator', worksIn: [] }))(...call);

describe('taking', () => {
  it('gives 30 people at once 30 different texts, most urgent first, and the others nothing', async () => {
    for (const [texts, people] of [[40, 30], [20, 30]] as const) {
      const rows = await fill(Array.from({ length: texts }, (_, n) => row({ locale: n % 2 ? 'ar' : 'fr', queue: 1e14 + (n % 7) })));
      const taken = await Promise.all(Array.from({ length: people }, (_, n) =>
        store.queue.takeNext({ person: `person-${n}`, locales: ['ar', 'fr'], filter: {}, now: NOW }, new Date(later(30, NOW)))));
      const got = taken.flatMap((one) => (one ? [one.id] : []));
      expect(new Set(got).size).toBe(got.length);
      expect(got).toHaveLength(Math.min(texts, people));
      for (const [n, one] of taken.entries()) if (one) expect((await store.rows.byId(one.id))?.assignee).toBe(`person-${n}`);
      const left = rows.filter(({ id }) => !got.includes(id)).map(({ queue }) => Number(queue));
      for (const id of got) expect(Number(rows.find((one) => one.id === id)?.queue)).toBeLessThanOrEqual(Math.min(...left, Infinity));
    }
  });

  it('answers with the id and half an hour, the same again to its holder, and 204 when nothing waits', async () => {
    const [first] = await fill([row({ queue: 1 })]);
    const { status, body } = await arabic('POST', '/review/take');
    expect(status).toBe(200);
    expect(body.id).toBe(first?.id);
    const minutes = (Date.parse(body.until) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(20);
    expect(minutes).toBeLessThanOrEqual(30);
    expect((await arabic('POST', '/review/take')).body.id).toBe(first?.id);
    expect((await both('POST', '/review/take')).status).toBe(204);
    await table.update({}, { need: null, queue: null });
    expect((await arabic('POST', '/review/take')).status).toBe(204);
  });

  it('gives what has run out to the next, and the most urgent of free and mine', async () => {
    const rows = await fill([
      row({ title: 'theirs', queue: 1, assignee: 'somebody', assignedUntil: later(10) }),
      row({ title: 'run out', queue: 2, assignee: 'somebody', assignedUntil: later(-1) }),
      row({ title: 'mine', queue: 3, assignee: ids.arabic ?? '', assignedUntil: later(10) }),
      row({ title: 'done', queue: null, need: null }),
    ]);
    const idOf = (title: string) => rows.find((one) => one.title === title)?.id;
    expect((await arabic('POST', '/review/take')).body.id).toBe(idOf('run out'));
    await table.update({ all: { title: 'run out' } }, { need: null, queue: null });
    expect((await arabic('POST', '/review/take')).body.id).toBe(idOf('mine'));
    await table.update({ all: { title: 'theirs' } }, { assignedUntil: later(-1) });
    expect((await arabic('POST', '/review/take')).body.id).toBe(idOf('theirs'));
  });

  it('takes within filters, over the locales that are theirs', async () => {
    await fill([row({ locale: 'fr', queue: 1 }), row({ locale: 'ar', queue: 2, need: 'error' }), row({ locale: 'ar', queue: 3, collection: 'events' })]);
    const of = async (body: object, caller = both) => (await store.rows.byId((await caller('POST', '/review/take', body)).body.id))?.queue;
    expect(await of({ locale: 'ar', collection: 'events' })).toBe(3);
    expect(await of({ need: 'error' })).toBe(2);
    expect((await arabic('POST', '/review/take', {})).status).toBe(204);
  });
});

describe('assigning', () => {
  it('is refused while somebody else holds it, with who and until when; editors may, and it can run out', async () => {
    const [one] = await fill([row()]);
    const path = `/review/translations/${one?.id}/assign`;
    expect((await arabic('POST', path)).body).toMatchObject({ id: one?.id, person: { id: ids.arabic } });
    const refused = await both('POST', path);
    expect(refused.status).toBe(409);
    expect(refused.body.errors[0].data).toMatchObject({ code: 'taken', by: ids.arabic, name: 'translator' });
    expect((await both('POST', path, { force: true })).status).toBe(409);
    expect((await both('DELETE', `/review/translations/${one?.id}/assignment`)).status).toBe(409);
    expect((await store.rows.byId(one?.id ?? ''))?.assignee).toBe(ids.arabic);
    expect((await editor('POST', path)).body.person.id).toBe(ids.editor);
    await table.update({}, { assignedUntil: later(-1) });
    expect((await both('POST', path)).body.person.id).toBe(ids.both);
  });

  it('hands over to a colleague of that locale, and to nobody else', async () => {
    const [one] = await fill([row()]);
    const path = `/review/translations/${one?.id}/assign`;
    await arabic('POST', path);
    expect((await arabic('POST', path, { person: ids.both, force: true })).body.person).toEqual({ id: ids.both, name: 'translator' });
    expect((await arabic('POST', path)).status).toBe(409);
    for (const person of [ids.french, 'nobody', '00000000-0000-4000-8000-000000000000']) {
      const refused = await editor('POST', path, { person });
      expect(refused.status).toBe(422);
      expect(refused.body.errors[0].data.code).toBe('not-in-locale');
    }
    expect((await store.rows.byId(one?.id ?? ''))?.assignee).toBe(ids.both);
    const { body } = await arabic('GET', '/review/people?locale=ar');
    const people = body.people.map(({ id }: { id: string }) => id);
    expect(people).toEqual(expect.arrayContaining([ids.arabic, ids.both, ids.editor]));
    expect(people).not.toContain(ids.french);
    expect(Object.keys(body.people[0]).toSorted()).toEqual(['id', 'name']);
  });

  it('gives one of many who ask at once', async () => {
    const [one] = await fill([row()]);
    const path = `/review/translations/${one?.id}/assign`;
    const answers = await Promise.all([arabic, both, arabic, both].map((caller) => caller('POST', path)));
    const holder = (await store.rows.byId(one?.id ?? ''))?.assignee;
    for (const [n, { status }] of answers.entries()) expect(status).toBe([ids.arabic, ids.both][n % 2] === holder ? 200 : 409);
  });

  it('is put back by its holder, and by editors; again does no harm', async () => {
    const [one] = await fill([row()]);
    const assignment = `/review/translations/${one?.id}/assignment`;
    for (const caller of [arabic, editor]) {
      await arabic('POST', `/review/translations/${one?.id}/assign`);
      for (let n = 0; n < 2; n += 1) expect((await caller('DELETE', assignment)).status).toBe(200);
      expect(await store.rows.byId(one?.id ?? '')).toMatchObject({ assignee: null, assignedUntil: null });
    }
  });

  it('is closed to other locales, strangers to the text, and bad bodies', async () => {
    const [one] = await fill([row()]);
    for (const [method, path] of [['POST', 'assign'], ['DELETE', 'assignment'], ['GET', 'preview']] as const) {
      expect((await french(method, `/review/translations/${one?.id}/${path}`)).status).toBe(403);
      expect((await editor(method, `/review/translations/no-such-row/${path}`)).status).toBe(404);
    }
    for (const body of ['{', '[]', { person: 5 }, { person: '' }, { person: { $ne: null } }, { force: 'yes' }]) expect((await arabic('POST', `/review/translations/${one?.id}/assign`, body)).status).toBe(400);
  });
});
