import { type Person, ROLES } from './person.ts';

/** True for people of this house. "Signed in" is not enough: another auth collection's account is a user to Payload too. */
export const isStaff = (user: unknown): user is Person => {
  const candidate = user as Partial<Person> | null | undefined;
  return candidate?.collection === 'users' && (ROLES as readonly unknown[]).includes(candidate.role);
};
