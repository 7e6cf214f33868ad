import { APIError } from 'payload';
import type { CollectionBeforeOperationHook } from 'payload';
import { shapeFault } from '../src/domain/segments/shapeFault.ts';
import { createStore } from '../src/store/createStore.ts';
import { ownWriteOf } from './operation.ts';
import { scalarFault } from './scalarFault.ts';

/**
 * A document that a program posts may have any shape. Payload stores a draft unchecked and then stumbles over it in
 * every list it stands in, so what can't be read back is refused at the door.
 */
export const refuseBrokenShapes: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || ownWriteOf(req.context)?.projection) return args;
  const { data } = args as { data?: unknown };
  if (typeof data !== 'object' || data === null) return args;
  const posted = data as Readonly<Record<string, unknown>>;
  const fault = shapeFault(posted, createStore(req.payload).documents.fieldsOf(collection.slug)) ?? scalarFault(posted, collection.flattenedFields.filter(isOurs));
  if (fault) throw new APIError(`"${fault.path}" must be ${fault.wanted}. Nothing was saved.`, 400, { code: 'broken-shape', path: fault.path }, true);
  return args;
};

/** `_status` has its own words, by the hook that guards publishing. */
const isOurs = ({ name }: { readonly name: string }): boolean => name !== '_status';
