/** One wording for each plural of the language; `#` is where the number stands. `other` is never missing. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The number in words of that language: "1 article", "2 articles", "مقالان". */
export const counted = (locale: string, forms: Forms, count: number): string => {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return form.replace('#', new Intl.NumberFormat(locale).format(count));
};
