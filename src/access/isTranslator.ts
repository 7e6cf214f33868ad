import { isStaff } from './isStaff.ts';

/** True for people who may change texts in their own locales and nothing else. */
export const isTranslator = (user: unknown): boolean => isStaff(user) && user.role === 'translator';
