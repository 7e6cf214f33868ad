import type { RequestContext } from 'payload';
import type { OwnWrite } from '../src/store/documents.ts';

/** What only `beforeOperation` sees of a call, kept for the later moments. */
export interface Operation {
  readonly autosave: boolean;
  readonly draft: boolean;
  /** `updatedAt` of the version the posted form was loaded from. */
  readonly base: string | null;
  /** The keys that were posted; later moments see them merged over the stored document. */
  readonly keys: readonly string[];
  /** The document this one is a duplicate of. */
  readonly duplicatedFrom: string | null;
}

/** The call's own facts, where `rememberOperation` noted them. */
export const operationOf = (context: RequestContext): Operation | undefined => context.op as Operation | undefined;

/** The person for whom the house publishes something by itself; only its own calls can say so. */
export const onBehalfOf = (context: RequestContext): string | null => (typeof context.onBehalfOf === 'string' ? context.onBehalfOf : null);

/** Set on writes of our own. */
export const ownWriteOf = (context: RequestContext): OwnWrite | undefined => context.verso as OwnWrite | undefined;
