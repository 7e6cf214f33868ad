import type { Locale } from '../../../src/client/types.ts';

/** The day before the month in English too: the world's readers know it best. */
const DATES: Readonly<Record<Locale, string>> = { en: 'en-GB', ar: 'ar', fr: 'fr', es: 'es', de: 'de' };

/** "3 May 2026" */
export const longDate = (locale: Locale, at: string): string => new Intl.DateTimeFormat(DATES[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at));

/** The parts of a leaf of a calendar. */
export const leafOf = (locale: Locale, at: string, timeZone: string | null): { readonly day: string; readonly month: string; readonly year: string } => {
  const part = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(DATES[locale], { ...options, timeZone: zoneOf(timeZone) }).format(new Date(at));
  return { day: part({ day: 'numeric' }).replace(/\D+$/, ''), month: part({ month: 'short' }), year: part({ year: 'numeric' }) };
};

/** "14 May, 09:00 – 16 May 2026, 15:00", by the clocks of the place. */
export const spanOf = (locale: Locale, from: string, to: string | null, timeZone: string | null): string => {
  const format = new Intl.DateTimeFormat(DATES[locale], { dateStyle: 'long', timeStyle: 'short', timeZone: zoneOf(timeZone) });
  return to === null ? format.format(new Date(from)) : format.formatRange(new Date(from), new Date(to));
};

/** "9 February, 07:00" */
export const momentOf = (locale: Locale, at: string, timeZone: string | null): string =>
  new Intl.DateTimeFormat(DATES[locale], { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: zoneOf(timeZone) }).format(new Date(at));

/** "14:00" */
export const timeOf = (locale: Locale, at: string): string => new Intl.DateTimeFormat(DATES[locale], { timeStyle: 'short' }).format(new Date(at));

const zoneOf = (timeZone: string | null): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timeZone ?? 'UTC' }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
};
