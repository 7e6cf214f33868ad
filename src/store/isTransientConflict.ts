const WRITE_CONFLICT = 112;
const NO_SUCH_TRANSACTION = 251;
/** A transaction that already lost is asked for more by a parallel statement. */
const LOST_SESSIONS: ReadonlySet<unknown> = new Set(['MongoExpiredSessionError', 'MongoTransactionError']);

interface DatabaseFault {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly errorLabels?: unknown;
  readonly hasErrorLabel?: (label: string) => boolean;
  readonly cause?: unknown;
}

/** True where the database only says that two writes met, and the same write may succeed a moment later. */
export const isTransientConflict = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const fault = error as DatabaseFault;
  return (
    hasLabel(fault) ||
    fault.code === WRITE_CONFLICT ||
    fault.code === NO_SUCH_TRANSACTION ||
    LOST_SESSIONS.has(fault.name) ||
    (typeof fault.code === 'string' && /^SQLITE_(BUSY|LOCKED)/.test(fault.code)) ||
    isTransientConflict(fault.cause)
  );
};

const hasLabel = (fault: DatabaseFault): boolean =>
  fault.hasErrorLabel?.('TransientTransactionError') === true ||
  (Array.isArray(fault.errorLabels) && fault.errorLabels.includes('TransientTransactionError'));
