import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../finding.ts';
import { exampleInput } from '../exampleInput.ts';
import { endPunctuation } from './endPunctuation.ts';

type Row = readonly [what: string, source: string, target: string, rest?: Partial<CheckInput>];
type Bad = readonly [what: string, source: string, target: string, rest: Partial<CheckInput>, says: readonly unknown[]];

const FINE: readonly Row[] = [
  ['the same mark', 'Cities act.', 'Les villes agissent.'],
  ['an Arabic question mark', 'Who?', 'من؟', { locale: 'ar' }],
  ['an Urdu full stop', 'Cities act.', 'شہر کام کرتے ہیں۔', { locale: 'ur' }],
  ['a Chinese full stop', 'Cities act.', '城市行动。', { locale: 'zh' }],
  ['Thai, which has none', 'Cities act.', 'เมืองลงมือทำ', { locale: 'th' }],
  ['a French space before', 'Who?', 'Qui\u202F?'],
  ['quotes the other way round', 'He said “go.”', 'Il a dit « allez ».'],
  ['brackets', '(See the annex.)', '(Voir l’annexe).'],
  ['a mark for direction at the end', 'Cities act.', 'تعمل المدن.\u200F', { locale: 'ar' }],
  ['an ellipsis', 'And so...', 'Et ainsi…'],
  ['both marks', 'Really?!', 'Vraiment !?'],
  ['an abbreviation', 'cities, NGOs, etc.', 'villes, ONG et autres'],
  ['initials', 'at 5 p.m.', 'à 17 h'],
  ['no mark in the source', 'Read more', 'Lire la suite.'],
  ['pseudo text', 'Cities act.', '⟦Çîţîéś áçţ. Français⟧'],
];

const FAULTS: readonly Bad[] = [
  ['a lost full stop', 'Cities act.', 'Les villes agissent', {}, [['qa.endPunctuation', { expected: '.' }, 'warning', [19, 19]]]],
  ['a statement for a question', 'Who?', 'من.', { locale: 'ar' }, [['qa.endPunctuation', { expected: '؟' }, 'warning', [2, 3]]]],
  ['a lost colon', 'They said:', 'Ils ont dit', {}, [['qa.endPunctuation', { expected: ':' }, 'warning', [11, 11]]]],
  ['a lost exclamation mark behind quotes', '“Act now!”', '« Agissez »', {}, [['qa.endPunctuation', { expected: '!' }, 'warning', [11, 11]]]],
  ['an Arabic question for an English statement', 'من؟', 'Who.', { sourceLocale: 'ar', locale: 'en' }, [['qa.endPunctuation', { expected: '?' }, 'warning', [3, 4]]]],
];

describe('endPunctuation', () => {
  for (const [what, source, target, rest = {}] of FINE) {
    it(`lets pass: ${what}`, () => {
      expect(endPunctuation(exampleInput(source, target, rest))).toEqual([]);
    });
  }

  for (const [what, source, target, rest, says] of FAULTS) {
    it(`finds: ${what}`, () => {
      const findings = endPunctuation(exampleInput(source, target, rest));
      expect(findings.map(({ key, params, severity, range }) => [key, params, severity, range])).toEqual(says);
    });
  }
});
