import type { Access, Endpoint, SanitizedCollectionConfig, SanitizedConfig, SanitizedGlobalConfig } from 'payload';
import { guardCollection, guardGlobal } from './guard.ts';
import { sealFields } from './sealFields.ts';
import { sealOwnTable } from './sealOwnTable.ts';
import { SEAL_RULES } from './sealRules.ts';

const ACCESS = ['read', 'create', 'update', 'delete', 'readVersions', 'unlock'] as const;
/** Where people sign in; nobody is known there yet. `verify` is off, so it is no door. */
const SIGN_IN: ReadonlySet<string> = new Set([
  '/forgot-password', '/init', '/login', '/logout', '/me', '/refresh-token', '/first-register', '/reset-password',
]);
const AUTH: ReadonlySet<string> = new Set([...SIGN_IN, '/unlock', '/verify/:id', '/:id/api-key/reveal']);
/** Doors of the house itself whose signed token says who may pass. */
const BY_TOKEN: ReadonlySet<string> = new Set(['/review/digest-off']);

/**
 * Closes the built configuration: every door is for staff, signing in and what a signed link opens apart; every operation passes the guard.
 * It must run after the build, for Payload's own tables do not exist before. Changes the configuration it is given.
 */
export const seal = (config: SanitizedConfig): SanitizedConfig => {
  config.collections.forEach(sealCollection);
  config.globals.forEach(sealGlobal);
  config.endpoints = config.endpoints.map((door) => (BY_TOKEN.has(door.path) ? door : forStaff(door))) as SanitizedConfig['endpoints'];
  return config;
};

const sealCollection = (collection: SanitizedCollectionConfig): void => {
  if (collection.slug.startsWith('payload-')) sealOwnTable(collection);
  const access = collection.access as Record<string, Access | undefined>;
  for (const kind of ACCESS) access[kind] = staffAnd(access[kind]);
  collection.hooks.beforeOperation = [guardCollection, ...(collection.hooks.beforeOperation ?? [])];
  sealFields(collection);
  if (collection.endpoints) collection.endpoints = collection.endpoints.filter((door) => isDoor(collection, door)).map((door) => (isSignIn(collection, door) ? door : forStaff(door)));
};

const sealGlobal = (global: SanitizedGlobalConfig): void => {
  const access = global.access as Record<string, Access | undefined>;
  for (const kind of ['read', 'update', 'readVersions']) access[kind] = staffAnd(access[kind]);
  global.hooks.beforeOperation = [guardGlobal, ...(global.hooks.beforeOperation ?? [])];
  if (global.endpoints) global.endpoints = global.endpoints.map(forStaff);
};

/** A second table with accounts would bring a second way in, open while it is empty. */
const isDoor = ({ slug }: SanitizedCollectionConfig, { path }: Endpoint): boolean =>
  !path.startsWith('/paste-url') && path !== '/verify/:id' && (slug === 'users' || !AUTH.has(path));

const isSignIn = ({ slug }: SanitizedCollectionConfig, { path }: Endpoint): boolean => slug === 'users' && SIGN_IN.has(path);

const staffAnd = (access: Access | undefined): Access => async (args) =>
  SEAL_RULES.staffAccess(args.req) ? (access ? access(args) : true) : false;

/** A copy: Payload shares its endpoint objects between all configurations of the process. */
const forStaff = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: (req) => {
    if (SEAL_RULES.staffDoor(req)) return endpoint.handler(req);
    const [status, message] = req.user ? [403, 'Your account may not do this.'] : [401, 'You are not signed in.'];
    return Response.json({ errors: [{ message }] }, { status });
  },
});
