import { openLocalDatabase } from './localDatabase.ts';
import type { LocalDatabase } from './localDatabase.ts';
import { searchPages } from './searchPages.ts';
import type { SearchQuestion, SearchResult } from './searchPages.ts';

/** What this process is asked, by number, and what it says. */
export interface Asked {
  readonly id: number;
  readonly question: SearchQuestion;
}
export type Said = 'ready' | ({ readonly id: number } & ({ readonly result: SearchResult } | { readonly failure: string }));

/** Where a process is started from: `fork(path, [file])`. Searches the mirror in that file, one question at a time, until its parent is gone. */
const [, , file = ''] = process.argv;
let db: LocalDatabase | null = null;

const answer = ({ id, question }: Asked): Said => {
  try {
    db ??= openLocalDatabase(file, { readonly: true });
    return { id, result: searchPages(db, question) };
  } catch (error) {
    db?.close();
    db = null;
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
};

process.on('message', (asked: Asked) => process.send?.(answer(asked)));
process.on('disconnect', () => process.exit(0));
// A terminal tells the whole group to stop, but the parent answers its last requests first and then lets go of this one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.send?.('ready' satisfies Said);
