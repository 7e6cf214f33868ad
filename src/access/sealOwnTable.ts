import type { Access, SanitizedCollectionConfig, Where } from 'payload';
import { SEAL_RULES } from './sealRules.ts';

const never: Access = () => false;
const anyStaff: Access = () => true;
const ownOrEditors: Access = ({ req }) => {
  const own: Where = { and: [{ 'user.value': { equals: req.user?.id ?? '' } }, { 'user.relationTo': { equals: 'users' } }] };
  return SEAL_RULES.breakLock(req) || own;
};

/**
 * Payload's own tables. Preferences are each person's own, as Payload has it. Locks are seen by all, made by the form
 * alone, taken over by editors. Every other one, also one a later version brings, is closed until somebody judges it.
 */
export const sealOwnTable = (collection: SanitizedCollectionConfig): void => {
  if (collection.slug === 'payload-preferences') return;
  if (collection.slug === 'payload-locked-documents') {
    Object.assign(collection.access, {
      read: anyStaff, readVersions: never, delete: ownOrEditors, update: ({ req }: Parameters<Access>[0]) => SEAL_RULES.breakLock(req),
      create: ({ req }: Parameters<Access>[0]) => SEAL_RULES.forgeLock(req),
    });
    return;
  }
  Object.assign(collection.access, { read: never, readVersions: never, create: never, update: never, delete: never });
  collection.endpoints = false;
};
