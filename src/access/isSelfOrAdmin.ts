import { isAdmin } from './isAdmin.ts';
import { isStaff } from './isStaff.ts';

/** True for the person whose account it is, and for admins. */
export const isSelfOrAdmin = (user: unknown, id: unknown): boolean =>
  isAdmin(user) || (isStaff(user) && id !== undefined && String(id) === String(user.id));
