import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedFiles } from './publishedFiles.ts';

const HOUR_MS = 3_600_000;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verso-files-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, bytes: Buffer): string => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
};
const openHouse = (name: string) => {
  const dataDir = path.join(folder, name);
  mkdirSync(dataDir);
  return { dataDir, files: publishedFiles(dataDir) };
};
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

describe('copies of files', () => {
  it('hold the same bytes under what they are, however many make them at once', async () => {
    const { dataDir, files } = openHouse('together');
    const bytes = randomBytes(3 * 1024 * 1024 + 7);
    const file = write('big.zip', bytes);
    const kept = await Promise.all(Array.from({ length: 12 }, () => files.keep(file, bytes.length)));
    expect(new Set(kept.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify({ hash: hashOf(bytes), bytes: bytes.length })]));
    expect(await files.find(hashOf(bytes), 'big.zip')).toEqual({ folder: path.join(dataDir, 'published', hashOf(bytes)), bytes: bytes.length });
    expect(readFileSync(path.join(dataDir, 'published', hashOf(bytes), 'big.zip')).equals(bytes)).toBe(true);
    expect(readdirSync(path.join(dataDir, 'published', '.incoming'))).toEqual([]);
  });

  it('are not made of what is not there, is no file, or is not the one that was meant', async () => {
    const { files } = openHouse('nothing');
    const file = write('here.pdf', Buffer.from('here'));
    expect(await files.keep(path.join(folder, 'not-here.pdf'), null)).toBeNull();
    expect(await files.keep(folder, null)).toBeNull();
    expect(await files.keep(path.join(file, 'beneath'), null)).toBeNull();
    expect(await files.keep(file, 5)).toBeNull();
    expect([await files.isThere(file, 4), await files.isThere(file, 5), await files.isThere(folder, null)]).toEqual([true, false, false]);
    expect(await files.keep(write('empty.zip', Buffer.alloc(0)), 0)).toMatchObject({ bytes: 0 });
  });

  it('are made anew where one was cut short', async () => {
    const { dataDir, files } = openHouse('cut');
    const file = write('cut.pdf', Buffer.from('all of it'));
    const kept = await files.keep(file, null);
    const copy = path.join(dataDir, 'published', kept?.hash ?? '', 'cut.pdf');
    writeFileSync(copy, 'all');
    await files.keep(file, null);
    expect(readFileSync(copy, 'utf8')).toBe('all of it');
  });

  it('are found under no other name', async () => {
    const { files } = openHouse('names');
    const kept = await files.keep(write('named.pdf', Buffer.from('named')), null);
    const hash = kept?.hash ?? '';
    for (const name of ['..', '.', '', '../named.pdf', `../${hash}/named.pdf`, 'named.pdf/', 'named.pdf\0', 'n'.repeat(3000), 'ي'.repeat(250)]) expect([name, await files.find(hash, name)]).toEqual([name, null]);
    for (const other of ['..', '.incoming', '', `${hash}/`, hash.toUpperCase(), `../published/${hash}`]) expect([other, await files.find(other, 'named.pdf')]).toEqual([other, null]);
  });

  it('are deleted when nothing named them for a day, never before, and never while something does', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('keep' as const), file: fc.integer({ min: 0, max: 3 }) }),
      fc.record({ kind: fc.constantFrom('name' as const, 'unname' as const), file: fc.integer({ min: 0, max: 3 }) }),
      fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) }),
    );
    let run = 0;
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const { dataDir, files } = openHouse(`run-${(run += 1)}`);
      const bodies = [0, 1, 2, 3].map((n) => Buffer.from(`file ${n}`));
      const paths = bodies.map((bytes, n) => write(`f${n}.pdf`, bytes));
      const address = bodies.map((bytes, n) => `${hashOf(bytes)}/f${n}.pdf`);
      const named = new Set<string>();
      const seen = new Map<number, number>();
      let clock = Date.now();
      for (const one of steps) {
        if (one.kind === 'wait') {
          // The sweep runs every hour here; every five minutes in the house.
          for (let hour = 0; hour < one.hours; hour += 1) {
            clock += HOUR_MS;
            await files.forget(named, new Date(clock));
            for (const [n, at] of address.entries()) if (named.has(at)) seen.set(n, clock);
          }
        } else if (one.kind === 'keep') {
          await files.keep(paths[one.file] as string, null);
          utimesSync(path.join(dataDir, 'published', address[one.file] as string), new Date(clock), new Date(clock));
          seen.set(one.file, clock);
        } else if (one.kind === 'name' && existsSync(path.join(dataDir, 'published', address[one.file] as string))) named.add(address[one.file] as string);
        else named.delete(address[one.file] as string);
        for (const [n, at] of seen) {
          const isThere = existsSync(path.join(dataDir, 'published', address[n] as string));
          if (named.has(address[n] as string) || clock - at < 24 * HOUR_MS) expect(isThere).toBe(true);
          if (one.kind === 'wait' && !named.has(address[n] as string) && clock - at > 31 * HOUR_MS) expect(isThere).toBe(false);
        }
      }
      rmSync(dataDir, { recursive: true });
    }), { numRuns: 40 });
  });
});
