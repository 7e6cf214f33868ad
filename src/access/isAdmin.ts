import { isStaff } from './isStaff.ts';

/** True for people who look after accounts and settings. */
export const isAdmin = (user: unknown): boolean => isStaff(user) && user.role === 'admin';
