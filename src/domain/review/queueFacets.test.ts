import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALE_CODES } from '../locales.ts';
import { queueFacets } from './queueFacets.ts';
import type { Heap } from './queueFacets.ts';
import { HOLDERS, QUEUE_FILTERS, QUEUE_ORIGINS, readQueueFilter } from './queueFilter.ts';
import type { QueueFilter } from './queueFilter.ts';
import { NEEDS } from './translation.ts';

const values = {
  locale: fc.constantFrom(...LOCALE_CODES), collection: fc.constantFrom('articles', 'events'), need: fc.constantFrom(...NEEDS),
  origin: fc.constantFrom(...QUEUE_ORIGINS), assignee: fc.constantFrom(...HOLDERS),
};
const heap = fc.record({ ...values, count: fc.nat({ max: 5 }) });
const filter: fc.Arbitrary<QueueFilter> = fc.record(values, { requiredKeys: [] });

const left = (heaps: readonly Heap[], chosen: QueueFilter): number =>
  heaps.filter((one) => Object.entries(chosen).every(([name, value]) => one[name as keyof QueueFilter] === value)).reduce((sum, { count }) => sum + count, 0);

describe('queueFacets', () => {
  it('says of every value how many texts choosing it would leave', () => {
    fc.assert(fc.property(fc.array(heap, { maxLength: 40 }), filter, (heaps, chosen) => {
      const { total, facets } = queueFacets(heaps, chosen);
      expect(total).toBe(left(heaps, chosen));
      for (const name of QUEUE_FILTERS) {
        for (const { value, count } of facets[name]) expect(count).toBe(left(heaps, { ...chosen, [name]: value }));
        const missing = heaps.filter((one) => !facets[name].some(({ value }) => value === one[name]));
        for (const one of missing) expect(left(heaps, { ...chosen, [name]: one[name] })).toBe(0);
        if (chosen[name] !== undefined) expect(facets[name].map(({ value }) => value)).toContain(chosen[name]);
      }
    }));
  });
});

describe('readQueueFilter', () => {
  it('takes back what it gave, and nothing it does not know', () => {
    fc.assert(fc.property(filter, (chosen) => {
      expect(readQueueFilter({ ...chosen })).toEqual({ ...chosen });
    }));
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...QUEUE_FILTERS, '__proto__', 'x'), fc.anything()), (said) => {
      const read = readQueueFilter(said);
      expect(readQueueFilter({ ...read })).toEqual(read);
      expect(Object.keys(read).every((name) => (QUEUE_FILTERS as readonly string[]).includes(name))).toBe(true);
    }));
  });
});
