import { DEFAULT_SOURCE_LOCALE } from '../../domain/locales.ts';
import { READS, type Rule } from '../call.ts';
import { deny } from '../deny.ts';
import { isTranslator } from '../isTranslator.ts';
import { worksIn } from '../worksIn.ts';

/** Translators see one locale at a time, never filled up from another one; a global in their own and the site's. */
export const ownLocales: Rule = ({ global, operation, req }) => {
  if (!isTranslator(req.user)) return;
  if (req.locale === 'all') deny(req);
  req.fallbackLocale = false;
  if (global !== undefined && READS.has(operation) && req.locale !== DEFAULT_SOURCE_LOCALE && !worksIn(req.user, req.locale)) deny(req);
};
