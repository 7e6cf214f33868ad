import { DEFAULT_SOURCE_LOCALE, isLocaleCode } from '../../domain/locales.ts';
import { READS, type Rule } from '../call.ts';
import { deny } from '../deny.ts';
import { isTranslator } from '../isTranslator.ts';
import { worksIn } from '../worksIn.ts';

/** Translators see one locale at a time, never filled up from another one; a global in their own and the site's. */
export const ownLocales: Rule = ({ global, operation, req }) => {
  if (!isTranslator(req.user)) return;
  if (req.locale === 'all') deny(req);
  if (global !== undefined && READS.has(operation)) {
    // Payload took a global's locales from the request before it asked: they can't be narrowed, only refused.
    if (namesLocale(req.fallbackLocale) || (isLocaleCode(req.locale) && req.locale !== DEFAULT_SOURCE_LOCALE && !worksIn(req.user, req.locale))) deny(req);
  }
  req.fallbackLocale = false;
};

const namesLocale = (fallback: unknown): boolean => [fallback].flat().some(isLocaleCode);
