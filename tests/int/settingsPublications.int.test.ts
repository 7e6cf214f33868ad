import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALE_CODES } from '../../src/domain/locales.ts';
import type { LocaleCode } from '../../src/domain/locales.ts';
import { sweep } from '../../src/worker/sweep.ts';
import { pictureFile } from '../helpers/filesStage.ts';
import { openNewsroom } from '../helpers/newsroom.ts';
import type { Newsroom } from '../helpers/newsroom.ts';

let house: Newsroom;

beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.verso.close());

type Slug = 'site-settings' | 'call-to-action';
const keyOf = (slug: Slug) => ({ collection: slug, documentId: slug });
const published = async (): Promise<void> => {
  while ((await house.publisher()) > 0);
};
const save = async (slug: Slug, locale: LocaleCode, data: object): Promise<void> => {
  const { status, body } = await house.editor('POST', `/globals/${slug}?locale=${locale}`, data);
  expect([status, body.errors]).toEqual([200, undefined]);
};
const live = (slug: Slug, locale: LocaleCode) => house.store.publications.live(keyOf(slug), locale);
const textsIn = async (slug: Slug) => Object.fromEntries(await Promise.all(LOCALE_CODES.map(async (locale) => [locale, (await live(slug, locale))?.content?.texts ?? null] as const)));
const now = () => ({ ...house.deps, now: () => new Date() });

