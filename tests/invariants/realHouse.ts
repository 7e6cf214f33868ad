import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import { vi } from 'vitest';
import { createStore } from '../../src/store/createStore.ts';
import { prepareDatabase } from '../../src/store/prepareDatabase.ts';
import type { Table } from '../../src/store/table.ts';
import type { WorkerDeps } from '../../src/worker/workOne.ts';
import { fakeEngine } from './fakeEngine.ts';
import { passBy } from './house.ts';
import type { Documents, House } from './house.ts';
import { watch } from './watchedTables.ts';
import type { Open } from './watchedTables.ts';

type Plain = Record<string, unknown>;
const TABLES = ['answers', 'engine-states', 'leases', 'presences', 'publications', 'publish-orders', 'segment-history', 'segment-notes', 'translations'];

/** An emptied house of the real product: Payload with its hooks on a real database. */
export const openRealHouse = async (payload: Payload, open: Open): Promise<House> => {
  runClock();
  watch(null);
  payload.logger.level = 'silent';
  const documents = await documentsOf(payload);
  for (const id of documents.ids()) await documents.delete({ collection: 'articles', id, locale: 'en', trash: true, data: {} });
  for (const slug of TABLES) await open(payload, slug).delete({});
  await prepareDatabase(payload);
  await documents.updateGlobal({ slug: 'translation-settings', data: { machineWithNotice: [] } });
  const engine = fakeEngine();
  const log = { error: () => undefined, warn: () => undefined };
  const deps: WorkerDeps = { store: createStore(payload), engine, now: () => new Date(), newId: randomUUID, log };
  const house: House = {
    deps, engine, payload: documents, onWrite: () => undefined, tamper: (_, __, args) => args,
    table: <Row extends object>(slug: string) => open(payload, slug) as unknown as Table<Row>,
  };
  watch(house);
  return house;
};

const RealDate = Date;
let ahead = 0;

/** A clock that runs, and can be put on: Payload tells two versions of one publication apart by their milliseconds. */
class RunningDate extends RealDate {
  constructor(...parts: readonly unknown[]) {
    super(...((parts.length === 0 ? [RealDate.now() + ahead] : parts) as [number]));
  }
  static override now(): number {
    return RealDate.now() + ahead;
  }
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Object.prototype.toString.call(value) === '[object Date]';
  }
}

const runClock = (): void => {
  vi.stubGlobal('Date', RunningDate);
  passBy((ms) => void (ahead += ms));
};

const documentsOf = async (payload: Payload): Promise<Documents> => {
  const api = payload as unknown as Record<'create' | 'update' | 'delete' | 'updateGlobal' | 'find' | 'findVersions', (call: object) => Promise<Plain & { docs: Plain[] }>>;
  let ids = new Set<string>();
  const list = async (): Promise<void> => {
    const { docs } = await api.find({ collection: 'articles', draft: true, trash: true, pagination: false, depth: 0, locale: 'en' });
    ids = new Set(docs.map(({ id }) => String(id)));
  };
  await list();
  const listed = <T>(write: Promise<T>): Promise<T> => write.finally(list);
  return {
    ids: () => [...ids],
    create: (call) => listed(api.create({ ...call, depth: 0 })),
    update: (call) => api.update({ ...call, depth: 0 }),
    delete: (call) => {
      ids.delete(String(call.id));
      return listed(api.delete({ ...call, trash: true }));
    },
    find: (call) => api.find({ ...call, depth: 0 }),
    updateGlobal: (call) => api.updateGlobal(call),
    versionsOf: async (id) => (await api.findVersions({ collection: 'articles', where: { parent: { equals: id } }, pagination: false, trash: true })).docs.map((version) => String(version.id)),
    everything: async () => [await api.find({ collection: 'articles', draft: true, trash: true, pagination: false, locale: 'all', depth: 0 }), await api.findVersions({ collection: 'articles', pagination: false, locale: 'all', depth: 0, trash: true })],
    // Somebody's typing is a row of Payload's own that needs a real person; walks in memory have it.
    lock: () => undefined,
  };
};
