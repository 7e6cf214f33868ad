import type { CollectionBeforeOperationHook, GlobalBeforeOperationHook, PayloadRequest } from 'payload';
import type { Call, CallArgs } from './call.ts';
import { GUARD_RULES } from './guardRules.ts';

/** Signing in and out: who asks is not known yet. */
const SIGN_IN: ReadonlySet<string> = new Set(['login', 'refresh', 'forgotPassword', 'resetPassword']);

/**
 * Moment: any operation of a person begins. Access functions can't see a query's paths, the draft flag or the locale
 * of a bulk write; this can. Our own store passes by: it says so with `overrideAccess`, which no request can.
 */
export const guardCollection: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess, req }) =>
  guard({ args, operation, req, collection: collection.slug, global: undefined }, overrideAccess);

export const guardGlobal: GlobalBeforeOperationHook = ({ args, global, operation, overrideAccess, req }) =>
  guard({ args, operation, req, collection: undefined, global: global.slug }, overrideAccess);

interface Begun {
  readonly args: object;
  readonly operation: string;
  readonly req: PayloadRequest;
  readonly collection: string | undefined;
  readonly global: string | undefined;
}

const guard = (begun: Begun, overrideAccess: boolean | undefined): void => {
  const args = begun.args as CallArgs;
  if ((overrideAccess ?? args.overrideAccess) === true || SIGN_IN.has(begun.operation)) return;
  const call: Call = { ...begun, args };
  for (const rule of Object.values(GUARD_RULES)) rule(call);
};
