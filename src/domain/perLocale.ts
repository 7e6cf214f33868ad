import type { LocaleCode } from './locales.ts';

/**
 * One of these for each locale, made when it is first asked for. A piece of Node's `Intl` leaves 1 to 26 kB outside the heap
 * that no collection gives back: made anew for each page, they cost gigabytes.
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
