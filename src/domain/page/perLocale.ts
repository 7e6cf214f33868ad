import type { LocaleCode } from '../locales.ts';

/**
 * One of these for each locale, made when it is first asked for. Node's `Intl` pieces take a fraction of a millisecond to
 * make and some ten kilobytes outside the heap, which are not given back: made for each page anew, they cost gigabytes.
 */
export const perLocale = <Piece>(make: (locale: LocaleCode) => Piece): ((locale: LocaleCode) => Piece) => {
  const made = new Map<LocaleCode, Piece>();
  return (locale) => {
    const known = made.get(locale);
    if (known !== undefined) return known;
    const fresh = make(locale);
    made.set(locale, fresh);
    return fresh;
  };
};
