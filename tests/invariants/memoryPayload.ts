import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { NotFound } from 'payload';
import type { CollectionConfig, Payload, PayloadRequest } from 'payload';
import type { Table } from '../../src/store/table.ts';
import { cloneOf } from './cloneOf.ts';
import { statement } from './processes.ts';

type Plain = Record<string, unknown>;

interface State {
  shared: Plain;
  readonly locales: Record<string, Plain>;
  readonly status: Record<string, string>;
  updatedAt: string;
}

interface Version {
  readonly id: string;
  readonly parent: string;
  autosave: boolean;
  state: State;
}

interface Stored {
  readonly id: string;
  readonly createdAt: string;
  /** What was published, or saved past all drafts. */
  main: State;
  /** The newest version. */
  latest: State;
}

interface Call {
  readonly collection: string;
  readonly id?: string;
  readonly where?: Plain;
  data: Plain;
  readonly draft?: boolean;
  readonly autosave?: boolean;
  readonly trash?: boolean;
  readonly locale?: string;
  readonly user?: unknown;
  readonly context?: Plain;
  readonly duplicateFromID?: string;
  readonly page?: number;
  readonly limit?: number;
}

type Hook = (args: any) => any;

/** What the house's own configuration says about the one collection that walks use. */
export interface MemoryConfig {
  readonly collection: CollectionConfig;
  readonly settings: object;
  /** Of the global `translation-settings`. */
  readonly globalAfterChange: readonly Hook[];
}

/**
 * As much of Payload as the store and the hooks use, in memory: drafts and publication per locale over shared facts,
 * versions, autosave, trash, locks. Real hooks run in Payload's order; a write is one statement.
 */
