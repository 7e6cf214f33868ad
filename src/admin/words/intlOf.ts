import { formOf, languageName } from '../../domain/languageRules.ts';
import type { Forms } from '../../domain/languageRules.ts';
import { perLocale } from '../../domain/perLocale.ts';

/** What each of the admin's voices says by the language's own rules. Numbers have Latin digits everywhere. */
export const intlOf = perLocale((code) => {
  const numbers = new Intl.NumberFormat(`${code}-u-nu-latn`);
  return {
    number: (n: number): string => numbers.format(n),
    formOf: (forms: Forms, n: number): string => formOf(code, forms, n),
    language: (locale: string): string => languageName(code, locale),
  };
});
