import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleSegment } from './exampleSegment.ts';
import { countShows, isShown, jumpOf, latinDigits, needsPerson, showOf } from './show.ts';

describe('filters', () => {
  const segments = fc.array(fc.record({
    state: fc.constantFrom('initial' as const, 'translated' as const, 'reviewed' as const), outdated: fc.boolean(), isWrong: fc.boolean(), isWaived: fc.boolean(),
  }).map(({ state, outdated, isWrong, isWaived }) => exampleSegment({
    state, outdated,
    findings: isWrong ? [{ id: 'f', key: 'qa.empty', params: {}, severity: 'error', waived: isWaived ? { by: 'a', name: 'A', at: '2026-01-01', reason: 'so' } : null }] : [],
  })));

  it('count what they show, and never more than there is', () => {
    fc.assert(fc.property(segments, (list) => {
      const counts = countShows(list);
      expect(counts.all).toBe(list.length);
      for (const show of ['open', 'outdated', 'findings', 'reports'] as const) expect(counts[show]).toBe(list.filter((one) => isShown(one, one.target ?? '', show, '')).length);
      expect(counts.open).toBe(list.filter(needsPerson).length);
    }));
  });

  it('search both columns, whatever the case, but not tags', () => {
    const one = exampleSegment({ source: 'Open <g id="1">Five Days</g>', target: 'Ouvert' });
    expect(isShown(one, 'Ouvert', 'all', 'five d')).toBe(true);
    expect(isShown(one, 'Ouvert', 'all', 'OUVERT')).toBe(true);
    expect(isShown(one, 'Ouvert', 'all', 'id=')).toBe(false);
    expect(isShown(one, 'Ouvert', 'reports', '')).toBe(false);
  });

  it('come from an address or are all', () => {
    expect(showOf('open')).toBe('open');
    expect(showOf('constructor')).toBe('all');
    expect(showOf(null)).toBe('all');
  });
});

describe('jumps', () => {
  it('read numbers of any digits', () => {
    fc.assert(fc.property(fc.nat(999_999), (n) => {
      const arabic = String(n).replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
      expect(jumpOf(`#${n}`)).toBe(n);
      expect(jumpOf(` # ${arabic} `)).toBe(n);
      expect(latinDigits(arabic)).toBe(String(n));
    }));
    expect(jumpOf('#')).toBe(null);
    expect(jumpOf('12')).toBe(null);
  });
});
