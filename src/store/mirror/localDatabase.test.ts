import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalDatabase } from './localDatabase.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'verso-local-'));
  file = path.join(folder, 'a b?c#d%20é.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('openLocalDatabase', () => {
  it('keeps what it is given, of every kind', () => {
    const db = openLocalDatabase(file);
    db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, v)');
    const value = fc.oneof(fc.string({ unit: 'grapheme' }).filter((s) => !s.includes('\0')), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.uint8Array(), fc.constant(null));
    fc.assert(fc.property(value, (v) => {
      db.run('INSERT OR REPLACE INTO t (id, v) VALUES (1, ?)', v);
      const back = db.get<{ v: unknown }>('SELECT v FROM t WHERE id = ?', 1)?.v;
      expect(back instanceof Uint8Array ? new Uint8Array(back) : back).toEqual(Object.is(v, -0) ? 0 : v);
    }));
    expect(db.get<{ type: string }>('SELECT typeof(?) AS type', 3)?.type).toBe('integer');
    db.close();
  });

  it('refuses what the driver would die of', () => {
    const db = openLocalDatabase(file);
    for (const wrong of [true, undefined, {}, Symbol('x')]) expect(() => db.get('SELECT ?', wrong as never)).toThrow(TypeError);
    db.close();
  });

  it('undoes a transaction that throws, and gives what one returns', () => {
    const db = openLocalDatabase(file);
    db.exec('CREATE TABLE t (v)');
    expect(db.transaction(() => db.run('INSERT INTO t VALUES (1), (2)'))).toBe(2);
    expect(() => db.transaction(() => {
      db.run('DELETE FROM t');
      throw new Error('halfway');
    })).toThrow('halfway');
    expect(db.all('SELECT v FROM t')).toEqual([{ v: 1 }, { v: 2 }]);
    db.close();
  });

  it('reads beside a writer, sees each commit, and writes nothing', () => {
    const writer = openLocalDatabase(file);
    writer.exec('CREATE TABLE t (v)');
    const reader = openLocalDatabase(file, { readonly: true });
    writer.run('INSERT INTO t VALUES (1)');
    expect(reader.get('SELECT max(v) AS v FROM t')).toEqual({ v: 1 });
    writer.transaction(() => {
      writer.run('INSERT INTO t VALUES (2)');
      expect(reader.get('SELECT max(v) AS v FROM t')).toEqual({ v: 1 });
    });
    expect(reader.get('SELECT max(v) AS v FROM t')).toEqual({ v: 2 });
    expect(() => reader.run('DELETE FROM t')).toThrow(/readonly/);
    writer.close();
    expect(reader.get('SELECT count(*) AS n FROM t')).toEqual({ n: 2 });
    reader.close();
  });

  it('holds its pragmas', () => {
    const db = openLocalDatabase(file);
    expect([db.pragma('journal_mode'), db.pragma('foreign_keys'), db.pragma('busy_timeout')]).toEqual(['wal', 0, 5000]);
    db.pragma('user_version = 7');
    expect(db.pragma('user_version')).toBe(7);
    db.close();
    db.close();
    expect(() => db.get('SELECT 1')).toThrow(/not open/);
  });

  it('says so of a file that is missing or is no database', () => {
    expect(() => openLocalDatabase(file, { readonly: true })).toThrow(expect.objectContaining({ code: 'local-file-unusable' }));
    writeFileSync(file, 'no database at all '.repeat(500));
    expect(() => openLocalDatabase(file)).toThrow(/delete it/);
  });
});