describe('settings of the site', () => {
  it('are given to readers of each locale in its own words alone', async () => {
    await save('site-settings', 'en', { name: 'The house', footer: '  ', contactEmail: 'us@example.org' });
    await save('site-settings', 'ar', { name: 'البيت', tagline: 'للجميع' });
    expect(await textsIn('site-settings')).toEqual({ en: null, ar: null, fr: null, es: null, de: null });
    await published();
    expect(await textsIn('site-settings')).toEqual({ en: { name: 'The house' }, ar: { name: 'البيت', tagline: 'للجميع' }, fr: null, es: null, de: null });
    const ar = await live('site-settings', 'ar');
    expect(ar).toMatchObject({ slug: null, sourceLocale: 'ar', content: { facts: { contactEmail: 'us@example.org' } }, provenance: { kind: 'human', engine: null, outdated: false } });
    expect(ar?.by).not.toBeNull();
    await save('site-settings', 'ar', { tagline: '' });
    await published();
    expect(await textsIn('site-settings')).toMatchObject({ ar: { name: 'البيت' } });
    await save('site-settings', 'ar', { name: null });
    await published();
    expect(await textsIn('site-settings')).toEqual({ en: { name: 'The house' }, ar: null, fr: null, es: null, de: null });
    expect((await house.store.publications.log(keyOf('site-settings'), 'ar')).map(({ kind }) => kind)).toEqual(['withdrawal', 'publication', 'publication']);
    expect((await house.store.publications.log(keyOf('site-settings'), 'en')).map(({ kind }) => kind)).toEqual(['publication']);
  });

  it('change for every locale at once where a fact is changed, and bring their picture along', async () => {
    await save('call-to-action', 'en', { heading: 'Join us', button: 'Join' });
    await save('call-to-action', 'fr', { heading: 'Rejoignez-nous' });
    const { id } = await house.verso.payload.create({ collection: 'media', locale: 'en', draft: true, data: { alt: 'Hands', sourceLocale: 'en', _status: 'draft' }, file: await pictureFile('hands.png', '#456') });
    await save('call-to-action', 'fr', { url: 'https://example.org/join', image: id });
    await published();
    for (const locale of ['en', 'fr'] as const) expect((await live('call-to-action', locale))?.content?.facts).toEqual({ url: 'https://example.org/join', image: id });
    expect((await house.store.publications.live({ collection: 'media', documentId: id }, 'en'))?.content?.files).toHaveLength(4);
    await house.editor('PATCH', `/media/${id}?locale=en`, { _status: 'draft' });
    await save('call-to-action', 'en', { heading: 'Join us now' });
    await published();
    await sweep(now());
    await published();
    expect(await house.store.publications.live({ collection: 'media', documentId: id }, 'en')).toBeNull();
  });

  it('wait for a publisher that died, and are found by the sweep where not even the order was stored', async () => {
    await save('site-settings', 'es', { name: 'La casa' });
    expect((await house.store.orders.ofDocument(keyOf('site-settings'))).map(({ act }) => act)).toEqual(['publish']);
    const { store } = house;
    let left = 4;
    const dead = new Proxy(store.publications, { get: (target, name) => (['latest', 'append'].includes(String(name)) && (left -= 1) < 0 ? () => { throw new Error('killed'); } : Reflect.get(target, name)) });
    const { publishDue } = await import('../../src/worker/publisher.ts');
    await publishDue({ ...house.deps, store: { ...store, publications: dead }, log: { error: () => undefined, warn: () => undefined } }, new Map());
    expect(left).toBeLessThan(0);
    await published();
    expect(await textsIn('site-settings')).toMatchObject({ es: { name: 'La casa' } });
    await save('site-settings', 'es', { name: 'La casa nueva' });
    await store.orders.forget(keyOf('site-settings'), null);
    await published();
    expect(await textsIn('site-settings')).toMatchObject({ es: { name: 'La casa' } });
    await sweep(now());
    await published();
    expect(await textsIn('site-settings')).toMatchObject({ es: { name: 'La casa nueva' } });
    const before = (await store.publications.log(keyOf('site-settings'), 'es')).length;
    await sweep(now());
    expect(await store.orders.ofDocument(keyOf('site-settings'))).toEqual([]);
    expect((await store.publications.log(keyOf('site-settings'), 'es')).length).toBe(before);
  });

  it('leave nothing of a save that was taken back', async () => {
    const config = house.verso.payload.globals.config.find(({ slug }) => slug === 'site-settings');
    const fails = (): never => {
      throw new Error('The save fails at its very end.');
    };
    config?.hooks.afterChange.push(fails);
    const { status } = await house.editor('POST', '/globals/site-settings?locale=de', { name: 'Nie gesagt' });
    if (config) config.hooks.afterChange = config.hooks.afterChange.filter((hook) => hook !== fails);
    expect(status).toBe(500);
    await published();
    const { name } = await house.verso.payload.findGlobal({ slug: 'site-settings', locale: 'de', fallbackLocale: false });
    expect((await live('site-settings', 'de'))?.content?.texts.name ?? null).toBe(name ?? null);
  });

  it('are in the end what was saved last, whoever publishes when', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('save' as const), locale: fc.constantFrom(...LOCALE_CODES), field: fc.constantFrom('heading', 'text', 'button'), value: fc.constantFrom('', ' ', 'one', 'two', null) }),
      fc.record({ kind: fc.constant('publish' as const), publishers: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ kind: fc.constant('lose' as const) }),
    );
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      for (const one of steps) {
        if (one.kind === 'save') await save('call-to-action', one.locale, { [one.field]: one.value });
        else if (one.kind === 'publish') await Promise.all(Array.from({ length: one.publishers }, () => house.publisher()));
        else await house.store.orders.forget(keyOf('call-to-action'), null);
      }
      await sweep(now());
      await published();
      for (const locale of LOCALE_CODES) {
        const saved = (await house.verso.payload.findGlobal({ slug: 'call-to-action', locale, fallbackLocale: false, depth: 0 })) as unknown as Record<string, unknown>;
        const words = Object.fromEntries(['heading', 'text', 'button'].flatMap((name) => (typeof saved[name] === 'string' && saved[name].trim() !== '' ? [[name, saved[name]]] : [])));
        expect((await live('call-to-action', locale))?.content?.texts ?? {}).toEqual(words);
      }
      const versions = (await house.store.publications.log(keyOf('call-to-action'), 'en')).map(({ version }) => version);
      expect(versions).toEqual(Array.from({ length: versions.length }, (_, at) => versions.length - at));
    }), { numRuns: 12 });
  });
});
