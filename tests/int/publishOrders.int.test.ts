import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../src/worker/sweep.ts';
import { richText } from '../helpers/lexical.ts';
import { codeOf, key, liveIn, openNewsroom, textsOf, venueOf } from '../helpers/newsroom.ts';
import type { Newsroom } from '../helpers/newsroom.ts';

let house: Newsroom;

beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.verso.close());

const days = (n: number): Date => new Date(Date.now() + n * 24 * 3_600_000);

describe("Payload's own form", () => {
  it('publishes a target by the same rule, and says where to review', async () => {
    const id = await house.write('From the form', 'A text in the form.');
    await house.publishSource(id);
    await house.settle();
    const refused = await house.editor('PATCH', `/events/${id}?locale=ar`, { _status: 'published' });
    const row = await house.row(id, 'ar');
    expect([refused.status, codeOf(refused), refused.body.errors[0].data.review]).toEqual([409, 'not-reviewed', `/admin/review/${row.id}`]);
    expect(refused.body.errors[0].message).toContain('2 of 2');
    await house.approve(id, 'ar');
    await house.translate();
    expect((await house.editor('PATCH', `/events/${id}?locale=ar`, { _status: 'published' })).status).toBe(200);
    await house.settle();
    expect(textsOf(await house.live(id, 'ar'))).toEqual(['[ar] From the form', '[ar] A text in the form.']);
    const { body } = await house.editor('GET', `/events/${id}?locale=ar&draft=true&depth=0`);
    const typed = await house.editor('PATCH', `/events/${id}?locale=ar`, { ...body, title: 'عنوان جديد', _status: 'published' });
    expect([typed.status, codeOf(typed)]).toEqual([409, 'not-reviewed']);
    expect((await house.row(id, 'ar')).segments?.[0]?.target).toBe('عنوان جديد');
    await house.approve(id, 'ar');
    await house.translate();
    expect((await house.editor('PATCH', `/events/${id}?locale=ar`, { _status: 'published' })).status).toBe(200);
    await house.settle();
    expect(textsOf(await house.live(id, 'ar'))[0]).toBe('عنوان جديد');
    expect((await house.editor('PATCH', `/events/${id}?locale=ar`, { _status: 'draft' })).status).toBe(200);
    await house.settle();
    expect(await house.live(id, 'ar')).toBeNull();
    expect(await house.live(id, 'en')).not.toBeNull();
  });

  it('saves drafts without any order, and stores ids in the place of what is linked', async () => {
    const topic = (await house.editor('POST', '/topics?locale=en&draft=true', { title: 'A topic to link' })).body.doc.id as string;
    const id = await house.write('Linked', 'A document with a topic.');
    await house.edit(id, { topics: [topic] });
    expect(await house.store.orders.ofDocument(key(id))).toEqual([]);
    await house.publishSource(id);
    await house.settle();
    expect((await house.live(id, 'en'))?.content?.facts.topics).toEqual([topic]);
  });

  it('leaves nothing of a save that was taken back', async () => {
    const id = await house.write('Taken back', 'Never published.');
    const { config } = house.verso.payload.collections.events;
    const hook = (): never => {
      throw new Error('The save fails at its very end.');
    };
    config.hooks.afterChange.push(hook);
    try {
      expect((await house.editor('PATCH', `/events/${id}?locale=en`, { _status: 'published' })).status).toBe(500);
    } finally {
      config.hooks.afterChange = config.hooks.afterChange.filter((one) => one !== hook);
    }
    await house.settle();
    const { docs } = await house.verso.payload.find({ collection: 'events', where: { id: { equals: id } }, locale: 'en', depth: 0 });
    expect((await house.live(id, 'en')) !== null).toBe(docs[0]?._status === 'published');
  });
});

