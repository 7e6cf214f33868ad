import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../finding.ts';
import { exampleInput } from '../exampleInput.ts';
import { changedUrls } from './changedUrls.ts';

type Row = readonly [what: string, source: string, target: string, rest?: Partial<CheckInput>];
type Bad = readonly [what: string, source: string, target: string, rest: Partial<CheckInput>, says: readonly unknown[]];

const FINE: readonly Row[] = [
  ['the same address', 'See https://example.org/a?b=1&amp;c=2.', 'Voir https://example.org/a?b=1&amp;c=2.'],
  ['the page in the target’s language', 'https://example.org/en/network', 'https://example.org/fr/network'],
  ['a host for each language', 'https://en.example.org/', 'https://fr.example.org'],
  ['punctuation of the sentence', '(www.example.org)', 'www.example.org؟', { locale: 'ar' }],
  ['brackets of the address', 'https://example.org/a_(b)', 'https://example.org/a_(b), voilà'],
  ['an address twice', 'example.org, example.org', 'example.org'],
  ['an Arabic comma without a space', 'https://example.org, cities', 'https://example.org،المدن', { locale: 'ar' }],
  ['no addresses', 'e.g. cities', 'par ex. les villes'],
];

const FAULTS: readonly Bad[] = [
  ['a lost address', 'See https://example.org.', 'Voir ici.', {}, [['qa.urlChanged', { url: 'https://example.org', found: '' }, 'error', undefined]]],
  ['a translated address', 'See https://example.org/cities', 'Voir https://example.org/villes', {}, [['qa.urlChanged', { url: 'https://example.org/cities', found: 'https://example.org/villes' }, 'error', [5, 31]]]],
  ['an added address', 'See here', 'Voir www.example.com', {}, [['qa.urlChanged', { url: '', found: 'www.example.com' }, 'error', [5, 20]]]],
  ['another query', 'https://example.org/?id=1', 'https://example.org/?id=2', {}, [['qa.urlChanged', { url: 'https://example.org/?id=1', found: 'https://example.org/?id=2' }, 'error', [0, 25]]]],
];

describe('changedUrls', () => {
  for (const [what, source, target, rest = {}] of FINE) {
    it(`lets pass: ${what}`, () => {
      expect(changedUrls(exampleInput(source, target, rest))).toEqual([]);
    });
  }

  for (const [what, source, target, rest, says] of FAULTS) {
    it(`finds: ${what}`, () => {
      const findings = changedUrls(exampleInput(source, target, rest));
      expect(findings.map(({ key, params, severity, range }) => [key, params, severity, range])).toEqual(says);
    });
  }
});
