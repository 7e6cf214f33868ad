import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../finding.ts';
import { exampleInput } from '../exampleInput.ts';
import { brokenTags } from './brokenTags.ts';

type Row = readonly [what: string, source: string, target: string, rest?: Partial<CheckInput>];
type Bad = readonly [what: string, source: string, target: string, rest: Partial<CheckInput>, says: readonly unknown[]];

const FINE: readonly Row[] = [
  ['the same tags', 'A <g id="1">b</g> c<x id="2"/>', 'C<x id="2"/> <g id="1">b</g> a'],
  ['tags in another order', '<g id="1">a</g> <g id="2">b</g>', '<g id="2">b</g> <g id="1">a</g>'],
  ['a tag somebody typed', 'Write &lt;g id="1"&gt;', 'Écrivez &lt;g id="1"&gt;'],
  ['no tags', 'Cities', 'Villes'],
];

const FAULTS: readonly Bad[] = [
  ['a lost pair', 'A <g id="1">b</g>', 'A b', {}, [['qa.tagMissing', { id: 1 }, 'error', undefined]]],
  ['a lost point', 'A<x id="3"/>', 'A', {}, [['qa.tagMissing', { id: 3 }, 'error', undefined]]],
  ['an invented tag', 'A b', 'A <g id="4">b</g>', {}, [['qa.tagExtra', { id: 4 }, 'error', undefined]]],
  ['a tag twice', 'A <g id="1">b</g>', '<g id="1">A</g> <g id="1">b</g>', {}, [['qa.tagDuplicate', { id: 1 }, 'error', undefined]]],
  ['a pair taken out of its pair', '<g id="1">a <g id="2">b</g></g>', '<g id="1">a</g> <g id="2">b</g>', {}, [['qa.tagCrossed', { id: 2 }, 'error', undefined]]],
  ['an open pair', 'A <g id="1">b</g>', 'A <g id="1">b', {}, [['qa.tagMalformed', { id: 0 }, 'error', undefined]]],
  ['a tag that is none', 'A', '<b>A</b>', {}, [['qa.tagMalformed', { id: 0 }, 'error', undefined]]],
];

describe('brokenTags', () => {
  for (const [what, source, target, rest = {}] of FINE) {
    it(`lets pass: ${what}`, () => {
      expect(brokenTags(exampleInput(source, target, rest))).toEqual([]);
    });
  }

  for (const [what, source, target, rest, says] of FAULTS) {
    it(`finds: ${what}`, () => {
      const findings = brokenTags(exampleInput(source, target, rest));
      expect(findings.map(({ key, params, severity, range }) => [key, params, severity, range])).toEqual(says);
    });
  }
});