describe('later', () => {
  it('goes live at its time, once', async () => {
    const id = await house.write('Later', 'At its time.');
    await house.publishSource(id);
    await house.settle();
    await house.approve(id, 'ar');
    const due = days(2).toISOString();
    const answer = await house.door(id, 'ar', 'publish', { when: due });
    expect(answer.body).toMatchObject({ live: false, scheduled: { act: 'publish', due } });
    await house.settle();
    expect(await house.live(id, 'ar')).toBeNull();
    await house.publisher(days(3));
    expect(await house.live(id, 'ar')).not.toBeNull();
    expect((await house.door(id, 'ar', 'publishing')).body.scheduled).toBeNull();
    await house.door(id, 'ar', 'unpublish', { when: due });
    await house.door(id, 'ar', 'schedule', undefined, 'DELETE');
    await house.publisher(days(3));
    expect(await house.live(id, 'ar')).not.toBeNull();
    await house.door(id, 'ar', 'unpublish', { when: due });
    await house.publisher(days(3));
    expect(await house.live(id, 'ar')).toBeNull();
  });

  it('is checked again when its time comes, fails where it can be seen, and is not tried for ever', async () => {
    const id = await house.write('Not in time', 'Nobody reviewed this.');
    await house.publishSource(id);
    await house.settle();
    await house.door(id, 'fr', 'publish', { when: days(1).toISOString() });
    await house.publisher(days(2));
    expect(await house.live(id, 'fr')).toBeNull();
    expect((await house.door(id, 'fr', 'publishing')).body.scheduled).toMatchObject({ act: 'publish', error: { code: 'not_all_reviewed' } });
    expect(await house.store.orders.due(days(3))).toEqual([]);
    await house.approve(id, 'fr');
    expect((await house.door(id, 'fr', 'publish')).body.live).toBe(true);
    await house.door(id, 'fr', 'schedule', undefined, 'DELETE');
    expect((await house.door(id, 'fr', 'publishing')).body.scheduled).toBeNull();
  });

  it.each([['yesterday'], [days(-1).toISOString()], [7], ['with-somebody']])('refuses %s', async (when) => {
    const { docs } = await house.verso.payload.find({ collection: 'translations', limit: 1 });
    const answer = await house.editor('POST', `/review/translations/${docs[0]?.id ?? ''}/publish`, { when });
    expect(answer.status).toBe(400);
  });
});

describe('the last word', () => {
  it('counts, whoever carries it out first', async () => {
    const id = await liveIn(house, 'The last word', ['ar'], 'Up and down.');
    await house.translate();
    await house.correct(id, 'ar', 'Up and down.', 'صعودا وهبوطا');
    await house.translate();
    expect((await house.editor('PATCH', `/events/${id}?locale=ar`, { _status: 'published' })).status).toBe(200);
    expect((await house.door(id, 'ar', 'unpublish')).body.live).toBe(false);
    await house.settle();
    expect(await house.live(id, 'ar')).toBeNull();
  });

  it('is the same one for two publishers at the same orders', async () => {
    const id = await liveIn(house, 'Two publishers', ['ar', 'fr'], 'At the same time.');
    for (const [edition, hall] of ['Second hall', 'Third hall', 'Fourth hall'].entries()) {
      await house.publishSource(id, { venue: hall });
      if (edition === 1) await house.editor('PATCH', `/events/${id}?locale=en`, { _status: 'draft' });
    }
    await Promise.all(Array.from({ length: 3 }, () => house.publisher()));
    await house.settle();
    const entries = await Promise.all((['en', 'ar', 'fr'] as const).map((locale) => house.live(id, locale)));
    expect(entries.map(venueOf)).toEqual(['Fourth hall', 'Fourth hall', 'Fourth hall']);
    const kinds = (await house.store.publications.log(key(id), 'en')).map(({ kind, version }) => `${version} ${kind}`);
    expect(kinds).toEqual(['5 publication', '4 withdrawal', '3 publication', '2 publication', '1 publication']);
    expect(await house.store.orders.ofDocument(key(id))).toEqual([]);
  });
});

describe('the bin', () => {
  it('takes every locale down, brings back those that were live, and forgets what is deleted', async () => {
    const id = await liveIn(house, 'Into the bin', ['ar', 'fr'], 'And out again.');
    await house.door(id, 'fr', 'unpublish');
    const before = { en: await house.live(id, 'en'), ar: await house.live(id, 'ar') };
    expect((await house.editor('PATCH', `/events/${id}?locale=ar&draft=true`, { deletedAt: new Date().toISOString() })).status).toBe(200);
    await house.settle();
    for (const locale of ['en', 'ar', 'fr'] as const) expect(await house.live(id, locale)).toBeNull();
    expect((await house.row(id, 'ar')).live).toBe(false);
    expect((await house.editor('PATCH', `/events/${id}?locale=en&draft=true&trash=true`, { deletedAt: null })).status).toBe(200);
    await house.settle();
    for (const locale of ['en', 'ar'] as const) {
      const back = await house.live(id, locale);
      expect(back?.content).toEqual(before[locale]?.content);
      expect(back?.version).toBe(3);
    }
    expect(await house.live(id, 'fr')).toBeNull();
    expect((await house.row(id, 'ar')).live).toBe(true);
    await house.door(id, 'ar', 'publish', { when: days(1).toISOString() });
    expect((await house.editor('DELETE', `/events/${id}`)).status).toBe(200);
    await house.settle();
    for (const locale of ['en', 'ar', 'fr'] as const) expect(await house.live(id, locale)).toBeNull();
    expect(await house.store.orders.ofDocument(key(id))).toEqual([]);
    expect(await house.store.rows.ofDocument(key(id))).toEqual([]);
    expect((await house.store.publications.log(key(id), 'ar')).map(({ kind }) => kind)).toEqual(['withdrawal', 'publication', 'withdrawal', 'publication']);
  });

  it('is not copied along with a document', async () => {
    const id = await liveIn(house, 'To be copied', ['ar'], 'Live in Arabic.');
    const copy = (await house.editor('POST', `/events/${id}/duplicate?locale=en`, {})).body.doc.id as string;
    await house.settle();
    expect([await house.live(copy, 'en'), await house.live(copy, 'ar'), (await house.row(copy, 'ar')).live]).toEqual([null, null, false]);
  });
});

