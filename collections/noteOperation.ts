import type { CollectionBeforeOperationHook } from 'payload';

/** What later hooks can't see for themselves, left in `req.context.op` of every write. */
export interface NotedOperation {
  readonly autosave: boolean;
  readonly draft: boolean;
  /** The keys that were posted; later hooks see them merged over the stored document. */
  readonly keys: readonly string[];
}

/** Moment: an operation begins. Only here does Payload say whether it is an autosave, and what was posted. */
export const noteOperation: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return;
  const { autosave, draft, data } = args as { autosave?: unknown; draft?: unknown; data?: object };
  const noted: NotedOperation = { autosave: autosave === true, draft: draft === true, keys: Object.keys(data ?? {}) };
  req.context.op = noted;
};
