import type { CollectionBeforeOperationHook } from 'payload';
import type { Operation } from './operation.ts';

/** Notes what later moments can't see: whether it is an autosave, and which version the form was opened on. */
export const rememberOperation: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args;
  const call = args as { autosave?: boolean; draft?: boolean; data?: { updatedAt?: unknown }; duplicateFromID?: unknown };
  const op: Operation = {
    autosave: call.autosave === true,
    draft: call.draft === true,
    base: typeof call.data?.updatedAt === 'string' ? call.data.updatedAt : null,
    keys: Object.keys(call.data ?? {}),
    duplicatedFrom: call.duplicateFromID === undefined ? null : String(call.duplicateFromID),
  };
  req.context.op = op;
  return args;
};