describe('a crash between an order and what follows from it', () => {
  /** Every statement of the publisher in turn is its last one. */
  const dying = (house: Newsroom, at: number) => {
    let count = 0;
    const mortal = <T extends object>(shelf: T): T => new Proxy(shelf, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function' || name === 'partsOf' || name === 'titleOf' || name === 'fieldsOf') return value;
        return (...given: unknown[]) => {
          if ((count += 1) > at) throw new Error('killed');
          return (value as (...args: unknown[]) => unknown)(...given);
        };
      },
    });
    const { store } = house;
    const parts = { ...store, publications: mortal(store.publications), orders: mortal(store.orders), rows: mortal(store.rows) };
    return { deps: { ...house.deps, store: parts, log: { error: () => undefined, warn: () => undefined } }, hasDied: () => count > at };
  };

  it('only delays it', async () => {
    const { publishDue } = await import('../../src/worker/publisher.ts');
    const id = await liveIn(house, 'Killed again and again', ['ar', 'fr'], 'A paragraph of the first edition.');
    await house.publishSource(id, { venue: 'Third hall', body: richText('A paragraph of the second edition.') });
    await house.translate();
    await house.correct(id, 'fr', 'A paragraph of the second edition.', 'Deuxième.');
    let deaths = 0;
    for (let at = 0; ; at += 1) {
      const { deps, hasDied } = dying(house, at);
      await publishDue(deps, new Map()).catch(() => undefined);
      if (!hasDied()) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(10);
    await house.settle();
    const [ar, fr, en] = await Promise.all((['ar', 'fr', 'en'] as const).map((locale) => house.live(id, locale)));
    expect([venueOf(ar), venueOf(fr), venueOf(en)]).toEqual(['Third hall', 'Third hall', 'Third hall']);
    expect([ar, fr].map(textsOf)).toEqual([['[ar] Killed again and again', '[ar] A paragraph of the first edition.'], ['[fr] Killed again and again', 'Deuxième.']]);
    expect([ar?.version, fr?.version, en?.version]).toEqual([2, 2, 2]);
    expect([ar?.provenance?.outdated, fr?.provenance?.outdated]).toEqual([true, false]);
    for (const locale of ['ar', 'fr', 'en'] as const)
      expect((await house.store.publications.log(key(id), locale)).map(({ replaced }) => replaced)).toEqual([false, true]);
    expect(await house.row(id, 'ar')).toMatchObject({ live: true, liveOutdated: true });
    expect(await house.store.orders.ofDocument(key(id))).toEqual([]);
  });

  it('is found by the sweep where not even the order was stored', async () => {
    const id = await liveIn(house, 'Unseen', ['ar'], 'As it was.');
    await house.verso.payload.update({ collection: 'events', id, locale: 'en', data: { venue: 'Unseen hall', _status: 'published' }, context: { verso: { silent: true } } });
    await house.settle();
    expect(venueOf(await house.live(id, 'ar'))).toBe('Old hall');
    await sweep({ ...house.deps, now: () => new Date() });
    await house.settle();
    expect([venueOf(await house.live(id, 'en')), venueOf(await house.live(id, 'ar'))]).toEqual(['Unseen hall', 'Unseen hall']);
    const before = (await house.live(id, 'en'))?.seq;
    await sweep({ ...house.deps, now: () => new Date() });
    await house.settle();
    expect((await house.live(id, 'en'))?.seq).toBe(before);
  });
});

