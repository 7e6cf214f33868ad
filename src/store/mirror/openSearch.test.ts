import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalDatabase } from './localDatabase.ts';
import { openSearch } from './openSearch.ts';
import type { Search, SearchOptions } from './openSearch.ts';
import { createSearchTables, putText } from './searchIndex.ts';

const LONG = 60_000;
let folder: string;
let file: string;
let opened: Search[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'verso-open-search-'));
  file = path.join(folder, 'mirror.db');
});
afterEach(async () => {
  await Promise.all(opened.map((one) => one.close()));
  opened = [];
  rmSync(folder, { recursive: true, force: true });
});

const open = (options: SearchOptions = {}): Search => {
  const search = openSearch(file, { timeout: LONG, ...options });
  opened.push(search);
  return search;
};
const question = (q: string) => ({ locale: 'ar' as const, q, limit: 20, offset: 0 });
const code = async (answer: Promise<unknown>): Promise<string> => answer.then(() => 'answered', (error: { code: string }) => error.code);

/** A program that does to a question what its word says. */
const moody = (): string => {
  const program = path.join(folder, 'moody.mjs');
  writeFileSync(program, `
    import { existsSync, writeFileSync } from 'node:fs';
    process.on('disconnect', () => process.exit(0));
    process.on('message', ({ id, question: { q } }) => {
      if (q === 'dies') process.kill(process.pid, 'SIGKILL');
      if (q === 'dies once' && !existsSync(process.argv[2] + '.died')) { writeFileSync(process.argv[2] + '.died', ''); process.kill(process.pid, 'SIGKILL'); }
      if (q === 'hangs') for (;;);
      process.send({ id, result: { hits: [], total: q.length } });
    });
    process.send('ready');`);
  return program;
};

describe('openSearch', () => {
  it('searches the file beside its writer, and sees what was written since', async () => {
    const db = openLocalDatabase(file);
    db.exec('CREATE TABLE pages (id INTEGER PRIMARY KEY, collection TEXT)');
    createSearchTables(db);
    putText(db, 7, 'ar', '', 'في المُدُنِ');
    const { search } = open();
    expect(await search(question('مدن'))).toEqual({ total: 1, hits: [{ page: 7, title: null, snippet: 'في <mark>المُدُنِ</mark>' }] });
    putText(db, 8, 'ar', 'مدن', '');
    const many = await Promise.all(Array.from({ length: 40 }, () => search(question('مدن'))));
    expect(many.map(({ total }) => total)).toEqual(Array.from({ length: 40 }, () => 2));
    db.close();
  });

  it('says so where there is no file, and finds it once it is there', async () => {
    const { search } = open();
    expect(await code(search(question('مدن')))).toBe('search-failed');
    const db = openLocalDatabase(file);
    createSearchTables(db);
    expect(await search(question('مدن'))).toEqual({ hits: [], total: 0 });
    db.close();
  });

  it('starts its process again, asks once more, and refuses what kills it twice', async () => {
    const { search } = open({ program: moody() });
    const answers = await Promise.all(['one', 'dies once', 'dies', 'four'].map((q) => search(question(q)).then(({ total }) => total, (error: { code: string }) => error.code)));
    expect(answers).toEqual([3, 9, 'search-failed', 4]);
  });

  it('ends what takes too long, and answers the next', async () => {
    const { search } = open({ program: moody(), timeout: 3000 });
    expect(await code(search(question('hangs')))).toBe('search-slow');
    // Starting anew may itself take longer than that on a busy machine.
    let next = 'search-slow';
    while (next === 'search-slow') next = await code(search(question('next')));
    expect(next).toBe('answered');
  });

  it('refuses at once when too many wait, and everything once it is closed', async () => {
    const search = open({ program: moody(), mostWaiting: 2 });
    await search.search(question('awake'));
    const asked = ['hangs', 'waits', 'waits', 'too many'].map((q) => code(search.search(question(q))));
    expect(await asked[3]).toBe('busy');
    await search.close();
    await search.close();
    expect(await Promise.all(asked)).toEqual(['search-closed', 'search-closed', 'search-closed', 'busy']);
    expect(await code(search.search(question('late')))).toBe('search-closed');
  });

  it('gives up on a program that cannot start', async () => {
    const program = path.join(folder, 'broken.mjs');
    writeFileSync(program, 'process.exit(3);');
    const { search } = open({ program });
    expect(await Promise.all([code(search(question('one'))), code(search(question('two')))])).toEqual(['search-failed', 'search-failed']);
  });
});
