import type { Access } from 'payload';
import { DEFAULT_SOURCE_LOCALE, isLocaleCode } from '../domain/locales.ts';
import { isEditor } from './isEditor.ts';
import { isStaff } from './isStaff.ts';
import { worksIn } from './worksIn.ts';

/**
 * Who may read a translatable document: staff, in their own locales and in the one it is written in. A translator
 * who asks in another locale gets only what is written in it; drafts of colleagues' locales stay theirs.
 * @param field where the source locale is: `sourceLocale`, in versions `version.sourceLocale`
 */
export const readsLocale = (field: 'sourceLocale' | 'version.sourceLocale'): Access => ({ isReadingStaticFile, req }) => {
  if (!isStaff(req.user)) return false;
  // A file is the same in every locale. Where no locale is asked for, the site's default is meant.
  if (isReadingStaticFile === true || worksIn(req.user, req.locale)) return true;
  if (req.locale === 'all') return isEditor(req.user);
  return { [field]: { equals: isLocaleCode(req.locale) ? req.locale : DEFAULT_SOURCE_LOCALE } };
};
