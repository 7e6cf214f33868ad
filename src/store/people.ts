import type { Payload } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';

export interface NewPerson {
  readonly email: string;
  readonly password: string;
  readonly name?: string;
  readonly role: 'admin' | 'editor' | 'translator';
  /** Locales a translator works in. */
  readonly worksIn: LocaleCode[];
}

export interface Person {
  readonly id: string;
  readonly role: string;
}

/** Who has this e-mail address, or null. */
export const findPerson = async (payload: Payload, email: string): Promise<Person | null> => {
  const { docs } = await payload.find({ collection: 'users', where: { email: { equals: email } }, limit: 1, depth: 0, overrideAccess: true });
  const [person] = docs;
  return person ? { id: person.id, role: person.role } : null;
};

/** Makes an account. */
export const makePerson = async (payload: Payload, person: NewPerson): Promise<void> => {
  await payload.create({ collection: 'users', data: { ...person }, depth: 0, overrideAccess: true });
};

/** Gives an account a new password, unlocks it, and ends every session it has. */
export const resetPassword = async (payload: Payload, id: string, password: string): Promise<void> => {
  const data = { password, loginAttempts: 0, lockUntil: null, sessions: [] };
  await payload.update({ collection: 'users', id, data, depth: 0, overrideAccess: true });
};
