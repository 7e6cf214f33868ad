/**
 * The languages this house speaks. This list is the only place that names them:
 * Payload's localisation, the engines' capability maps and the screens all read it.
 */
export interface Locale {
  /** BCP 47 tag, used as the locale code everywhere (database, addresses, API). */
  readonly code: LocaleCode;
  /** English name, for staff screens and logs. */
  readonly label: string;
  /** The language's own name. */
  readonly ownName: string;
  /** Writing direction of its script. */
  readonly dir: 'ltr' | 'rtl';
}

export const LOCALE_CODES = ['en', 'ar', 'fr', 'es', 'de'] as const;
export type LocaleCode = (typeof LOCALE_CODES)[number];

/** The locale a document is written in unless its writer says otherwise. */
export const DEFAULT_SOURCE_LOCALE: LocaleCode = 'en';

export const LOCALES: readonly Locale[] = [
  { code: 'en', label: 'English', ownName: 'English', dir: 'ltr' },
  { code: 'ar', label: 'Arabic', ownName: 'العربية', dir: 'rtl' },
  { code: 'fr', label: 'French', ownName: 'Français', dir: 'ltr' },
  { code: 'es', label: 'Spanish', ownName: 'Español', dir: 'ltr' },
  { code: 'de', label: 'German', ownName: 'Deutsch', dir: 'ltr' },
];

/** True where `code` is one of the configured locales; `all` and unknown codes are not. */
export const isLocaleCode = (code: unknown): code is LocaleCode =>
  typeof code === 'string' && (LOCALE_CODES as readonly string[]).includes(code);

/** The locale's entry. */
export const localeOf = (code: LocaleCode): Locale => LOCALES.find((l) => l.code === code) as Locale;

/** Every locale a document written in `source` is translated into, in menu order. */
export const targetsOf = (source: LocaleCode): LocaleCode[] => LOCALE_CODES.filter((code) => code !== source);
