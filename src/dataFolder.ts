import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { VersoError } from './errors.ts';
import type { Settings } from './env.ts';

const SHORTEST_SECRET = 16;

/**
 * Makes sure the data folder can be written.
 * @throws VersoError `data-folder` naming the folder and what to do
 */
export const prepareDataFolder = (settings: Settings): void => {
  try {
    makeFolder(path.resolve(settings.dataDir));
    accessSync(settings.dataDir, constants.W_OK);
  } catch (cause) {
    throw new VersoError('data-folder', `The data folder "${settings.dataDir}" can't be written. Give this user the right to write there, or set DATA_DIR to another folder.`, { cause });
  }
};

/** Level by level: Node's own recursive way never comes back from a place where nothing can be made, such as /proc. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  }
};

/**
 * The secret that signs sessions: the one set, else (embedded database only) one made once and kept in the data folder.
 * @throws VersoError `secret` when it is missing on MongoDB, or too short to be safe
 */
export const secretOf = (settings: Settings): string => {
  if (settings.secret !== undefined) {
    if (settings.secret.length >= SHORTEST_SECRET) return settings.secret;
    throw new VersoError('secret', `PAYLOAD_SECRET is shorter than ${SHORTEST_SECRET} characters. Set a long random one.`);
  }
  if (settings.database.kind === 'mongodb')
    throw new VersoError('secret', 'PAYLOAD_SECRET is missing. With MongoDB every process needs the same one: set a long random text.');
  prepareDataFolder(settings);
  const file = path.join(settings.dataDir, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
};
