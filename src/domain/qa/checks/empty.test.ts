import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../finding.ts';
import { exampleInput } from '../exampleInput.ts';
import { empty } from './empty.ts';

type Row = readonly [what: string, source: string, target: string, rest?: Partial<CheckInput>];
type Bad = readonly [what: string, source: string, target: string, rest: Partial<CheckInput>, says: readonly unknown[]];

const FINE: readonly Row[] = [
  ['a text', 'Cities', 'Villes'],
  ['a sign alone', '–', '–'],
  ['nothing for nothing', ' ', ''],
];

const FAULTS: readonly Bad[] = [
  ['nothing', 'Cities', '', {}, [['qa.empty', {}, 'error', undefined]]],
  ['white space', 'Cities', ' \u00A0\n', {}, [['qa.empty', {}, 'error', undefined]]],
  ['invisible characters', 'Cities', '\u200F\u200B\u2067\u2069', {}, [['qa.empty', {}, 'error', undefined]]],
  ['tags alone', 'A <g id="1">city</g><x id="2"/>', '<g id="1"></g><x id="2"/>', {}, [['qa.empty', {}, 'error', undefined]]],
];

describe('empty', () => {
  for (const [what, source, target, rest = {}] of FINE) {
    it(`lets pass: ${what}`, () => {
      expect(empty(exampleInput(source, target, rest))).toEqual([]);
    });
  }

  for (const [what, source, target, rest, says] of FAULTS) {
    it(`finds: ${what}`, () => {
      const findings = empty(exampleInput(source, target, rest));
      expect(findings.map(({ key, params, severity, range }) => [key, params, severity, range])).toEqual(says);
    });
  }
});
