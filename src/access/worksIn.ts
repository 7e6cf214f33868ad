import { isEditor } from './isEditor.ts';
import { isStaff } from './isStaff.ts';

/** True where the person may write that locale: editors every one, translators those they were given. */
export const worksIn = (user: unknown, locale: unknown): boolean =>
  isEditor(user) || (isStaff(user) && (user.worksIn ?? []).some((own) => own === locale));
