import { ValidationError, type CollectionBeforeOperationHook } from 'payload';

export const SHORTEST_PASSWORD = 12;

/** Moment: a password is set, on whichever way. Short ones are refused, also on the reset page. */
export const strongPassword: CollectionBeforeOperationHook = ({ args, operation, collection }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return;
  const password = (args as { data?: { password?: unknown } }).data?.password;
  if (password === undefined || password === null || password === '') return;
  if (typeof password !== 'string' || [...password].length < SHORTEST_PASSWORD)
    throw new ValidationError({
      collection: collection.slug,
      errors: [{ path: 'password', message: `The password is too short. Use at least ${SHORTEST_PASSWORD} characters.` }],
    });
};
