import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocaleCode } from '../../src/domain/locales.ts';
import { publishDue } from '../../src/worker/publisher.ts';
import { sweep } from '../../src/worker/sweep.ts';
import { pdfFile, pictureFile } from '../helpers/filesStage.ts';
import { richText } from '../helpers/lexical.ts';
import { openNewsroom } from '../helpers/newsroom.ts';
import type { Newsroom } from '../helpers/newsroom.ts';

let house: Newsroom;

beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.verso.close());

const api = () => house.verso.payload;
const published = async (): Promise<void> => {
  while ((await house.publisher()) > 0);
};
const logOf = async (id: string, locale: LocaleCode = 'en') => (await house.store.publications.log({ collection: 'media', documentId: id }, locale)).map(({ kind }) => kind);
const statusOf = async (id: string, locale: LocaleCode = 'en') => (await house.store.documents.draft({ collection: 'media', documentId: id }, locale))?._status;

let colours = 0;
const draft = async (alt: string, locale: LocaleCode = 'en'): Promise<string> => {
  const file = await pictureFile(`${alt}.png`, `rgb(${(colours += 1)}, 80, 90)`);
  return (await api().create({ collection: 'media', locale, draft: true, data: { alt, sourceLocale: locale, _status: 'draft' }, file })).id;
};

const upload = (relationTo: string, value: string) => ({ type: 'upload', version: 3, format: '', id: `u${value}`.slice(0, 24), relationTo, value, fields: {} });
const figure = (media: string) => ({ type: 'block', version: 2, format: '', fields: { id: `f${media}`.slice(0, 24), blockType: 'figure', blockName: '', media } });
const withNodes = (text: string, ...nodes: object[]) => {
  const { root } = richText(text) as unknown as { root: { children: object[] } };
  return { root: { ...root, children: [...root.children, ...nodes] } };
};
const article = async (title: string, data: object): Promise<string> => {
  const { status, body } = await house.editor('POST', '/articles?locale=en&draft=true', { title, ...data });
  expect([status, body.errors]).toEqual([201, undefined]);
  return body.doc.id as string;
};
const publish = async (collection: string, id: string, data: object = {}): Promise<void> => {
  const { status, body } = await house.editor('PATCH', `/${collection}/${id}?locale=en`, { ...data, _status: 'published' });
  expect([status, body.errors]).toEqual([200, undefined]);
};

