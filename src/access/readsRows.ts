import type { Access } from 'payload';
import { isEditor } from './isEditor.ts';
import { isStaff } from './isStaff.ts';

/** Who may read translation rows: editors all, translators those of their own locales. */
export const readsRows: Access = ({ req }) => {
  if (isEditor(req.user)) return true;
  return isStaff(req.user) ? { locale: { in: [...(req.user.worksIn ?? [])] } } : false;
};
