import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../finding.ts';
import { exampleInput } from '../exampleInput.ts';
import { tooLong } from './tooLong.ts';

type Row = readonly [what: string, source: string, target: string, rest?: Partial<CheckInput>];
type Bad = readonly [what: string, source: string, target: string, rest: Partial<CheckInput>, says: readonly unknown[]];

const FINE: readonly Row[] = [
  ['no limit', 'a', 'b'.repeat(9999)],
  ['as long as may be', 'abcd', 'abcd', { maxLength: 4 }],
  ['characters outside the basic plane', 'a', '😀😀😀', { maxLength: 3 }],
  ['tags and entities', 'a', '<g id="1">R&amp;D</g>', { maxLength: 3 }],
  ['points', 'a', 'ab<x id="1"/>c', { maxLength: 3 }],
];

const FAULTS: readonly Bad[] = [
  ['one too many', 'abcd', 'abcde', { maxLength: 4 }, [['qa.tooLong', { length: 5, max: 4 }, 'error', [4, 5]]]],
  ['characters outside the basic plane', 'a', '😀😀😀', { maxLength: 2 }, [['qa.tooLong', { length: 3, max: 2 }, 'error', [4, 6]]]],
  ['a limit of none', 'a', '<x id="1"/>b', { maxLength: 0 }, [['qa.tooLong', { length: 1, max: 0 }, 'error', [0, 1]]]],
];

describe('tooLong', () => {
  for (const [what, source, target, rest = {}] of FINE) {
    it(`lets pass: ${what}`, () => {
      expect(tooLong(exampleInput(source, target, rest))).toEqual([]);
    });
  }

  for (const [what, source, target, rest, says] of FAULTS) {
    it(`finds: ${what}`, () => {
      const findings = tooLong(exampleInput(source, target, rest));
      expect(findings.map(({ key, params, severity, range }) => [key, params, severity, range])).toEqual(says);
    });
  }
});
