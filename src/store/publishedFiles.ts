import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FILE_HASH, isFileAddress } from '../domain/publication/uploadedFile.ts';

/** What a file is, by its bytes. */
export interface Kept {
  /** First 32 hex digits of the SHA-256. */
  readonly hash: string;
  readonly bytes: number;
}

const HASH_LENGTH = 32;
const HOUR_MS = 3_600_000;
/** A file that is named is marked as seen this often; one that was not seen for longer than the grace is forgotten. */
const SEEN_EVERY_MS = 6 * HOUR_MS;
const GRACE_MS = 24 * HOUR_MS + SEEN_EVERY_MS;
const INCOMING = '.incoming';

/**
 * The copies that readers are served, in `published/<hash>/<filename>` of the data folder. A copy is whole or not there,
 * and never changes. All processes of a house share the folder.
 */
export const publishedFiles = (dataDir: string) => {
  const root = path.resolve(dataDir, 'published');
  const folderOf = (hash: string): string => path.join(root, hash);

  return {
    /**
     * Copies a file, where its copy is not there yet. Null where there is no such file, or one of another size than
     * `bytes`: then it is not the file that was meant.
     */
    keep: async (from: string, bytes: number | null): Promise<Kept | null> => {
      const seen = await weigh(from);
      if (!seen || (bytes !== null && seen.bytes !== bytes)) return null;
      const filename = path.basename(from);
      const copy = path.join(folderOf(seen.hash), filename);
      if ((await sizeOf(copy)) === seen.bytes && (await markSeen(copy, new Date()))) return seen;
      return copyInto(root, from, filename);
    },
    /** True where there is such a file, of that size where one is given. */
    isThere: async (file: string, bytes: number | null): Promise<boolean> => {
      const size = await sizeOf(file);
      return size !== null && (bytes === null || size === bytes);
    },
    /** Where a copy is, to be read from; null where there is none, also for names that are none. */
    find: async (hash: string, filename: string): Promise<{ readonly folder: string; readonly bytes: number } | null> => {
      if (!isFileAddress(hash, filename)) return null;
      const bytes = await sizeOf(path.join(folderOf(hash), filename));
      return bytes === null ? null : { folder: folderOf(hash), bytes };
    },
    /**
     * Deletes the copies that nothing named for a day and more. Gives how many.
     * @param named `hash/filename` of those that readers have
     */
    forget: async (named: ReadonlySet<string>, now: Date): Promise<number> => {
      let forgotten = 0;
      for (const hash of await namesIn(root)) {
        if (!FILE_HASH.test(hash)) continue;
        for (const filename of await namesIn(folderOf(hash))) {
          const file = path.join(folderOf(hash), filename);
          const age = await ageOf(file, now);
          const isNamed = named.has(`${hash}/${filename}`);
          if (isNamed && age > SEEN_EVERY_MS) await markSeen(file, now);
          if (!isNamed && age > GRACE_MS) {
            await rm(file, { force: true });
            forgotten += 1;
          }
        }
        // Only where it is empty.
        await rmdir(folderOf(hash)).catch(() => undefined);
      }
      const incoming = path.join(root, INCOMING);
      for (const name of await namesIn(incoming)) if ((await ageOf(path.join(incoming, name), now)) > GRACE_MS) await rm(path.join(incoming, name), { force: true });
      return forgotten;
    },
  };
};

export type PublishedFiles = ReturnType<typeof publishedFiles>;

const weigh = async (file: string): Promise<Kept | null> => {
  if ((await sizeOf(file)) === null) return null;
  const tally = newTally();
  try {
    for await (const chunk of createReadStream(file)) tally.add(chunk as Buffer);
  } catch (error) {
    return orNull(error);
  }
  return tally.sum();
};

/** Onto the disk under a name of its own first: whoever reads the folder sees the whole file or none. */
const copyInto = async (root: string, from: string, filename: string): Promise<Kept | null> => {
  const temporary = path.join(root, INCOMING, randomUUID());
  await mkdir(path.dirname(temporary), { recursive: true });
  try {
    const tally = newTally();
    await pipeline(createReadStream(from), tally.through, createWriteStream(temporary, { flush: true }));
    const kept = tally.sum();
    const folder = path.join(root, kept.hash);
    await moveInto(folder, temporary, filename);
    await flushFolder(folder);
    await flushFolder(root);
    return kept;
  } catch (error) {
    await rm(temporary, { force: true });
    return orNull(error, from);
  }
};

const MOST_MOVES = 5;

/** Another process may take the folder away while it is empty. */
const moveInto = async (folder: string, temporary: string, filename: string): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    await mkdir(folder, { recursive: true });
    try {
      return await rename(temporary, path.join(folder, filename));
    } catch (error) {
      if (!isGone(error) || attempt === MOST_MOVES) throw error;
    }
  }
};

const newTally = () => {
  const hash = createHash('sha256');
  let bytes = 0;
  const add = (chunk: Buffer): void => {
    hash.update(chunk);
    bytes += chunk.length;
  };
  return {
    add,
    sum: (): Kept => ({ hash: hash.digest('hex').slice(0, HASH_LENGTH), bytes }),
    through: async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        add(chunk);
        yield chunk;
      }
    },
  };
};

const flushFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

const sizeOf = async (file: string): Promise<number | null> => {
  const found = await stat(file).catch((error: unknown) => orNull(error));
  return found?.isFile() ? found.size : null;
};

const ageOf = async (file: string, now: Date): Promise<number> => now.getTime() - ((await stat(file).catch((error: unknown) => orNull(error)))?.mtimeMs ?? now.getTime());

const markSeen = async (file: string, now: Date): Promise<boolean> => (await utimes(file, now, now).then(() => true).catch((error: unknown) => orNull(error))) ?? false;

const namesIn = async (folder: string): Promise<string[]> => (await readdir(folder).catch((error: unknown) => orNull(error))) ?? [];

const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** What is not there is no trouble; all else is. */
const orNull = (error: unknown, file?: string): null => {
  if (isGone(error) && (file === undefined || (error as { path?: unknown }).path === file)) return null;
  throw error;
};
