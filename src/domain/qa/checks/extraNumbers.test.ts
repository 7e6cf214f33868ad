import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../finding.ts';
import { exampleInput } from '../exampleInput.ts';
import { extraNumbers } from './extraNumbers.ts';

type Row = readonly [what: string, source: string, target: string, rest?: Partial<CheckInput>];
type Bad = readonly [what: string, source: string, target: string, rest: Partial<CheckInput>, says: readonly unknown[]];

const FINE: readonly Row[] = [
  ['the same numbers', '32 cities in 2023', '2023: 32 Städte', { locale: 'de' }],
  ['a number the source spells', 'Ten findings in three regions', '10 نتائج في 3 مناطق', { locale: 'ar' }],
  ['a number of a name', 'the Group of Twenty', 'le G20'],
  ['full hours', '2 pm', '14:00', { locale: 'de' }],
];

const FAULTS: readonly Bad[] = [
  ['an added number', 'Cities met', '32 villes', {}, [['qa.numberExtra', { number: '32' }, 'warning', [0, 2]]]],
  ['an added number in Arabic digits', 'Cities met', 'اجتمعت ٣٢ مدينة', { locale: 'ar' }, [['qa.numberExtra', { number: '٣٢' }, 'warning', [7, 9]]]],
  ['an added number behind tags', 'Cities<x id="1"/>met', 'Villes<x id="1"/><g id="9">32</g>', {}, [['qa.numberExtra', { number: '32' }, 'warning', [6, 8]]]],
];

describe('extraNumbers', () => {
  for (const [what, source, target, rest = {}] of FINE) {
    it(`lets pass: ${what}`, () => {
      expect(extraNumbers(exampleInput(source, target, rest))).toEqual([]);
    });
  }

  for (const [what, source, target, rest, says] of FAULTS) {
    it(`finds: ${what}`, () => {
      const findings = extraNumbers(exampleInput(source, target, rest));
      expect(findings.map(({ key, params, severity, range }) => [key, params, severity, range])).toEqual(says);
    });
  }
});