describe('the pictures of a text', () => {
  it('go live with it, wherever it shows them; downloads do not', async () => {
    const [hero, inText, inFigure, other] = await Promise.all(['Hero', 'In the text', 'In a figure', 'Of a draft only'].map((alt) => draft(alt)));
    const report = await api().create({ collection: 'downloads', locale: 'en', draft: true, data: { title: 'A report', sourceLocale: 'en', _status: 'draft' }, file: pdfFile('r.pdf', 'of its own') });
    const id = await article('With pictures', { heroImage: other, body: richText('Only a draft.') });
    await published();
    expect(await logOf(other as string)).toEqual([]);
    await publish('articles', id, { heroImage: hero, body: withNodes('Shown.', upload('media', inText as string), figure(inFigure as string), upload('downloads', report.id)) });
    await published();
    for (const one of [hero, inText, inFigure] as string[]) {
      const live = await house.store.publications.live({ collection: 'media', documentId: one }, 'en');
      expect([live?.content?.files?.length, live?.by !== null, await statusOf(one)]).toEqual([4, true, 'published']);
    }
    expect(await house.store.publications.live({ collection: 'media', documentId: inText as string }, 'ar')).toBeNull();
    expect([await logOf(other as string), await statusOf(other as string)]).toEqual([[], 'draft']);
    expect(await house.store.publications.latestOf({ collection: 'downloads', documentId: report.id })).toEqual([]);
    await sweep({ ...house.deps, now: () => new Date() });
    await published();
    expect(await logOf(hero as string)).toEqual(['publication']);
  });

  it('go live from their own language, also those in lists', async () => {
    const [arabic, twice] = [await draft('صورة', 'ar'), await draft('Twice')];
    const { body } = await house.editor('POST', '/policy-findings?locale=en&draft=true', { title: 'Findings', findings: [{ heading: 'First', image: arabic }, { heading: 'Second', image: twice }, { heading: 'Third', image: twice }] });
    await publish('policy-findings', body.doc.id);
    await published();
    expect([await logOf(arabic, 'ar'), await logOf(arabic, 'en'), await logOf(twice)]).toEqual([['publication'], [], ['publication']]);
    expect([await statusOf(arabic, 'ar'), (await house.store.publications.live({ collection: 'media', documentId: arabic }, 'ar'))?.sourceLocale]).toEqual(['published', 'ar']);
  });

  it('stay down where a person took them down, and in the bin', async () => {
    const [down, binned] = [await draft('Down'), await draft('Binned')];
    await publish('media', down);
    await published();
    expect((await house.editor('PATCH', `/media/${down}?locale=en`, { _status: 'draft' })).status).toBe(200);
    expect((await house.editor('PATCH', `/media/${binned}?locale=en&draft=true`, { deletedAt: new Date().toISOString() })).status).toBe(200);
    await published();
    const id = await article('Shows what is down', { heroImage: down, body: withNodes('And what is gone.', figure(binned)) });
    await publish('articles', id);
    await published();
    await sweep({ ...house.deps, now: () => new Date() });
    await published();
    expect([await logOf(down), await logOf(binned)]).toEqual([['withdrawal', 'publication'], []]);
  });

  it('keep what somebody changes in a draft afterwards to themselves', async () => {
    const picture = await draft('As it was');
    const id = await article('Once', { heroImage: picture });
    await publish('articles', id);
    await published();
    await api().update({ collection: 'media', id: picture, locale: 'en', draft: true, data: { alt: 'Half a sentence' } });
    await publish('articles', id, { summary: 'Anew' });
    await published();
    await sweep({ ...house.deps, now: () => new Date() });
    await published();
    expect([(await house.store.publications.live({ collection: 'media', documentId: picture }, 'en'))?.content?.texts.alt, await logOf(picture)]).toEqual(['As it was', ['publication']]);
  });

  it('come whatever dies on the way, once', async () => {
    const pictures = [await draft('Survivor'), await draft('Survivor too')];
    const id = await article('Killed', { heroImage: pictures[0], body: withNodes('Killed.', upload('media', pictures[1] as string)) });
    await publish('articles', id);
    let deaths = 0;
    for (let at = 0; ; at += 1) {
      const { deps, hasDied } = dying(at);
      await publishDue(deps, new Map()).catch(() => undefined);
      if (!hasDied()) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(10);
    await published();
    for (const one of pictures) expect([await logOf(one), await statusOf(one)]).toEqual([['publication'], 'published']);
    expect(await house.store.orders.due(new Date(Date.now() + 3_600_000))).toEqual([]);
  });

  it('are found by the sweep where nobody ordered them', async () => {
    const picture = await draft('Overlooked');
    const id = await article('Overlooked', { heroImage: picture });
    await api().update({ collection: 'articles', id, locale: 'en', data: { _status: 'published' }, context: { verso: { silent: true } } });
    await sweep({ ...house.deps, now: () => new Date() });
    await published();
    await sweep({ ...house.deps, now: () => new Date() });
    await published();
    expect(await logOf(picture)).toEqual(['publication']);
  });
});

/** A publisher whose every statement in turn is its last one. */
const dying = (at: number) => {
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
  const parts = { ...store, publications: mortal(store.publications), orders: mortal(store.orders), documents: mortal(store.documents), files: mortal(store.files) };
  return { deps: { ...house.deps, store: parts, log: { error: () => undefined, warn: () => undefined } }, hasDied: () => count > at };
};
