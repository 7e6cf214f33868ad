import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALE_CODES } from '../locales.ts';
import { parseQuery } from './parseQuery.ts';
import { snippetOf } from './snippetOf.ts';
import { wordsOf } from './wordsOf.ts';

const snippet = (text: string, q: string, locale: (typeof LOCALE_CODES)[number] = 'ar'): string => snippetOf(text, parseQuery(q, locale), locale);
const read = (html: string): string => html.replace(/<\/?mark>/g, '')
  .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
const marks = (html: string): string[] => [...html.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, inner = '']) => read(inner));

describe('snippetOf', () => {
  it('marks the words as they were written, with all their marks', () => {
    expect(snippet('إنّ المُدُنَ الكبيرةَ جميلة', 'مدن كبيره')).toBe('إنّ <mark>المُدُنَ</mark> <mark>الكبيرةَ</mark> جميلة');
    expect(snippet('عام ٢٠٢٦ م', '2026')).toBe('عام <mark>٢٠٢٦</mark> م');
    expect(snippet('Un <café> & "thé"', 'cafe', 'fr')).toBe('Un &lt;<mark>café</mark>&gt; &amp; &quot;thé&quot;');
    expect(snippet('the old old town', '"old town"', 'en')).toBe('the old <mark>old town</mark>');
    expect(snippet('waterways', 'wat', 'en')).toBe('<mark>waterways</mark>');
  });

  it('shows the place that holds most of what was asked for', () => {
    const filler = 'word '.repeat(60);
    const html = snippet(`apple ${filler} apple and pear together ${filler}`, 'apple pear ', 'en');
    expect(marks(html)).toEqual(['apple', 'pear']);
    const far = snippet(`apple ${'word '.repeat(2000)} apple and pear ${filler}`, 'apple pear ', 'en');
    expect(marks(far)).toEqual(['apple', 'pear']);
    expect(wordsOf(read(html), 'en').length).toBeLessThanOrEqual(30);
  });

  it('shows the beginning where nothing of it was found', () => {
    expect(snippet('First words <here>', 'title', 'en')).toBe('First words &lt;here&gt;');
    expect(snippet('', 'title', 'en')).toBe('');
  });

  it('is an escaped piece of the text, whatever the text and the question are', () => {
    const piece = fc.oneof(
      fc.constantFrom('<script>alert(1)</script>', '<mark>', '</mark>', '&amp;', '"', "'", 'المُدُنِ', 'والمدن', 'ﷺ', '½', '👩‍👩‍👧', 'e\u0301', ' ', '\n', '\u202e', 'مـدن', '<img src=x onerror=alert(1)>', 'x'.repeat(500), '\u{1D400}'),
      fc.string({ unit: 'grapheme', maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 8 }));
    fc.assert(fc.property(fc.array(piece, { maxLength: 80 }), fc.array(piece, { maxLength: 4 }), fc.constantFrom(...LOCALE_CODES), fc.boolean(), (pieces, asked, locale, glued) => {
      const text = pieces.join(glued ? '' : ' ');
      const html = snippet(text, asked.join(' '), locale);
      expect(html.replace(/<mark>([^<>]*)<\/mark>/g, '$1')).not.toMatch(/[<>"']/);
      expect(html.replace(/&(?:lt|gt|amp|quot|#39);/g, '')).not.toContain('&');
      expect(text).toContain(read(html));
      expect(read(html).length).toBeLessThanOrEqual(400);
      expect(html.includes('<mark></mark>')).toBe(false);
    }), { numRuns: 250 });
  });

  it('never cuts a character in two', () => {
    const html = snippet('😀'.repeat(1000), 'x', 'en');
    expect(html).toMatch(/^(?:😀)+$/u);
  });
});
