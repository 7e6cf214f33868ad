import type { LocaleCode } from '../domain/locales.ts';

export const ROLES = ['admin', 'editor', 'translator'] as const;
export type Role = (typeof ROLES)[number];

/** A signed-in member of staff, as far as access rules ask. */
export interface Person {
  readonly id: string;
  readonly collection: 'users';
  readonly role: Role;
  readonly worksIn?: readonly LocaleCode[] | null;
}
