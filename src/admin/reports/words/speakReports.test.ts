import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORT_STATES } from '../../../domain/reports/report.ts';
import { REPORT_WORDS } from './index.ts';
import { speakReports } from './speakReports.ts';

const LANGUAGES = Object.keys(REPORT_WORDS) as (keyof typeof REPORT_WORDS)[];
const COUNTED = ['waiting', 'readers', 'more', 'answered'] as const;

describe.each(LANGUAGES)('the words of the reports’ page in %s', (language) => {
  const words = REPORT_WORDS[language];
  const voice = speakReports(language);

  it('are all there and no more, none blank', () => {
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(REPORT_WORDS.en).toSorted());
    for (const [key, word] of Object.entries(words)) if (typeof word === 'string') expect(word.trim(), key).toBeTruthy();
    for (const state of REPORT_STATES) expect(voice.state[state].trim()).toBeTruthy();
  });

  it('have exactly the plural forms the language has, and count with Latin digits', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const key of COUNTED) expect(Object.keys(words[key]).toSorted(), key).toEqual(forms);
    fc.assert(fc.property(fc.nat({ max: 5_000_000 }), fc.constantFrom(...COUNTED), (n, key) => {
      const counted = voice.count(key, n);
      expect(counted).not.toMatch(/[{}٠-٩۰-۹]/u);
      if (n > 2) expect(counted.replaceAll(/\D/g, '')).toBe(String(n));
    }));
  });

  it('name a day, with its year where that is another one', () => {
    const day = (at: string) => voice.day(new Date(at), new Date('2026-11-21T12:00:00Z'));
    expect(day('2026-03-04T00:00:00Z')).toMatch(/^[^٠-٩]*4[^٠-٩]*$/u);
    expect(day('2026-03-04T00:00:00Z')).not.toContain('2026');
    expect(day('2025-03-04T00:00:00Z')).toContain('2025');
  });
});

describe('speakReports', () => {
  it.each(['xx', '', '__proto__', 'constructor'])('answers "%s" in English', (language) => expect(speakReports(language).say('reports')).toBe('Reports'));
});
