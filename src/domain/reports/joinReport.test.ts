import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstReport, joinReport } from './joinReport.ts';
import type { NewReport } from './joinReport.ts';
import { MOST_FURTHER, MOST_READERS } from './report.ts';
import { reportKey } from './reportKey.ts';

const word = fc.option(fc.constantFrom(...Array.from({ length: 40 }, (_, n) => `word ${n}`)));
const at = fc.date({ min: new Date('2030-01-01'), max: new Date('2031-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
const reader = fc.tuple(fc.nat(80), fc.boolean()).map(([n, isLoud]) => (isLoud ? `R${n}@EXAMPLE.ORG` : `r${n}@example.org`));
const report: fc.Arbitrary<NewReport> = fc.record({ comment: word, suggestion: word, email: fc.option(reader), at }).map(({ email, ...said }) => ({
  key: 'k', collection: 'events', documentId: 'one', locale: 'ar', sourceLocale: 'en', segment: null, title: null, slug: null, quote: 'q', provenance: null, engine: null, seq: 1, said: 'x',
  readers: email === null ? null : [{ email, language: 'ar', at: said.at }], ...said,
}));

describe('reports that are joined', () => {
  it('keep the first words, each other once, and each address once, in bounds', () => {
    fc.assert(fc.property(report, fc.array(report, { maxLength: 120 }), (first, others) => {
      let joined = firstReport(first);
      for (const other of others) joined = Object.assign({}, joined, joinReport(joined, other));
      expect(joined.count).toBe(others.length + 1);
      const said = [joined, ...(joined.also ?? [])];
      expect(said.length).toBeLessThanOrEqual(MOST_FURTHER + 1);
      for (const what of ['comment', 'suggestion'] as const) {
        const kept = said.flatMap((one) => one[what] ?? []);
        const sent = [first, ...others].flatMap((one) => one[what] ?? []);
        expect(new Set(kept).size).toBe(kept.length);
        expect(joined[what]).toBe(sent[0] ?? null);
        if (said.length <= MOST_FURTHER) expect(kept).toEqual([...new Set(sent)]);
      }
      const emails = (joined.readers ?? []).map(({ email }) => email.toLowerCase());
      const wanted = [...new Set([first, ...others].flatMap(({ readers }) => readers?.[0]?.email.toLowerCase() ?? []))].slice(0, MOST_READERS);
      expect(emails).toEqual(wanted);
      expect(joined.readersSince).toBe(joined.readers?.map((one) => one.at).toSorted()[0] ?? null);
    }));
  });
});

describe('the key of a report', () => {
  const same = { collection: 'events', documentId: 'one', locale: 'ar', segment: 's', quote: 'الميزانيّة كبيرة جدًا' } as const;

  it('is the same however the quote was written, and another for another place or quote', () => {
    for (const quote of ['«الميزانية  كبيرة جدا»', 'الميزانيــة\nكبيرة&nbsp;جدًا.', '\u202Bالميزانية كبيرة جدا\u202C']) expect(reportKey({ ...same, quote })).toBe(reportKey(same));
    const others = [{ quote: 'الميزانية صغيرة' }, { segment: null }, { segment: 't' }, { documentId: 'two' }, { collection: 'articles' }, { locale: 'fr' }, { quote: '…' }, { quote: '—' }] as const;
    expect(new Set([same, ...others.map((other) => ({ ...same, ...other }))].map(reportKey)).size).toBe(others.length + 1);
  });
});
