import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../finding.ts';
import { exampleInput } from '../exampleInput.ts';
import { lengthRatio } from './lengthRatio.ts';

type Row = readonly [what: string, source: string, target: string, rest?: Partial<CheckInput>];
type Bad = readonly [what: string, source: string, target: string, rest: Partial<CheckInput>, says: readonly unknown[]];

const FINE: readonly Row[] = [
  ['a word that grows', 'Add', 'Hinzufügen', { locale: 'de' }],
  ['forty per cent more', 'city '.repeat(40), 'city '.repeat(56)],
  ['Arabic, which is shorter', 'a'.repeat(100), 'م'.repeat(65), { locale: 'ar' }],
  ['Chinese, which is much shorter', 'a'.repeat(100), '城'.repeat(30), { locale: 'zh' }],
  ['nothing', 'a'.repeat(100), ''],
];

const FAULTS: readonly Bad[] = [
  ['a lost half', 'a'.repeat(60), 'b'.repeat(27), {}, [['qa.lengthRatio', { source: 60, target: 27 }, 'warning', undefined]]],
  ['a lost sentence', 'a'.repeat(100), 'b'.repeat(30), {}, [['qa.lengthRatio', { source: 100, target: 30 }, 'warning', undefined]]],
  ['a lost sentence in Arabic', 'a'.repeat(100), 'م'.repeat(25), { locale: 'ar' }, [['qa.lengthRatio', { source: 100, target: 25 }, 'warning', undefined]]],
  ['an added sentence', 'a'.repeat(50), 'b'.repeat(150), {}, [['qa.lengthRatio', { source: 50, target: 150 }, 'warning', undefined]]],
  ['a word that became a sentence', 'Add', 'b'.repeat(60), {}, [['qa.lengthRatio', { source: 3, target: 60 }, 'warning', undefined]]],
];

describe('lengthRatio', () => {
  for (const [what, source, target, rest = {}] of FINE) {
    it(`lets pass: ${what}`, () => {
      expect(lengthRatio(exampleInput(source, target, rest))).toEqual([]);
    });
  }

  for (const [what, source, target, rest, says] of FAULTS) {
    it(`finds: ${what}`, () => {
      const findings = lengthRatio(exampleInput(source, target, rest));
      expect(findings.map(({ key, params, severity, range }) => [key, params, severity, range])).toEqual(says);
    });
  }
});
