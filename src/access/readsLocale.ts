import type { Access } from 'payload';
import { isLocaleCode } from '../domain/locales.ts';
import { isStaff } from './isStaff.ts';
import { worksIn } from './worksIn.ts';

/**
 * Who may read a translatable document: staff, in their own locales and in the one it is written in. A translator
 * who asks in another locale gets only what is written in it; drafts of colleagues' locales stay theirs.
 * @param field where the source locale is: `sourceLocale`, in versions `version.sourceLocale`
 */
export const readsLocale = (field: 'sourceLocale' | 'version.sourceLocale'): Access => ({ req }) => {
  if (!isStaff(req.user)) return false;
  if (worksIn(req.user, req.locale)) return true;
  return isLocaleCode(req.locale) ? { [field]: { equals: req.locale } } : false;
};
