import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, parseTagged, plainText, tagIds } from '../segments/tagged.ts';
import { applySuggestion } from './applySuggestion.ts';

const word = fc.constantFrom('Straße', 'été', 'the', 'budget', '🦊', 'a&b', '<i>', 'مُستشفى', 'Æ', '1,5', 'x');
const texts = fc.array(fc.tuple(word, fc.nat(3)), { minLength: 1, maxLength: 15 });
const tagged = (parts: readonly (readonly [string, number])[]): string =>
  parts.map(([text, mark], at) => (mark === 1 ? `<g id="${at + 1}">${escapeText(text)}</g>` : mark === 2 ? `${escapeText(text)}<x id="${at + 1}"/>` : escapeText(text))).join(' ');

describe('a reader\'s suggestion', () => {
  it('stands where the quote stood, and nothing else changes, nor any tag', () => {
    fc.assert(fc.property(texts, texts, fc.string({ unit: 'grapheme', maxLength: 20 }), (before, after, typed) => {
      const quote = 'only once here';
      const suggestion = typed.trim();
      const whole = `${tagged(before)} only <g id="90">once</g> here ${tagged(after)}`;
      const done = applySuggestion(whole, quote, suggestion);
      expect(done).not.toBeNull();
      expect(plainText(done ?? '')).toBe(`${plainText(tagged(before))} ${suggestion} ${plainText(tagged(after))}`);
      expect(tagIds(done ?? '')).toEqual(tagIds(whole));
      expect(parseTagged(done ?? '')).not.toBeNull();
    }));
  });

  it('has no place where the quote stands twice, or not at all', () => {
    fc.assert(fc.property(texts, (parts) => {
      const whole = tagged(parts);
      expect(applySuggestion(`${whole} twice here ${whole} twice here`, 'twice here', 'x')).toBeNull();
      expect(applySuggestion(whole, 'never stood there', 'x')).toBeNull();
      expect(applySuggestion(whole, '…', 'x')).toBeNull();
    }));
  });

  it.each([
    ['a word', 'The budgte is large.', 'budgte', 'budget', 'The budget is large.'],
    ['a sentence with its point', 'One. The budgte is large. Two.', 'The budgte is large.', 'The budget is big.', 'One. The budget is big. Two.'],
    ['a sentence without its point', 'One. The budgte is large. Two.', 'The budgte is large', 'The budget is large', 'One. The budget is large. Two.'],
    ['within a mark', 'The <g id="1">budgte</g> is large.', 'The budgte is', 'The budget is', 'The <g id="1">budget</g> is large.'],
    ['in quotation marks', 'He said “no budgte” again.', '“no budgte”', '“no budget”', 'He said “no budget” again.'],
    ['a quote in other signs', 'He said “no budgte” again.', '"NO BUDGTE"', '“no budget”', 'He said “no budget” again.'],
    ['a mark on a letter', 'من المستشفىٰ الكبير', 'المستشفى', 'المشفى', 'من المشفى الكبير'],
    ['less', 'a very very large budget', 'very very large', 'large', 'a large budget'],
    ['entities stay what they are', 'R&amp;D &lt;b&gt; budgte', 'budgte', '<b>budget</b> & more', 'R&amp;D &lt;b&gt; &lt;b&gt;budget&lt;/b&gt; &amp; more'],
  ])('%s', (_what, target, quote, suggestion, expected) => expect(applySuggestion(target, quote, suggestion)).toBe(expected));
});
