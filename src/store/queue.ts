import type { Payload } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';
import { queueFacets } from '../domain/review/queueFacets.ts';
import type { Heap } from '../domain/review/queueFacets.ts';
import type { Holder, QueueFilter } from '../domain/review/queueFilter.ts';
import type { QueueItem, QueuePage } from '../domain/review/screen.ts';
import type { Counts, Translation } from '../domain/review/translation.ts';
import { colleagueStore } from './colleagues.ts';
import { openTable } from './table.ts';
import type { Condition, Stored, Where } from './table.ts';

/** Who looks into the queue, and at which part of it. */
export interface QueueLook {
  readonly person: string;
  /** The locales they work in: they see no others. */
  readonly locales: readonly LocaleCode[];
  readonly filter: QueueFilter;
  readonly now: Date;
}

type Conditions = { readonly [K in keyof Stored<Translation>]?: Condition<Stored<Translation>[K]> };

const COLUMNS = ['collection', 'documentId', 'sourceLocale', 'locale', 'title', 'status', 'counts', 'need', 'queue', 'since', 'waitingOrigin', 'live', 'reports', 'assignee', 'assignedUntil'] as const;
type Head = Pick<Stored<Translation>, 'id' | 'locale' | 'queue'>;
type Listed = Pick<Stored<Translation>, 'id' | (typeof COLUMNS)[number]>;

const EMPTY: Counts = { total: 0, initial: 0, translated: 0, reviewed: 0, human: 0, outdated: 0, errors: 0, warnings: 0 };
const ALIKE = ['locale', 'need', 'collection', 'waitingOrigin'] as const;

/**
 * The rows that need a person. Each locale is asked for itself: its rows lie in their order in the index, where those
 * of several would have to be opened to be sorted.
 */
export const queueStore = (payload: Payload) => {
  const table = openTable<Translation>(payload, 'translations');

  /** The heads of each locale's queue, most urgent first. Most are left out again, so no more is read than their places. */
  const heads = async (look: QueueLook, holders: Holders, after: Place | null, limit: number): Promise<Head[]> => {
    const found: Head[] = [];
    for (const locale of localesOf(look)) {
      const read = (place: Conditions, most: number): Promise<Head[]> =>
        most <= 0 ? Promise.resolve([]) : table.find(whereOf(look, holders, { locale, ...place }), { columns: ['locale', 'queue'], sort: ['queue', 'id'], limit: most });
      const equals = after ? await read({ queue: after.queue, id: { above: after.id } }, limit) : [];
      found.push(...equals, ...(await read({ queue: { above: after?.queue ?? FIRST } }, limit - equals.length)));
    }
    return found.toSorted((a, b) => (a.queue ?? 0) - (b.queue ?? 0) || (a.id < b.id ? -1 : 1)).slice(0, limit);
  };

  const listed = (ids: readonly string[]): Promise<Listed[]> =>
    ids.length === 0 ? Promise.resolve([]) : table.find({ all: { id: { oneOf: ids } } satisfies Conditions as object }, { columns: COLUMNS });

  /** How many texts are alike; those nobody holds are the ones left over. */
  const heaps = async (look: QueueLook): Promise<Heap[]> => {
    const waiting = { locale: { oneOf: look.locales }, need: { not: null } } satisfies Conditions;
    const held = await table.tally({ all: { ...waiting, assignedUntil: { above: look.now.toISOString() } } }, [...ALIKE, 'assignee']);
    const taken = held.filter(({ assignee }) => assignee !== null).map((heap) => heapOf(heap, heap.assignee === look.person ? 'me' : 'others', heap.count));
    const heldIn = new Map<string, number>();
    for (const heap of taken) heldIn.set(keyOf(heap), (heldIn.get(keyOf(heap)) ?? 0) + heap.count);
    const all = (await table.tally({ all: waiting }, ALIKE)).map((heap) => heapOf(heap, 'nobody', heap.count));
    return [...taken, ...all.map((heap) => ({ ...heap, count: Math.max(0, heap.count - (heldIn.get(keyOf(heap)) ?? 0)) }))];
  };

  return {
    /**
     * A page of the queue, most urgent first, with what the filters would leave.
     * @param after where the page before ended; anything but its `next` begins from the front
     */
    page: async (look: QueueLook, after: string | null, limit: number): Promise<QueuePage> => {
      const found = await heads(look, holdersOf(look), placeIn(after), limit + 1);
      const wanted = found.slice(0, limit);
      const last = found.length > limit ? wanted.at(-1) : undefined;
      const rows = new Map((await listed(wanted.map(({ id }) => id))).map((row) => [row.id, row]));
      const items = wanted.flatMap(({ id }) => rows.get(id) ?? []);
      const names = await colleagueStore(payload).names(items.map((row) => (isHeld(row, look.now) ? row.assignee : null)));
      return { items: items.map((row) => itemOf(row, names, look.now)), next: last ? `${last.queue}_${last.id}` : null, ...queueFacets(await heaps(look), look.filter) };
    },
    /** How many texts wait in these locales, whoever holds them. */
    waiting: async (locales: readonly LocaleCode[]): Promise<number> =>
      locales.length === 0 ? 0 : (await table.tally({ all: { locale: { oneOf: locales }, need: { not: null } } }, ['locale'])).reduce((sum, { count }) => sum + count, 0),
    /** Takes the most urgent text that nobody else holds, at the instant of the taking; null where there is none. */
    takeNext: async (look: QueueLook, until: Date): Promise<Taken | null> => {
      const { assignee } = look.filter;
      const holders = assignee === 'me' || assignee === 'nobody' ? holdersOf(look) : { anyOf: [...nobody(look.now), { assignee: look.person }] };
      const set = { assignee: look.person, assignedUntil: until.toISOString() };
      for (;;) {
        const [head] = await heads(look, holders, null, 1);
        if (!head) return null;
        const taken = await table.take(whereOf(look, holders, { locale: head.locale, queue: { atMost: head.queue } }), set, { sort: 'queue' });
        if (taken) return { id: taken.id, until: set.assignedUntil };
      }
    },
    /**
     * Gives a text to somebody until then. False where somebody else than them and `by` holds it, unless `over` says that
     * this does not matter.
     */
    assign: async (id: string, person: string, until: Date, { by, now, over }: { readonly by: string; readonly now: Date; readonly over: boolean }): Promise<boolean> => {
      const where = { all: { id } satisfies Conditions as object, ...(!over && { anyOf: [...nobody(now), { assignee: { oneOf: [person, by] } }] as object[] }) };
      return (await table.update(where, { assignee: person, assignedUntil: until.toISOString() })) > 0;
    },
    /** Nobody works on it any more. @param holder only where it is theirs; whoever holds it where absent */
    release: async (id: string, holder?: string): Promise<boolean> =>
      (await table.update({ all: { id, ...(holder !== undefined && { assignee: holder }) } satisfies Conditions as object }, { assignee: null, assignedUntil: null })) > 0,
  };
};

