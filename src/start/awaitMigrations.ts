import { setTimeout as pause } from 'node:timers/promises';
import { VersoError } from '../errors.ts';

const LOOK_MS = 500;
const LONGEST_WAIT_MS = 120_000;

/**
 * Waits until the database has this version's shape.
 * @param missing migrations not run yet; throws where even their table is not there
 * @throws VersoError `migrations` where that takes too long; the signal's reason where it fires
 */
export const awaitMigrations = async (missing: () => Promise<readonly string[]>, stopping: AbortSignal, { longestMs = LONGEST_WAIT_MS, lookMs = LOOK_MS, say = console.log } = {}): Promise<void> => {
  const until = Date.now() + longestMs;
  for (let told = false; ; told = true) {
    const names = await missing().catch(() => null);
    if (names?.length === 0) return;
    const lacking = names === null ? 'The database is empty.' : `The database lacks ${names.length === 1 ? 'a migration' : `${names.length} migrations`} of this version (${names.join(', ')}).`;
    if (Date.now() >= until) throw new VersoError('migrations', `${lacking} Waited ${Math.round(longestMs / 1000)} s; start a process with the role admin, which migrates it.`);
    if (!told) say(`${lacking} Waiting for the process with the role admin to migrate it.`);
    await pause(lookMs, undefined, { signal: stopping });
  }
};
