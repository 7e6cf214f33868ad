import type { LocaleCode } from '../domain/locales.ts';
import { rightsIn } from '../domain/review/rights.ts';
import { isStaff } from './isStaff.ts';

/** True where the person may do anything to that locale, and so may read it: editors in every one, translators in those they were given. */
export const worksIn = (user: unknown, locale: unknown): boolean => isStaff(user) && rightsIn(user, locale as LocaleCode).length > 0;
