import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overviewOf } from './overview.ts';
import type { Heap, Standings } from './overview.ts';
import { REPORT_STATES } from './report.ts';

const heap: fc.Arbitrary<Heap> = fc.record({
  collection: fc.constantFrom('articles', 'events'), documentId: fc.constantFrom('1', '2', '3'), locale: fc.constantFrom('ar', 'en', 'fr'),
  engine: fc.constantFrom('deepl', 'pseudo', null), state: fc.constantFrom(...REPORT_STATES), count: fc.integer({ min: 1, max: 9 }),
});
const sum = (all: readonly Standings[]): Standings => Object.fromEntries(REPORT_STATES.map((state) => [state, all.reduce((total, one) => total + one[state], 0)])) as Standings;

describe('overviewOf', () => {
  it('loses and doubles no report, however it groups', () => {
    fc.assert(fc.property(fc.array(heap, { maxLength: 40 }), (heaps) => {
      const { total, byLocale, byEngine, pages } = overviewOf(heaps);
      expect(REPORT_STATES.reduce((all, state) => all + total[state], 0)).toBe(heaps.reduce((all, { count }) => all + count, 0));
      for (const groups of [byLocale, byEngine, pages]) expect(sum(groups.map(({ standings }) => standings))).toEqual(total);
      for (const { standings, locales } of pages) expect(sum(locales.map((one) => one.standings))).toEqual(standings);
      expect(new Set(pages.map(({ collection, documentId }) => `${collection} ${documentId}`)).size).toBe(pages.length);
    }));
  });

  it('puts what waits first, whatever the order it comes in', () => {
    fc.assert(fc.property(fc.array(heap, { maxLength: 40 }), (heaps) => {
      const { byLocale, byEngine, pages } = overviewOf(heaps);
      for (const groups of [byLocale, byEngine, pages]) groups.slice(1).forEach(({ standings }, n) => expect(standings.open).toBeLessThanOrEqual(groups[n]?.standings.open ?? 0));
      const turned = overviewOf(heaps.toReversed());
      expect(turned.pages.map(({ documentId }) => documentId)).toEqual(pages.map(({ documentId }) => documentId));
    }));
  });

  it('names the engines of a page, and people where none wrote it', () => {
    const place = { collection: 'events', documentId: '1', locale: 'ar', state: 'open', count: 1 } as const;
    expect(overviewOf([{ ...place, engine: null }, { ...place, engine: 'deepl', count: 2 }]).pages[0]?.locales[0]?.engines).toEqual(['deepl', null]);
  });
});
