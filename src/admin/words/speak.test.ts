import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BADGE_STATES } from '../../domain/review/badge.ts';
import { WORDS } from './index.ts';
import { speak } from './speak.ts';
import { REASONS } from './words.ts';

const LANGUAGES = Object.keys(WORDS) as (keyof typeof WORDS)[];

type Tree = string | { readonly [key: string]: Tree };

const treeOf = (words: object): Tree => JSON.parse(JSON.stringify(words)) as Tree;

/** Every text of a list by its path. */
const texts = (tree: Tree, path = ''): [string, string][] =>
  typeof tree === 'string' ? [[path, tree]] : Object.entries(tree).flatMap(([key, value]) => texts(value, `${path}.${key}`));

const namesIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();

describe.each(LANGUAGES)('the words in %s', (language) => {
  it('are all there, none blank, with the names the English ones have', () => {
    const own = new Map(texts(treeOf(WORDS[language])));
    for (const [path, english] of texts(treeOf(WORDS.en))) {
      if (/^\.(segments|errors|warnings)\./.test(path)) continue;
      expect(own.get(path)?.trim(), path).toBeTruthy();
      expect(namesIn(own.get(path) ?? ''), path).toEqual(namesIn(english));
    }
  });

  it('have exactly the plural forms the language has', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const key of ['segments', 'errors', 'warnings'] as const) expect(Object.keys(WORDS[language][key]).toSorted(), key).toEqual(forms);
  });

  it('leave no name unfilled, and count with Latin digits', () => {
    const voice = speak(language);
    fc.assert(
      fc.property(fc.nat({ max: 5_000_000 }), fc.constantFrom('segments', 'errors', 'warnings'), (n, key) => {
        const counted = voice.count(key as 'segments', n);
        expect(counted).not.toMatch(/[{}٠-٩۰-۹]/u);
        if (n > 2) expect(counted.replaceAll(/\D/g, '')).toBe(String(n));
      }),
    );
    expect(voice.time(new Date(0))).not.toMatch(/[٠-٩]/u);
  });

  it('word every state and every reason, also one nobody knows', () => {
    const voice = speak(language);
    for (const state of BADGE_STATES) expect(voice.state[state]).toBeTruthy();
    for (const reason of REASONS) expect(voice.reason(reason)).toBeTruthy();
    for (const odd of ['constructor', 'engine-new', '', null, undefined]) expect(voice.reason(odd)).toBe(voice.reason('unexpected'));
  });
});

describe('speak', () => {
  it('has six forms in Arabic', () => {
    const voice = speak('ar');
    expect([0, 1, 2, 3, 11, 100].map((n) => voice.count('segments', n))).toEqual(['لا مقاطع', 'مقطع واحد', 'مقطعان', '3 مقاطع', '11 مقطعًا', '100 مقطع']);
  });

  it.each(['xx', '', '__proto__', 'constructor', 'toString'])('answers "%s" in English', (language) => expect(speak(language).say('retry')).toBe('Try again'));

  it('puts a name in as it is', () => expect(speak('en').say('machine', { engine: '$& {n}' })).toBe('Machine translation by $& {n}. Needs review.'));
});
