import type { LocaleCode } from '../domain/locales.ts';
import { isStaff } from './isStaff.ts';
import { worksIn } from './worksIn.ts';

/** Who may see a document's draft in a locale: the same people as `readsLocale` lets read it, of one document whose source locale is known. */
export const readsDraft = (user: unknown, locale: LocaleCode, sourceLocale: LocaleCode): boolean =>
  isStaff(user) && (worksIn(user, locale) || locale === sourceLocale);
