import type { LocaleCode } from '../domain/locales.ts';
import { rightsIn } from '../domain/review/rights.ts';
import type { Right } from '../domain/review/screen.ts';
import { isStaff } from './isStaff.ts';

/** True where the list of rights lets the person do that to translations into that locale. */
export const may = (user: unknown, right: Right, locale: unknown): boolean => isStaff(user) && rightsIn(user, locale as LocaleCode).includes(right);
