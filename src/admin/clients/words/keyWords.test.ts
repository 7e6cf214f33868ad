import { describe, expect, it } from 'vitest';
import { KEY_WORDS, keyWords } from './keyWords.ts';

describe.each(Object.keys(KEY_WORDS) as (keyof typeof KEY_WORDS)[])('the words of a key in %s', (language) => {
  it('are all there, and none is left in English', () => {
    const words = keyWords(language);
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(KEY_WORDS.en).toSorted());
    for (const [name, word] of Object.entries(words)) {
      expect(word.trim(), name).not.toBe('');
      if (language !== 'en') expect(word, name).not.toBe(KEY_WORDS.en[name as keyof typeof KEY_WORDS.en]);
    }
  });

  it('say that the present key ends at once, and within which time', () => {
    expect(keyWords(language).sureBody).toContain('30');
  });
});

it('falls back to English', () => {
  expect(keyWords('constructor')).toBe(KEY_WORDS.en);
});