export const memoryPayload = ({ collection, settings, globalAfterChange }: MemoryConfig) => {
  const documents = new Map<string, Stored>();
  const versions: Version[] = [];
  const locks: Plain[] = [];
  const globals: Record<string, Plain> = {};
  const errors: unknown[] = [];
  const localized = new Set(collection.fields.flatMap((field) => ('localized' in field && field.localized && 'name' in field ? [field.name] : [])));
  const config = { ...collection, admin: { useAsTitle: 'title' }, flattenedFields: collection.fields };
  const log = (details: unknown, message?: string): void => void errors.push([details, message]);

  const flat = (stored: Stored, state: State, locale: string): Plain => cloneOf({
    ...state.shared, ...state.locales[locale], id: stored.id, createdAt: stored.createdAt, updatedAt: state.updatedAt, _status: state.status[locale] ?? 'draft',
  });
  const stateWith = (before: State, locale: string, data: Plain, status: string, now: string): State => {
    const { id: _, createdAt: __, updatedAt: ___, _status: ____, ...rest } = cloneOf(data);
    const entries = Object.entries(rest).filter(([, value]) => value !== undefined);
    return {
      shared: { ...before.shared, ...Object.fromEntries(entries.filter(([name]) => !localized.has(name))) },
      locales: { ...before.locales, [locale]: { ...before.locales[locale], ...Object.fromEntries(entries.filter(([name]) => localized.has(name))) } },
      status: { ...before.status, [locale]: status },
      updatedAt: now,
    };
  };
  const keepVersion = (stored: Stored, autosave: boolean): void => {
    const last = versions.findLast(({ parent }) => parent === stored.id);
    if (autosave && last?.autosave) last.state = stored.latest;
    else versions.push({ id: randomUUID(), parent: stored.id, autosave, state: stored.latest });
  };
  const requestOf = (call: Call): PayloadRequest => ({ payload, locale: call.locale, user: call.user ?? null, context: { ...call.context }, t: (key: string) => key, query: {}, headers: new Headers() }) as never;
  const hooksOf = (name: string): readonly Hook[] => ((collection.hooks as Record<string, readonly Hook[]> | undefined)?.[name] ?? []);
  const isTrashed = ({ latest }: Stored): boolean => Boolean(latest.shared.deletedAt);

  const change = async (operation: 'create' | 'update', first: Call): Promise<Plain> => {
    const req = requestOf(first);
    let call = first;
    for (const hook of hooksOf('beforeOperation')) call = (await hook({ args: call, operation, req, collection: config, context: req.context })) ?? call;
    const locale = String(req.locale);
    const stored = operation === 'update' ? documents.get(String(call.id)) : undefined;
    if (operation === 'update' && (!stored || (isTrashed(stored) && !call.trash))) throw new NotFound();
    const original = stored && flat(stored, stored.latest, locale);
    const origin = call.duplicateFromID === undefined ? undefined : documents.get(call.duplicateFromID);
    const copied = origin && flat(origin, origin.latest, locale);
    let data: Plain = { ...copied, ...original, ...cloneOf(call.data) };
    if (operation === 'create') {
      delete data.id;
      data.sourceLocale ??= locale;
    }
    const isDraft = call.draft === true && call.data._status !== 'published';
    if (isDraft || data._status === undefined) data._status = 'draft';
    for (const hook of hooksOf('beforeChange')) data = (await hook({ data, originalDoc: original ?? {}, operation, req, collection: config, context: req.context })) ?? data;
    const now = new Date().toISOString();
    const empty: State = { shared: {}, locales: {}, status: {}, updatedAt: now };
    const made: Stored = stored ?? { id: randomUUID(), createdAt: now, main: empty, latest: empty };
    const next = stateWith(made.latest, locale, data, String(data._status), now);
    // A publication takes its own locale's text and every shared fact into the main document, drafted or not.
    if (!isDraft || operation === 'create')
      await statement(() => {
        if (stored && !documents.has(stored.id)) throw new NotFound();
        made.main = { shared: next.shared, locales: { ...made.main.locales, [locale]: next.locales[locale] ?? {} }, status: { ...made.main.status, [locale]: String(data._status) }, updatedAt: now };
        if (operation === 'create') {
          made.latest = next;
          documents.set(made.id, made);
        }
      });
    const doc = await statement(() => {
      if (!documents.has(made.id)) throw new NotFound();
      // Payload writes whole versions: what another wrote since this save read is gone.
      made.latest = next;
      keepVersion(made, call.autosave === true);
      locks.splice(0, locks.length, ...locks.filter(({ document }) => (document as { value: string }).value !== made.id));
      return flat(made, next, locale);
    });
    let result = doc;
    for (const hook of hooksOf('afterChange'))
      result = (await hook({ doc: result, data, previousDoc: original ?? {}, operation, req, collection: config, context: req.context })) ?? result;
    return result;
  };

  const api = {
    /** Set by the house: the tables of atomic statements. */
    openTable: (slug: string): Table<Plain> => { throw new Error(`No table "${slug}".`); },
    config: { collections: [config], globals: [{ slug: 'translation-settings' }], custom: { settings }, routes: { admin: '/admin' } },
    collections: { [collection.slug]: { config } },
    logger: { error: log, warn: () => undefined, info: () => undefined, debug: () => undefined },
    db: {
      name: 'memory',
      find: ({ where }: { where: { and: readonly Plain[] } }) => statement(() => {
        const value = (where.and[1] as { 'document.value': { equals: string } })['document.value'].equals;
        return { docs: cloneOf(locks.filter(({ document }) => (document as { value: string }).value === value)) };
      }),
      create: async ({ collection: slug, data }: { collection: string; data: Plain }) => {
        if (slug !== 'payload-locked-documents') return api.openTable(slug).add(instants(data));
        return statement(() => void locks.push({ id: randomUUID(), updatedAt: new Date().toISOString(), ...data }));
      },
    },
    create: (call: Call) => change('create', call),
    update: (call: Call) => change('update', call),
    delete: async (call: Call) => {
      const req = requestOf(call);
      const doc = await statement(() => {
        const stored = documents.get(String(call.id));
        if (!stored) throw new NotFound();
        documents.delete(stored.id);
        return flat(stored, stored.latest, String(call.locale ?? 'en'));
      });
      for (const hook of hooksOf('afterDelete')) await hook({ id: call.id, doc, req, collection: config, context: req.context });
      return doc;
    },
    find: ({ where = {}, draft, trash, locale = 'en', page = 1, limit = 10, sort }: Call & { sort?: string }) => statement(() => {
      const found = [...documents.values()].filter((stored) => {
        if (isTrashed(stored) && !trash) return false;
        const state = draft ? stored.latest : stored.main;
        const data: Plain = { ...state.shared, ...state.locales[locale], id: stored.id, _status: state.status[locale] ?? 'draft' };
        return Object.entries(where).every(([name, condition]) => isDeepStrictEqual(condition, { equals: data[name] }) || ((condition as { in?: unknown[] }).in ?? []).includes(data[name]));
      }).map((stored) => flat(stored, draft ? stored.latest : stored.main, locale));
      const docs = sort === '-updatedAt' ? found.toSorted((a, b) => String(b.updatedAt).localeCompare(String(a.updatedAt))) : found;
      const most = limit === 0 ? Infinity : limit;
      return { docs: docs.slice((page - 1) * (limit || 0), page * most), hasNextPage: found.length > page * most, totalDocs: found.length };
    }),
    findByID: ({ id, draft, trash, locale = 'en', disableErrors }: Call & { disableErrors?: boolean }) => statement(() => {
      const stored = documents.get(String(id));
      if (stored && (trash || !isTrashed(stored))) return flat(stored, draft ? stored.latest : stored.main, locale);
      if (disableErrors) return null;
      throw new NotFound();
    }),
    findVersionByID: ({ id, locale = 'en' }: Call) => statement(() => {
      const version = versions.find((one) => one.id === id);
      const stored = version && documents.get(version.parent);
      return stored ? { id, parent: version.parent, version: flat(stored, version.state, locale) } : null;
    }),
    findGlobal: ({ slug }: { slug: string }) => statement(() => cloneOf(globals[slug] ?? {})),
    updateGlobal: async ({ slug, data }: { slug: string; data: Plain }) => {
      const doc = await statement(() => (globals[slug] = { ...globals[slug], ...cloneOf(data) }));
      for (const hook of globalAfterChange) await hook({ doc, req: { payload } });
      return doc;
    },
    // What walks look at and no product code calls.
    ids: (): string[] => [...documents.keys()],
    versionsOf: (id: string): string[] => versions.filter(({ parent }) => parent === id).map((version) => version.id),
    everything: (): unknown => [...documents.values(), ...versions],
    logged: errors,
    lock: (id: string, user: unknown): void => void locks.push({ id: randomUUID(), updatedAt: new Date().toISOString(), document: { relationTo: collection.slug, value: id }, user }),
  };
  const payload = api as unknown as Payload;
  return { payload, api };
};

/** Payload takes dates as text where the atomic tables have instants. */
const instants = (data: Plain): Plain => ({ ...data, ...(typeof data.due === 'string' && { due: new Date(data.due) }) });
