import { isStaff } from './isStaff.ts';

/** True for people who write and publish: editors, and admins too. */
export const isEditor = (user: unknown): boolean => isStaff(user) && user.role !== 'translator';
