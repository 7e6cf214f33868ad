import { QUEUE_FILTERS } from './queueFilter.ts';
import type { QueueFilter } from './queueFilter.ts';
import type { Facet, QueuePage } from './screen.ts';

/** So many waiting texts that are alike in everything people filter by. */
export type Heap = { readonly [K in keyof Required<QueueFilter>]: string } & { readonly count: number };

/**
 * The number of texts a filter leaves, and what each of its filters would leave with another value: what stands beside
 * the choices. The chosen value is always among them, so that it can be taken back; most first, then by name.
 */
export const queueFacets = (heaps: readonly Heap[], filter: QueueFilter): Pick<QueuePage, 'total' | 'facets'> => {
  const facet = (name: keyof QueueFilter): Facet[] => {
    const others = QUEUE_FILTERS.filter((other) => other !== name);
    const counts = new Map<string, number>();
    const chosen = filter[name];
    if (chosen !== undefined) counts.set(chosen, 0);
    for (const heap of heaps) if (others.every((other) => passes(heap, filter, other))) counts.set(heap[name], (counts.get(heap[name]) ?? 0) + heap.count);
    return [...counts].filter(([value, count]) => count > 0 || value === chosen).map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  const total = heaps.filter((heap) => QUEUE_FILTERS.every((name) => passes(heap, filter, name))).reduce((sum, { count }) => sum + count, 0);
  return { total, facets: { locale: facet('locale'), collection: facet('collection'), need: facet('need'), origin: facet('origin'), assignee: facet('assignee') } };
};

const passes = (heap: Heap, filter: QueueFilter, name: keyof QueueFilter): boolean => filter[name] === undefined || filter[name] === heap[name];
