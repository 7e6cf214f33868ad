import { DEFAULT_SOURCE_LOCALE, isLocaleCode } from '../src/domain/locales.ts';
import type { LocaleCode } from '../src/domain/locales.ts';

type Carrier = Readonly<Record<string, unknown>> | null | undefined;

/** The locale a document is written in: what it says itself, else (a new one) the locale it is made in. */
export const sourceLocaleOf = (data: Carrier, original: Carrier, requested: unknown): LocaleCode => {
  for (const candidate of [original?.sourceLocale, data?.sourceLocale]) if (isLocaleCode(candidate)) return candidate;
  return !original?.id && isLocaleCode(requested) ? requested : DEFAULT_SOURCE_LOCALE;
};
