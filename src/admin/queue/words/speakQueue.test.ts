import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALE_CODES } from '../../../domain/locales.ts';
import { HOLDERS, QUEUE_ORIGINS } from '../../../domain/review/queueFilter.ts';
import { NEEDS } from '../../../domain/review/translation.ts';
import { QUEUE_WORDS } from './index.ts';
import { speakQueue } from './speakQueue.ts';

const LANGUAGES = Object.keys(QUEUE_WORDS) as (keyof typeof QUEUE_WORDS)[];
const COUNTED = ['texts', 'minutesLeft', 'reports', 'changed', 'waitIn'] as const;

type Tree = string | { readonly [key: string]: Tree };
const texts = (tree: Tree, path = ''): [string, string][] =>
  typeof tree === 'string' ? [[path, tree]] : Object.entries(tree).flatMap(([key, value]) => texts(value, `${path}.${key}`));
const all = (words: object): Map<string, string> => new Map(texts(JSON.parse(JSON.stringify(words)) as Tree));
const namesIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();

describe.each(LANGUAGES)('the queue’s words in %s', (language) => {
  it('are all there and no more, none blank, with the names the English ones have', () => {
    const own = all(QUEUE_WORDS[language]);
    const isForm = (path: string) => COUNTED.some((key) => path.startsWith(`.${key}.`));
    const flat = [...all(QUEUE_WORDS.en)].filter(([path]) => !isForm(path));
    expect([...own.keys()].filter((path) => !isForm(path)).toSorted()).toEqual(flat.map(([path]) => path).toSorted());
    for (const [path, english] of flat) {
      expect(own.get(path)?.trim(), path).toBeTruthy();
      expect(namesIn(own.get(path) ?? ''), path).toEqual(namesIn(english));
    }
  });

  it('have exactly the plural forms the language has', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const key of COUNTED) expect(Object.keys(QUEUE_WORDS[language][key]).toSorted(), key).toEqual(forms);
  });

  it('leave no name unfilled, and count with Latin digits', () => {
    const voice = speakQueue(language);
    fc.assert(fc.property(fc.nat({ max: 5_000_000 }), fc.constantFrom(...COUNTED), (n, key) => {
      const counted = voice.count(key, n, { language: 'X' });
      expect(counted).not.toMatch(/[{}٠-٩۰-۹]/u);
      if (n > 2) expect(counted.replaceAll(/\D/g, '')).toBe(String(n));
    }));
  });

  it('word every need, origin, holder, and any time that has passed', () => {
    const voice = speakQueue(language);
    for (const need of NEEDS) expect(voice.need[need]).toBeTruthy();
    for (const origin of QUEUE_ORIGINS) expect(voice.origin[origin]).toBeTruthy();
    for (const holder of HOLDERS) expect(voice.holder[holder]).toBeTruthy();
    for (const locale of LOCALE_CODES) expect(voice.count('waitIn', 3, { language: voice.language(locale) })).toContain(voice.language(locale));
    fc.assert(fc.property(fc.integer({ min: -10_000, max: 2 ** 42 }), (ms) => {
      expect(voice.ago(new Date(1e12), new Date(1e12 + ms))).toMatch(/^[^٠-٩]+$/u);
    }));
  });
});

describe('speakQueue', () => {
  it('has six forms in Arabic', () => {
    const voice = speakQueue('ar');
    expect([0, 1, 2, 3, 11, 100].map((n) => voice.count('texts', n))).toEqual(
      ['لا نصوص في الانتظار', 'نص واحد في الانتظار', 'نصان في الانتظار', '3 نصوص في الانتظار', '11 نصًا في الانتظار', '100 نص في الانتظار']);
    expect(voice.say('nothingIn', { language: voice.language('ar') })).toBe('لا شيء في الانتظار بالعربية.');
  });

  it.each(['xx', '', '__proto__', 'constructor'])('answers "%s" in English', (language) => expect(speakQueue(language).say('take')).toBe('Take the next text'));

  it('says how long ago in the largest unit', () => {
    const voice = speakQueue('en');
    const now = new Date('2026-11-21T12:00:00Z');
    expect([0, 59_000, 90_000, 3_600_000, 30 * 3_600_000, 9 * 86_400_000].map((ms) => voice.ago(new Date(now.getTime() - ms), now)))
      .toEqual(['now', 'now', '1 minute ago', '1 hour ago', 'yesterday', 'last week']);
  });
});
