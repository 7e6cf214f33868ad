import { rmSync } from 'node:fs';
import { openLocalDatabase } from './localDatabase.ts';
import type { LocalDatabase } from './localDatabase.ts';
import { mirrorLists } from './mirrorLists.ts';
import { mirrorReads } from './mirrorReads.ts';
import { mirrorWrites } from './mirrorWrites.ts';
import { MIRROR_TABLES, MIRROR_VERSION } from './schema.ts';
import { createSearchTables } from './searchIndex.ts';

/** How far a mirror has come in the log, and what tells that log from another one's. */
export interface MirrorPlace {
  readonly seq: number;
  readonly at: string;
  readonly documentId: string;
}

/**
 * A delivery process's own copy of what is live, in a file. It is derived, and made anew where it is damaged, of another
 * version, or of another house.
 * @param file where it is kept
 * @param house what its compiled bodies depend on besides the log: addresses, the version of the product
 * @param isOurs whether the log has the entry that the mirror came to
 */
export const openMirror = async (file: string, house: string, isOurs: (place: MirrorPlace) => Promise<boolean>) => {
  const wanted = `${MIRROR_VERSION} ${house}`;
  const kept = tryOpen(file);
  if (kept) {
    const reads = mirrorReads(kept);
    const place = placeIn(reads.meta('last'));
    if (reads.meta('made for') === wanted && (place === null || (await isOurs(place)))) return mirrorOf(kept);
    kept.close();
  }
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  const fresh = openLocalDatabase(file);
  prepare(fresh);
  const mirror = mirrorOf(fresh);
  mirror.putMeta('made for', wanted);
  return mirror;
};

const tryOpen = (file: string): LocalDatabase | null => {
  try {
    const db = openLocalDatabase(file);
    prepare(db);
    return db;
  } catch {
    return null;
  }
};

const prepare = (db: LocalDatabase): void => {
  db.exec(MIRROR_TABLES);
  createSearchTables(db);
};

const mirrorOf = (db: LocalDatabase) => {
  const reads = mirrorReads(db);
  return {
    ...reads,
    ...mirrorWrites(db),
    ...mirrorLists(db),
    /** The last entry of the log that is in here; 0 before the first. */
    lastSeq: (): number => placeIn(reads.meta('last'))?.seq ?? 0,
    close: (): void => db.close(),
  };
};

const placeIn = (value: string | null): MirrorPlace | null => (value === null ? null : (JSON.parse(value) as MirrorPlace));

export type Mirror = Awaited<ReturnType<typeof openMirror>>;
