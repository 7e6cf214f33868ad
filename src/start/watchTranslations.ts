import type { Payload } from 'payload';
import { rowStore } from '../store/rows.ts';
import { startProgress } from './startProgress.ts';

const LOOK_MS = 500;
/** A bar that never ends would hide the addresses; the rest goes on without it. */
const LONGEST_WATCH_MS = 5 * 60_000;

/** Shows a bar until no translation waits any more. */
export const watchTranslations = async (payload: Payload, signal?: AbortSignal): Promise<void> => {
  const rows = rowStore(payload);
  const waiting = async (): Promise<number> => (await rows.inStatus(['pending', 'translating'])).length;
  let most = await waiting();
  if (most === 0) return;
  const progress = startProgress('Translating');
  const until = Date.now() + LONGEST_WATCH_MS;
  for (let left = most; left > 0 && Date.now() < until && !signal?.aborted; left = await waiting()) {
    most = Math.max(most, left);
    progress.update((most - left) / most, `${most - left} of ${most}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  const left = await waiting();
  progress.end(left === 0 ? `${most} drafts ready` : `${most - left} of ${most} drafts ready, the rest goes on`);
};
