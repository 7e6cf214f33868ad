import { isLocaleCode } from '../../domain/locales.ts';
import type { Rule } from '../call.ts';
import { refuse } from '../deny.ts';
import { isTranslator } from '../isTranslator.ts';
import { pathsIn } from '../pathsIn.ts';

/** `where[title.fr]` answers questions about a locale that is not read: translators may not ask so. */
export const noLocalePaths: Rule = ({ args, req }) => {
  if (!isTranslator(req.user)) return;
  if (pathsIn(args).paths.some(({ path }) => path.split('.').some(isLocaleCode)))
    refuse('locale-path', 'A query may not name a language inside a path: ask with "locale".');
};