export interface Taken {
  readonly id: string;
  /** Until when it is theirs (ISO 8601). */
  readonly until: string;
}

/** Below every place in the queue. */
const FIRST = -1;

interface Place {
  readonly queue: number;
  readonly id: string;
}

const placeIn = (after: string | null): Place | null => {
  const [, queue, id] = /^(\d{1,17})_([\w-]{1,64})$/.exec(after ?? '') ?? [];
  return queue !== undefined && id !== undefined ? { queue: Number(queue), id } : null;
};

const localesOf = ({ locales, filter }: QueueLook): readonly LocaleCode[] => locales.filter((locale) => (filter.locale ?? locale) === locale);

/** Conditions about who works on a text. */
interface Holders {
  readonly all?: Conditions;
  readonly anyOf?: readonly Conditions[];
}

const nobody = (now: Date): readonly Conditions[] => [{ assignee: null }, { assignedUntil: null }, { assignedUntil: { atMost: now.toISOString() } }];

const holdersOf = ({ filter, person, now }: QueueLook): Holders => {
  const held = { assignedUntil: { above: now.toISOString() } };
  switch (filter.assignee) {
    case 'me': return { all: { ...held, assignee: person } };
    case 'others': return { all: { ...held, assignee: { not: person } } };
    case 'nobody': return { anyOf: nobody(now) };
    default: return {};
  }
};

const whereOf = ({ filter }: QueueLook, { all, anyOf }: Holders, place: Conditions): Where<Translation> => ({
  all: {
    ...place, ...all,
    ...(filter.need && { need: filter.need }),
    ...(filter.collection && { collection: filter.collection }),
    ...(filter.origin && { waitingOrigin: filter.origin === 'none' ? null : filter.origin }),
  },
  ...(anyOf && { anyOf }),
});

const heapOf = (alike: Pick<Translation, (typeof ALIKE)[number]>, assignee: Holder, count: number): Heap => ({
  locale: alike.locale, need: alike.need ?? '', collection: alike.collection, origin: alike.waitingOrigin ?? 'none', assignee, count,
});

const keyOf = ({ locale, need, collection, origin }: Heap): string => [locale, need, collection, origin].join('|');

const isHeld = ({ assignee, assignedUntil }: Listed, now: Date): boolean => assignee !== null && assignedUntil !== null && assignedUntil > now.toISOString();

const itemOf = (row: Listed, names: ReadonlyMap<string, string>, now: Date): QueueItem => ({
  id: row.id, collection: row.collection, documentId: row.documentId, title: row.title, sourceLocale: row.sourceLocale, locale: row.locale,
  need: row.need ?? 'review', since: row.since ?? now.toISOString(), status: row.status, origin: row.waitingOrigin, live: row.live === true,
  counts: row.counts ?? EMPTY, reports: row.reports ?? 0,
  assignment: isHeld(row, now) && row.assignee !== null && row.assignedUntil !== null
    ? { person: { id: row.assignee, name: names.get(row.assignee) ?? '' }, until: row.assignedUntil } : null,
});
