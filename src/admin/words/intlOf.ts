import { perLocale } from '../../domain/perLocale.ts';

/** One of several wordings by number; each language has the forms of its own plural. */
type Forms = { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** What each of the admin's voices says by the language's own rules. Numbers have Latin digits everywhere. */
export const intlOf = perLocale((code) => {
  const numbers = new Intl.NumberFormat(`${code}-u-nu-latn`);
  const plural = new Intl.PluralRules(code);
  const names = new Intl.DisplayNames(code, { type: 'language' });
  return {
    number: (n: number): string => numbers.format(n),
    formOf: (forms: Forms, n: number): string => forms[plural.select(n)] ?? forms.other,
    language: (locale: string): string => names.of(locale) ?? locale,
  };
});
