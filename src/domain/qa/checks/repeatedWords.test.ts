import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../finding.ts';
import { exampleInput } from '../exampleInput.ts';
import { repeatedWords } from './repeatedWords.ts';

type Row = readonly [what: string, source: string, target: string, rest?: Partial<CheckInput>];
type Bad = readonly [what: string, source: string, target: string, rest: Partial<CheckInput>, says: readonly unknown[]];

const FINE: readonly Row[] = [
  ['no repetition', 'Cities act', 'Les villes agissent'],
  ['French grammar', 'We meet', 'Nous nous réunissons'],
  ['German grammar', 'those who', 'die die Städte', { locale: 'de' }],
  ['a name of the source', 'Bora Bora', 'بورا بورا', { locale: 'ar' }],
  ['a mark between', 'ha', 'villes, villes'],
  ['a line break between', 'a', 'villes<x id="1"/>villes'],
  ['a longer word', 'a', 'porte porte-parole'],
  ['pseudo text', 'Cities', '⟦Çîţîéś Français Français⟧'],
];

const FAULTS: readonly Bad[] = [
  ['a word twice', 'Cities act', 'Les villes villes agissent', {}, [['qa.repeatedWord', { word: 'villes' }, 'warning', [11, 17]]]],
  ['with a capital', 'Cities act', 'Les les villes', {}, [['qa.repeatedWord', { word: 'les' }, 'warning', [4, 7]]]],
  ['in Arabic', 'in cities', 'في في المدن', { locale: 'ar' }, [['qa.repeatedWord', { word: 'في' }, 'warning', [3, 5]]]],
];

describe('repeatedWords', () => {
  for (const [what, source, target, rest = {}] of FINE) {
    it(`lets pass: ${what}`, () => {
      expect(repeatedWords(exampleInput(source, target, rest))).toEqual([]);
    });
  }

  for (const [what, source, target, rest, says] of FAULTS) {
    it(`finds: ${what}`, () => {
      const findings = repeatedWords(exampleInput(source, target, rest));
      expect(findings.map(({ key, params, severity, range }) => [key, params, severity, range])).toEqual(says);
    });
  }
});
