import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../finding.ts';
import { exampleInput } from '../exampleInput.ts';
import { strayWhitespace } from './strayWhitespace.ts';

type Row = readonly [what: string, source: string, target: string, rest?: Partial<CheckInput>];
type Bad = readonly [what: string, source: string, target: string, rest: Partial<CheckInput>, says: readonly unknown[]];

const FINE: readonly Row[] = [
  ['single spaces', 'Cities act', 'Les villes agissent'],
  ['the source’s own', ' Cities  act ', ' Les  villes '],
  ['a French no-break space', 'What?', 'Quoi\u00A0?'],
  ['spaces on both sides of a line break', 'a<x id="1"/>b', 'a <x id="1"/> b'],
  ['pseudo text', 'Cities <g id="1">act </g>', '⟦Çîţîéś <g id="1">áçţ </g> Français⟧'],
  ['nothing but space', 'a', '  '],
];

const FAULTS: readonly Bad[] = [
  ['a space before', 'Cities', ' Villes', {}, [['qa.whitespace', { where: 'start' }, 'warning', [0, 1]]]],
  ['spaces after', 'Cities', 'Villes \n', {}, [['qa.whitespace', { where: 'end' }, 'warning', [6, 8]]]],
  ['two spaces inside', 'Cities act', 'Les  villes \u00A0agissent', {}, [['qa.whitespace', { where: 'inside' }, 'warning', [3, 5]], ['qa.whitespace', { where: 'inside' }, 'warning', [11, 13]]]],
  ['two spaces on both sides of a tag', 'a <g id="1">b</g>', 'a <g id="1"> b</g>', {}, [['qa.whitespace', { where: 'inside' }, 'warning', [1, 3]]]],
];

describe('strayWhitespace', () => {
  for (const [what, source, target, rest = {}] of FINE) {
    it(`lets pass: ${what}`, () => {
      expect(strayWhitespace(exampleInput(source, target, rest))).toEqual([]);
    });
  }

  for (const [what, source, target, rest, says] of FAULTS) {
    it(`finds: ${what}`, () => {
      const findings = strayWhitespace(exampleInput(source, target, rest));
      expect(findings.map(({ key, params, severity, range }) => [key, params, severity, range])).toEqual(says);
    });
  }
});
