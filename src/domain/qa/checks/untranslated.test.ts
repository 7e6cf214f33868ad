import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../finding.ts';
import { exampleInput } from '../exampleInput.ts';
import { untranslated } from './untranslated.ts';

type Row = readonly [what: string, source: string, target: string, rest?: Partial<CheckInput>];
type Bad = readonly [what: string, source: string, target: string, rest: Partial<CheckInput>, says: readonly unknown[]];

const FINE: readonly Row[] = [
  ['a translation', 'Cities act first', 'Les villes agissent d’abord'],
  ['one word', 'Migration', 'Migration'],
  ['two words', 'Information center', 'Information center'],
  ['a name', 'UN Habitat Arab States', 'UN Habitat Arab States', { locale: 'de' }],
  ['an address', 'https://example.org/a/b/c info@example.org', 'https://example.org/a/b/c info@example.org'],
  ['the same language', 'Cities act first', 'Cities act first', { locale: 'en-GB' }],
  ['tags and numbers', '<g id="1">2023</g> 32 47', '<g id="1">2023</g> 32 47'],
];

const FAULTS: readonly Bad[] = [
  ['a sentence left as it was', 'Cities act first.', 'Cities act first.', {}, [['qa.untranslated', {}, 'warning', [0, 17]]]],
  ['a sentence in other letters', 'Cities act first.', 'cities  act first.', {}, [['qa.untranslated', {}, 'warning', [0, 18]]]],
  ['a long heading', 'Ten Key Findings From Cities', 'Ten Key Findings From Cities', {}, [['qa.untranslated', {}, 'warning', [0, 28]]]],
  ['moved tags', '<g id="1">Cities</g> act first', 'Cities act <g id="1">first</g>', {}, [['qa.untranslated', {}, 'warning', [0, 16]]]],
  ['Arabic left as it was', 'تعمل المدن أولاً', 'تعمل المدن أولاً', { sourceLocale: 'ar', locale: 'en' }, [['qa.untranslated', {}, 'warning', [0, 16]]]],
];

describe('untranslated', () => {
  for (const [what, source, target, rest = {}] of FINE) {
    it(`lets pass: ${what}`, () => {
      expect(untranslated(exampleInput(source, target, rest))).toEqual([]);
    });
  }

  for (const [what, source, target, rest, says] of FAULTS) {
    it(`finds: ${what}`, () => {
      const findings = untranslated(exampleInput(source, target, rest));
      expect(findings.map(({ key, params, severity, range }) => [key, params, severity, range])).toEqual(says);
    });
  }
});
