import { isVersoError } from '../errors.ts';
import type { Deps } from '../flows/deps.ts';
import { translateDocument } from '../flows/translateDocument.ts';
import type { Lease } from '../store/leases.ts';

/** How long a worker may be silent before another takes its document. */
export const LEASE_MS = 60_000;
const HEARTBEAT_MS = 15_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
/** Passing faults of the database mend themselves within a few tries; people need not see them. */
export const TRIES_UNTOLD = 3;

export interface WorkerLog {
  error(details: object, message: string): void;
  warn(details: object, message: string): void;
}

export interface WorkerDeps extends Deps {
  readonly log: WorkerLog;
}

/** Takes the document that is due longest and brings its translations up to date. False where nothing is due. */
export const workOne = async (deps: WorkerDeps, owner: string, stopping?: AbortSignal): Promise<boolean> => {
  const { store, now } = deps;
  const lease = await store.leases.claim(owner, now(), new Date(now().getTime() + LEASE_MS));
  if (!lease) return false;
  const lost = new AbortController();
  const heartbeat = setInterval(() => void beat(deps, lease, lost), HEARTBEAT_MS);
  try {
    const [collection = '', documentId = ''] = splitOnce(lease.work);
    await translateDocument(deps, { collection, documentId }, AbortSignal.any([lost.signal, ...(stopping ? [stopping] : [])]));
    await store.leases.release(lease);
  } catch (error) {
    await putOff(deps, lease, error);
  } finally {
    clearInterval(heartbeat);
  }
  return true;
};

const beat = async ({ store, now, log }: WorkerDeps, lease: Lease, lost: AbortController): Promise<void> => {
  try {
    if (!(await store.leases.extend(lease, new Date(now().getTime() + LEASE_MS)))) lost.abort();
  } catch (error) {
    log.warn({ err: error, work: lease.work }, 'The lease on this document could not be extended.');
  }
};

/** What the error asks for: a pause, or (refuse, stop) rest until the document or the settings change. */
const putOff = async ({ store, now, log }: WorkerDeps, lease: Lease, error: unknown): Promise<void> => {
  const later = (ms: number): Date => new Date(now().getTime() + ms);
  if (isVersoError(error)) {
    const { recourse, retryAfterMs } = error;
    if (error.code !== 'typing' && error.code !== 'interrupted') log.warn({ work: lease.work, code: error.code, recourse }, error.message);
    if (recourse === 'refuse' || recourse === 'stop') return store.leases.putOff(lease, null, lease.attempts);
    if (recourse === 'wait') return store.leases.putOff(lease, later(retryAfterMs ?? pauseAfter(lease.attempts)), lease.attempts);
  } else log.error({ err: error, work: lease.work }, 'A document could not be translated; it is tried again.');
  await store.leases.putOff(lease, later(pauseAfter(lease.attempts)), lease.attempts + 1);
  if (lease.attempts >= TRIES_UNTOLD) await tellPeople(store, lease, error);
};

/** Rows that wait for a document that fails again and again must not look as if all went well. */
const tellPeople = async (store: WorkerDeps['store'], { work }: Lease, error: unknown): Promise<void> => {
  const [collection, documentId] = splitOnce(work);
  const failure = { code: isVersoError(error) ? error.code : 'unexpected', message: error instanceof Error ? error.message : String(error), params: {} };
  const behind = (await store.rows.summaries(collection, [documentId])).filter((row) => row.status === 'pending' || row.status === 'translating' || row.projected !== row.revision);
  for (const { id, error: known } of behind) await store.rows.setStatus(id, 'failed', { error: known ?? failure });
};

const pauseAfter = (attempts: number): number => Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** Math.min(attempts, 10));

const splitOnce = (work: string): [string, string] => {
  const at = work.indexOf(':');
  return [work.slice(0, at), work.slice(at + 1)];
};
