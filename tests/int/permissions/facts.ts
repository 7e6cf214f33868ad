import { openTable } from '../../../src/store/table.ts';
import type { Table } from '../../../src/store/table.ts';
import { STATES, type Desk } from './desk.ts';
import type { Stage, Values } from './stage.ts';

/** Everything a deed may change, by a name: `waiting.ar row`, `live.fr log`, `form.ar draft`, `people`. */
export type Facts = Readonly<Record<string, string>>;

type Entry = Values & { readonly id: string };
/** Tables that the store writes, and what their rows are called in facts. */
const TABLES = { translations: 'row', publications: 'log', 'publish-orders': 'orders', 'segment-notes': 'notes', 'segment-history': 'history', presences: 'presence', leases: 'lease', reports: 'reports' } as const;
type Name = keyof typeof TABLES;
export type Contents = Readonly<Record<Name, readonly Entry[]>>;

const tableOf = ({ payload }: Stage, name: Name): Table<Values> => openTable<Values>(payload, name);

const contentsOf = async (stage: Stage): Promise<Contents> =>
  Object.fromEntries(await Promise.all((Object.keys(TABLES) as Name[]).map(async (name) => [name, (await tableOf(stage, name).find({}, { sort: 'id' })) as Entry[]]))) as Contents;

export interface Look {
  readonly facts: Facts;
  readonly contents: Contents;
}

/** Reads all facts, and what to put back. */
export const look = async (stage: Stage, desk: Desk): Promise<Look> => {
  const contents = await contentsOf(stage);
  const facts: Record<string, string> = {};
  const add = (name: string, value: unknown): void => void (facts[name] = `${facts[name] ?? ''}${JSON.stringify(value)}\n`);
  const places = new Map(STATES.map((state) => [desk.ids[state], state as string]));
  const rows = new Map(contents.translations.map((row) => [row.id, `${places.get(String(row.documentId)) ?? 'other'}.${String(row.locale)}`]));
  const placeOf = (table: Name, entry: Entry): string => {
    if (table === 'leases') return places.get(String(entry.work).split(':')[1] ?? '') ?? 'other';
    return 'row' in entry ? rows.get(String(entry.row)) ?? 'other' : `${places.get(String(entry.documentId)) ?? 'other'}.${String(entry.locale)}`;
  };
  for (const [table, kind] of Object.entries(TABLES) as [Name, string][])
    for (const entry of contents[table]) add(`${placeOf(table, entry)} ${kind}`, factsIn(entry));

  for (const draft of [false, true]) {
    const { docs } = await stage.payload.find({ collection: 'articles', locale: 'all', draft, trash: true, depth: 0, pagination: false, sort: 'id' });
    if (!draft) add('count', docs.length);
    for (const doc of docs as unknown as Values[]) {
      const place = places.get(String(doc.id)) ?? 'other';
      const part = (field: string, locale: string): unknown => (doc[field] as Values | null | undefined)?.[locale] ?? null;
      for (const locale of ['en', 'ar', 'fr']) add(`${place}.${locale} ${draft ? 'draft' : 'published'}`, ['title', 'slug', 'summary', 'body', '_status'].map((field) => part(field, locale)));
      add(`${place} shared`, [doc.publishedAt, doc.sourceLocale, doc.deletedAt ?? null]);
    }
  }
  const people = await stage.payload.find({ collection: 'users', pagination: false, sort: 'id', showHiddenFields: false, depth: 0 });
  add('people', people.docs.map(({ id, role, worksIn, digest, email }) => [id, role, worksIn, digest, email]));
  return { facts, contents };
};

/** Not told: when the database wrote; what the row believes of its draft, which is compared itself; and MongoDB's difference between absent and null. */
const UNTOLD: ReadonlySet<string> = new Set(['updatedAt', 'createdAt', '__v', 'projected']);
const factsIn = (entry: Entry): unknown => Object.entries(entry).filter(([name, value]) => value !== null && !UNTOLD.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));

export const changed = (before: Facts, after: Facts): string[] => [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]).sort();

/**
 * Puts the store's tables back as they were, so that the next role finds what the last one found. Payload's own
 * documents stay as they are. Gives what is there then.
 */
export const putBack = async (stage: Stage, desk: Desk, then: Look, now: Look): Promise<Look> => {
  for (const name of Object.keys(TABLES) as Name[]) {
    const table = tableOf(stage, name);
    const known = new Map(then.contents[name].map((entry) => [entry.id, entry]));
    const present = new Map(now.contents[name].map((entry) => [entry.id, entry]));
    for (const id of present.keys()) if (!known.has(id)) await table.delete({ all: { id } });
    for (const [id, entry] of known) {
      const { id: _, updatedAt: __, createdAt: ___, ...values } = entry;
      if (!present.has(id)) await table.insertMissing([{ ...values, id, _id: id }]);
      else if (JSON.stringify(present.get(id)) !== JSON.stringify(entry)) await table.update({ all: { id } }, { ...emptied(present.get(id)), ...values });
    }
  }
  return changed(then.facts, now.facts).some((fact) => DOCUMENTS.test(fact)) ? look(stage, desk) : then;
};

/** What was added to a row on MongoDB goes again only where it is named. */
const emptied = (entry: Entry | undefined): Values => Object.fromEntries(Object.keys(entry ?? {}).filter((name) => name !== 'id' && !name.endsWith('At')).map((name) => [name, null]));

const DOCUMENTS = /^count$|^people$| (draft|published|shared)$/;
