import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../finding.ts';
import { exampleInput } from '../exampleInput.ts';
import { brackets } from './brackets.ts';

type Row = readonly [what: string, source: string, target: string, rest?: Partial<CheckInput>];
type Bad = readonly [what: string, source: string, target: string, rest: Partial<CheckInput>, says: readonly unknown[]];

const FINE: readonly Row[] = [
  ['balanced', 'Cities (all) [1]', 'Villes [1] (toutes)'],
  ['an unbalanced source', 'Cities (all', 'Villes (toutes'],
  ['items of a list', 'First, act', 'a) agir 2) attendre'],
  ['another script’s brackets', '(all)', '（全部）', { locale: 'zh' }],
];

const FAULTS: readonly Bad[] = [
  ['an open bracket', 'Cities (all)', 'Villes (toutes', {}, [['qa.brackets', { bracket: '(' }, 'warning', [7, 8]]]],
  ['a closing bracket alone', 'Cities (all)', 'Villes toutes)', {}, [['qa.brackets', { bracket: ')' }, 'warning', [13, 14]]]],
  ['crossed brackets', '([a])', '([a)]', {}, [['qa.brackets', { bracket: ')' }, 'warning', [3, 4]]]],
  ['behind a point', 'a<x id="1"/>b', 'a<x id="1"/>[b', {}, [['qa.brackets', { bracket: '[' }, 'warning', [1, 2]]]],
];

describe('brackets', () => {
  for (const [what, source, target, rest = {}] of FINE) {
    it(`lets pass: ${what}`, () => {
      expect(brackets(exampleInput(source, target, rest))).toEqual([]);
    });
  }

  for (const [what, source, target, rest, says] of FAULTS) {
    it(`finds: ${what}`, () => {
      const findings = brackets(exampleInput(source, target, rest));
      expect(findings.map(({ key, params, severity, range }) => [key, params, severity, range])).toEqual(says);
    });
  }
});
