import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../finding.ts';
import { exampleInput } from '../exampleInput.ts';
import { wrongScript } from './wrongScript.ts';

type Row = readonly [what: string, source: string, target: string, rest?: Partial<CheckInput>];
type Bad = readonly [what: string, source: string, target: string, rest: Partial<CheckInput>, says: readonly unknown[]];

const FINE: readonly Row[] = [
  ['Arabic', 'Cities act', 'تعمل المدن', { locale: 'ar' }],
  ['names and abbreviations', 'Join ICMPD and UN Habitat now', 'انضموا إلى ICMPD و UN Habitat', { locale: 'ar' }],
  ['a name alone', 'ICMPD', 'ICMPD', { locale: 'ar' }],
  ['a product in lower case', 'deepl', 'deepl', { locale: 'ar' }],
  ['an address', 'https://example.org/network', 'https://example.org/network', { locale: 'ar' }],
  ['accents', 'Cities', 'Čîťîéś ʠ', {}],
  ['an Arabic name in a French sentence', 'The newspaper الحياة wrote', 'Le journal الحياة a écrit'],
  ['no letters', '2023', '٢٠٢٣', { locale: 'ar' }],
];

const FAULTS: readonly Bad[] = [
  ['a French answer to an Arabic question', 'Cities act first', 'Les villes agissent', { locale: 'ar' }, [['qa.wrongScript', { expected: 'Arabic' }, 'warning', [0, 19]]]],
  ['English left behind an Arabic word', 'Cities must act first now', 'المدن must act first now', { locale: 'ar' }, [['qa.wrongScript', { expected: 'Arabic' }, 'warning', [6, 24]]]],
  ['one foreign word', 'Cities', 'Villes', { locale: 'ar' }, [['qa.wrongScript', { expected: 'Arabic' }, 'warning', [0, 6]]]],
  ['Arabic for French', 'Cities act', 'تعمل المدن', {}, [['qa.wrongScript', { expected: 'Latin' }, 'warning', [0, 10]]]],
  ['Cyrillic for German', 'Cities', 'Города', { locale: 'de' }, [['qa.wrongScript', { expected: 'Latin' }, 'warning', [0, 6]]]],
];

describe('wrongScript', () => {
  for (const [what, source, target, rest = {}] of FINE) {
    it(`lets pass: ${what}`, () => {
      expect(wrongScript(exampleInput(source, target, rest))).toEqual([]);
    });
  }

  for (const [what, source, target, rest, says] of FAULTS) {
    it(`finds: ${what}`, () => {
      const findings = wrongScript(exampleInput(source, target, rest));
      expect(findings.map(({ key, params, severity, range }) => [key, params, severity, range])).toEqual(says);
    });
  }
});
