import { DEFAULT_SOURCE_LOCALE, isLocaleCode } from '../../domain/locales.ts';
import { READS, type Rule } from '../call.ts';
import { refuse } from '../deny.ts';

/**
 * A locale of ours, always. Without one Payload drops localized values from answers, and from writes without an error.
 * `all` reads; as a write Payload would ignore it.
 */
export const knownLocale: Rule = ({ operation, req }) => {
  const asked: string | null | undefined = req.locale;
  if (asked === 'all' && !READS.has(operation) && operation !== 'delete')
    refuse('locale-all', 'One language at a time can be written: name it in "locale".');
  if (asked !== 'all' && !isLocaleCode(asked)) req.locale = DEFAULT_SOURCE_LOCALE;
};
