import type { Access } from 'payload';
import { LOCALE_CODES } from '../domain/locales.ts';
import { isEditor } from './isEditor.ts';
import { isStaff } from './isStaff.ts';
import { worksIn } from './worksIn.ts';

/** Who may read translation rows: editors all, translators those of their own locales. */
export const readsRows: Access = ({ req }) => {
  if (isEditor(req.user)) return true;
  return isStaff(req.user) ? { locale: { in: LOCALE_CODES.filter((locale) => worksIn(req.user, locale)) } } : false;
};
