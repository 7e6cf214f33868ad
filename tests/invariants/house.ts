import type { CollectionConfig } from 'payload';
import { vi } from 'vitest';
import { Answers } from '../../collections/Answers.ts';
import { EngineStates } from '../../collections/EngineStates.ts';
import { Leases } from '../../collections/Leases.ts';
import { Presences } from '../../collections/Presences.ts';
import { Publications } from '../../collections/Publications.ts';
import { PublishOrders } from '../../collections/PublishOrders.ts';
import { Reports } from '../../collections/Reports.ts';
import { SegmentHistory } from '../../collections/SegmentHistory.ts';
import { SegmentNotes } from '../../collections/SegmentNotes.ts';
import { Translations } from '../../collections/Translations.ts';
import { translationHooks } from '../../collections/translationHooks.ts';
import { noticeSettings } from '../../hooks/noticeSettings.ts';
import type { LocaleCode } from '../../src/domain/locales.ts';
import { createStore } from '../../src/store/createStore.ts';
import type { Table } from '../../src/store/table.ts';
import type { WorkerDeps } from '../../src/worker/workOne.ts';
import { fakeEngine } from './fakeEngine.ts';
import type { FakeEngine } from './fakeEngine.ts';
import { memoryPayload } from './memoryPayload.ts';
import { memoryTable, shapeOf } from './memoryTable.ts';
import { statement } from './processes.ts';

type Plain = Record<string, unknown>;

/** Told of every row that is written, as it was and as it is; null where there was or is none. */
export type OnWrite = (slug: string, before: Plain | null, after: Plain | null) => void;

/** What a person or program does to a document in Payload. */
export interface Call {
  readonly collection: string;
  readonly id?: string;
  readonly where?: Plain;
  readonly data: Plain;
  readonly draft?: boolean;
  readonly autosave?: boolean;
  readonly trash?: boolean;
  readonly locale?: string;
  readonly user?: unknown;
}

/** As much of Payload as walks use. */
export interface Documents {
  readonly create: (call: Call) => Promise<Plain>;
  readonly update: (call: Call) => Promise<Plain>;
  readonly delete: (call: Call) => Promise<unknown>;
  readonly find: (call: Call) => Promise<{ readonly docs: readonly Plain[] }>;
  readonly updateGlobal: (call: { slug: string; data: Plain }) => Promise<unknown>;
  /** All there are, also those in the trash. */
  readonly ids: () => string[];
  readonly versionsOf: (id: string) => string[] | Promise<string[]>;
  /** All that is stored of all documents, in some form. */
  readonly everything: () => unknown;
  /** Somebody types in the document's form. */
  readonly lock: (id: string, user: unknown) => void;
}

/** A whole product without database, network and time. */
export interface House {
  readonly deps: WorkerDeps;
  readonly engine: FakeEngine;
  readonly payload: Documents;
  /** Looks at a table from outside all processes. */
  readonly table: <Row extends object>(slug: string) => Table<Row>;
  onWrite: OnWrite;
  /** Changes what is written, where a test wants a broken house. */
  tamper: (slug: string, method: string, args: readonly unknown[]) => readonly unknown[];
}

const TABLES = [Answers, EngineStates, Leases, Presences, Publications, PublishOrders, Reports, SegmentHistory, SegmentNotes, Translations];

const ARTICLES: CollectionConfig = {
  slug: 'articles',
  labels: { singular: 'Article', plural: 'Articles' },
  custom: { translatable: true },
  hooks: translationHooks,
  fields: [
    { name: 'title', type: 'text', localized: true },
    { name: 'slug', type: 'text', localized: true, custom: { translate: false } },
    { name: 'summary', type: 'textarea', localized: true },
    { name: 'body', type: 'richText', localized: true },
    { name: 'publishedAt', type: 'date' },
    { name: 'sourceLocale', type: 'select', options: ['en', 'ar', 'fr'] },
  ],
};

export const COLLECTION = 'articles';
export const WALKED_LOCALES: readonly LocaleCode[] = ['en', 'ar', 'fr'];
const BEGINNING = Date.UTC(2026, 0, 1);

/** Opens an empty house. The clock stands still but for `pass`, for everybody. */
export const openHouse = (): House => {
  vi.useFakeTimers({ toFake: ['Date'], now: BEGINNING });
  let ids = 0;
  const newId = (): string => `i${(ids += 1)}`;
  const tables = new Map<string, Table<Plain>>();
  const raw = new Map<string, Table<Plain>>();
  const engine = fakeEngine();
  const { payload, api } = memoryPayload({ collection: ARTICLES, settings: { translateOn: 'draft', quietPeriodMs: 1000 }, globalAfterChange: [noticeSettings] });
  const house: House = {
    engine, payload: api, onWrite: () => undefined, tamper: (_, __, args) => args,
    table: <Row extends object>(slug: string) => raw.get(slug) as unknown as Table<Row>,
    deps: undefined as never,
  };
  for (const config of TABLES) {
    const table = memoryTable<Plain>(shapeOf(config), newId, (before, after) => house.onWrite(config.slug, before, after));
    raw.set(config.slug, table);
    tables.set(config.slug, cuttable(table, (method, args) => house.tamper(config.slug, method, args)));
  }
  api.openTable = (slug) => {
    const found = tables.get(slug);
    if (!found) throw new Error(`No table "${slug}".`);
    return found;
  };
  const log = { error: () => undefined, warn: () => undefined };
  return Object.assign(house, { deps: { store: createStore(payload), engine, now: () => new Date(), newId, log } });
};

let advance = (ms: number): void => void vi.setSystemTime(Date.now() + ms);

/** Lets time pass. */
export const pass = (ms: number): void => advance(ms);

/** A clock of another make than the one that stands still. */
export const passBy = (way: (ms: number) => void): void => void (advance = way);

/** Every call is a statement, at which a process can be cut. */
const cuttable = (table: Table<Plain>, tamper: (method: string, args: readonly unknown[]) => readonly unknown[]): Table<Plain> => {
  const methods = table as unknown as Record<string, (...args: readonly unknown[]) => Promise<unknown>>;
  return Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, (...args: readonly unknown[]) => statement(() => method(...tamper(name, args)))])) as unknown as Table<Plain>;
};
