import { describe, expect, it } from 'vitest';
import { FINDING_KEYS } from '../../../domain/qa/findingKeys.ts';
import { REVIEW_WORDS } from './index.ts';
import { speakReview } from './speakReview.ts';

const LANGUAGES = Object.keys(REVIEW_WORDS) as (keyof typeof REVIEW_WORDS)[];
const bracesIn = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('the review screen’s words', () => {
  it.each(LANGUAGES)('put the same names into a sentence in %s as in English', (language) => {
    for (const part of ['say', 'finding', 'refused', 'command'] as const) {
      const own: Readonly<Record<string, string>> = REVIEW_WORDS[language][part];
      for (const [key, english] of Object.entries(REVIEW_WORDS.en[part])) {
        expect(own[key], key).toBeTruthy();
        expect(bracesIn(own[key] ?? ''), key).toEqual(bracesIn(english));
      }
    }
  });

  it.each(LANGUAGES)('count in every plural form that %s has', (language) => {
    const rules = new Intl.PluralRules(language);
    for (const [key, forms] of Object.entries(REVIEW_WORDS[language].count)) {
      expect(Object.keys(forms).sort(), key).toEqual([...rules.resolvedOptions().pluralCategories].sort());
      for (const n of [0, 1, 2, 3, 11, 100, 1_000_000]) expect(speakReview(language).count(key as 'toGo', n), key).not.toMatch(/\{/);
    }
  });

  it('word every finding, and call a code without words unexpected', () => {
    for (const key of FINDING_KEYS) expect(speakReview('fr').finding(key, {})).not.toBe(key);
    expect(speakReview('en').refused('constructor')).toBe(REVIEW_WORDS.en.refused.unexpected);
    expect(speakReview('xx').say('review')).toBe('Review');
  });

  it('keep a Latin name from drawing the date after it to its side in Arabic', () => {
    expect(speakReview('ar').say('byOn', { name: 'Layla', date: '21 نوفمبر' })).toBe('\u2068Layla\u2069، 21 نوفمبر');
    expect(speakReview('fr').say('byOn', { name: 'Layla', date: '21 novembre' })).not.toContain('\u2068');
  });

  it('write numbers and times with Latin digits in Arabic too', () => {
    expect(speakReview('ar').say('progress', { n: 38, total: 48 })).toContain('38');
    expect(speakReview('ar').hour('2026-03-03T10:30:00Z')).toMatch(/\d\d:\d\d/);
  });
});
