import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALE_CODES } from '../locales.ts';
import { fold } from './fold.ts';
import { wordsOf } from './wordsOf.ts';

const same = (...texts: readonly string[]): void => expect([...new Set(texts.map((text) => fold(text, 'ar')))]).toHaveLength(1);

describe('fold', () => {
  it('makes one of what Arabic writes in several ways', () => {
    same('أحمد', 'احمد', 'إحمد', 'آحمد', 'ٱحمد', 'أحمد');
    same('مدرسة', 'مدرسه');
    same('على', 'علي', 'علی');
    same('مؤتمر', 'موتمر', 'مؤتمر');
    same('لاجئ', 'لاجي', 'ﻻﺟﺊ');
    same('مـــديـنة', 'مدينة', 'مَدِينَةٌ', 'مَدِيـنَةٌ', '\u202bمدينة\u202c', 'مدي\u200cنة', '\u200fمدينة');
    same('كتاب', 'کتاب');
    same('٢٠٢٦', '۲۰۲۶', '2026', '２０２６');
    same('نعم، لا؛ ربما؟ «كلا» ۔', 'نعم لا ربما كلا');
    same('ٱلرَّحۡمَٰنِ', 'الرحمن');
  });

  it('makes one of what Latin scripts write in several ways', () => {
    expect(fold('Éléphant ÉLÉPHANT', 'fr')).toBe('elephant elephant');
    expect(fold("L'école d’Émile, aujourd'hui qu’il", 'fr')).toBe('ecole emile aujourd hui il');
    expect(fold("Women's rights, women’s", 'en')).toBe('women rights women');
    expect(fold('Straße STRASSE Größe', 'de')).toBe('strasse strasse grosse');
    expect(fold('Año ﬁnal İzmir ΟΔΟΣ οδος', 'es')).toBe('ano final izmir οδοσ οδοσ');
    expect(fold('well\u00ADbeing', 'en')).toBe('wellbeing');
  });

  it('leaves the vowels of scripts that write them as marks', () => {
    expect(fold('हिन्दी', 'en')).toBe('हिन्दी');
    expect(fold('かが', 'en').split('')).not.toEqual(['か', 'か']);
  });

  it('gives letters, digits and their marks, parted by single blanks, of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...LOCALE_CODES), (text, locale) => {
      expect(fold(text, locale)).toMatch(/^(?:[\p{L}\p{N}\p{M}]+(?: [\p{L}\p{N}\p{M}]+)*)?$/u);
    }), { numRuns: 500 });
  });

  it('says where each word stands', () => {
    const piece = fc.oneof(fc.constantFrom('المُدُنُ', 'ﷺ', '½', 'é', '👩‍👩‍👧', '<b>', ' ', '\n', 'ـ', '\u0651', "l'", 'ß', '\u200b'), fc.string({ unit: 'grapheme', maxLength: 5 }));
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(...LOCALE_CODES), (pieces, locale) => {
      const text = pieces.join('');
      for (const { start, end, whole } of wordsOf(text, locale)) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(wordsOf(text.slice(start, end), 'de').map((word) => word.whole)).toContain(whole);
      }
    }), { numRuns: 400 });
  });

  it('cuts what no one can have meant as a word', () => {
    expect(fold('x'.repeat(100_000), 'en').length).toBeLessThan(70);
  });
});
