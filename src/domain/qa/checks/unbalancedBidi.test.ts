import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../finding.ts';
import { exampleInput } from '../exampleInput.ts';
import { unbalancedBidi } from './unbalancedBidi.ts';

type Row = readonly [what: string, source: string, target: string, rest?: Partial<CheckInput>];
type Bad = readonly [what: string, source: string, target: string, rest: Partial<CheckInput>, says: readonly unknown[]];

const FINE: readonly Row[] = [
  ['no controls', 'a', 'مدن'],
  ['a closed isolate', 'a', '\u2068ICMPD\u2069'],
  ['nested controls', 'a', '\u2067a\u202Bb\u202Cc\u2069'],
  ['marks that need no end', 'a', '\u200Fa\u200E'],
];

const FAULTS: readonly Bad[] = [
  ['an open override', 'a', 'ab\u202Ecd', {}, [['qa.bidi', { count: 1 }, 'warning', [2, 3]]]],
  ['an end without a start', 'a', 'a\u2069b\u202C', {}, [['qa.bidi', { count: 2 }, 'warning', [1, 2]]]],
  ['an embedding that outlives its isolate', 'a', '\u2067\u202Ba\u2069\u202C', {}, [['qa.bidi', { count: 2 }, 'warning', [1, 2]]]],
];

describe('unbalancedBidi', () => {
  for (const [what, source, target, rest = {}] of FINE) {
    it(`lets pass: ${what}`, () => {
      expect(unbalancedBidi(exampleInput(source, target, rest))).toEqual([]);
    });
  }

  for (const [what, source, target, rest, says] of FAULTS) {
    it(`finds: ${what}`, () => {
      const findings = unbalancedBidi(exampleInput(source, target, rest));
      expect(findings.map(({ key, params, severity, range }) => [key, params, severity, range])).toEqual(says);
    });
  }
});
