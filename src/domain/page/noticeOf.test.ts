import { describe, expect, it } from 'vitest';
import { LOCALE_CODES } from '../locales.ts';
import { noticeOf } from './noticeOf.ts';

const KINDS = ['human', 'machine', 'machine-reviewed', 'source-fallback'] as const;
const AT = '2026-05-03T22:30:00.000Z';

const all = LOCALE_CODES.flatMap((locale) => KINDS.flatMap((kind) => [null, AT, 'no date'].flatMap((reviewedAt) => [true, false].flatMap((outdated) => LOCALE_CODES.map((source) =>
  ({ locale, kind, reviewedAt, outdated, source, notice: noticeOf({ kind, reviewedAt, outdated }, locale, source) }))))));

describe('the notice', () => {
  it('is a sentence in every language for every provenance, and nothing where people wrote what stands', () => {
    for (const { locale, kind, reviewedAt, outdated, source, notice } of all) {
      if (kind === 'human' && !outdated) expect(notice).toBeNull();
      else expect(notice, `${locale} ${kind}`).toMatch(/^\p{L}[^#]*\.$/u);
      if (locale === 'ar' && notice) expect(notice).not.toMatch(/\p{Script=Latin}/u);
      expect(notice?.includes('2026') ?? false).toBe(kind === 'machine-reviewed' && reviewedAt === AT);
      const fresh = noticeOf({ kind, reviewedAt, outdated: false }, locale, source);
      if (kind.startsWith('machine')) expect(notice === fresh).toBe(!outdated);
      if (kind.startsWith('machine')) expect(notice?.startsWith(fresh ?? '?')).toBe(true);
    }
  });

  it('says of a person’s translation that its original changed in words of their own', () => {
    for (const locale of LOCALE_CODES) {
      const [alone, after] = (['human', 'machine'] as const).map((kind) => noticeOf({ kind, reviewedAt: null, outdated: true }, locale) ?? '');
      expect(after).not.toContain(alone);
    }
  });

  it('tells each provenance from the others, and each language from the others', () => {
    const plain = (locale: (typeof LOCALE_CODES)[number]) => KINDS.slice(1).map((kind) => noticeOf({ kind, reviewedAt: AT, outdated: false }, locale, 'en'));
    expect(new Set(LOCALE_CODES.flatMap(plain)).size).toBe(15);
    for (const locale of LOCALE_CODES) expect(new Set(LOCALE_CODES.map((source) => noticeOf({ kind: 'source-fallback', reviewedAt: null, outdated: false }, locale, source))).size).toBe(5);
  });

  it.each([
    ['en', 'machine', 'Translated automatically; nobody has reviewed it yet. The original has changed since.'],
    ['en', 'machine-reviewed', 'Translated automatically, reviewed by people on 3 May 2026. The original has changed since.'],
    ['ar', 'machine-reviewed', 'تُرجم هذا النص آليًا، وراجعه مراجعون في 3 مايو 2026. تغيّر النص الأصلي منذ ذلك الحين.'],
    ['fr', 'machine-reviewed', 'Traduit automatiquement, relu par des personnes le 3 mai 2026. L’original a changé depuis.'],
    ['es', 'machine-reviewed', 'Traducido automáticamente y revisado por personas el 3 de mayo de 2026. El original ha cambiado desde entonces.'],
    ['de', 'machine-reviewed', 'Automatisch übersetzt, am 3. Mai 2026 von Menschen geprüft. Das Original hat sich seitdem geändert.'],
    ['en', 'human', 'The original has been changed since this translation was made.'],
    ['ar', 'human', 'تغيّر النص الأصلي بعد إعداد هذه الترجمة.'],
    ['fr', 'human', 'L’original a été modifié depuis cette traduction.'],
    ['es', 'human', 'El original ha cambiado desde que se hizo esta traducción.'],
    ['de', 'human', 'Das Original wurde geändert, seit diese Übersetzung entstand.'],
  ] as const)('says it in %s of %s', (locale, kind, notice) => {
    expect(noticeOf({ kind, reviewedAt: AT, outdated: true }, locale)).toBe(notice);
  });

  it.each([
    ['en', 'fr', 'This text is not available in English yet; you are reading the French original.'],
    ['ar', 'en', 'هذا النص غير متاح بالعربية بعد؛ أنت تقرأ النص الأصلي بالإنجليزية.'],
    ['fr', 'ar', 'Ce texte n’est pas encore disponible en français ; vous lisez l’original en arabe.'],
    ['es', 'de', 'Este texto aún no está disponible en español; está leyendo el original en alemán.'],
    ['de', 'en', 'Dieser Text liegt noch nicht auf Deutsch vor; Sie lesen das Original auf Englisch.'],
  ] as const)('says in %s that the %s original stands in', (locale, source, notice) => {
    expect(noticeOf({ kind: 'source-fallback', reviewedAt: null, outdated: false }, locale, source)).toBe(notice);
  });
});
