import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { prepareDataFolder } from './dataFolder.ts';
import { readSettings } from './env.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'verso-folder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const prepare = (dataDir: string): void => prepareDataFolder(readSettings({ NODE_ENV: 'test', DATA_DIR: dataDir }));

describe('prepareDataFolder', () => {
  it('makes a folder with all above it, and takes one that is there', () => {
    const deep = path.join(folder, 'a', 'b', 'c');
    prepare(deep);
    prepare(deep);
    expect(existsSync(deep)).toBe(true);
  });

  it('ends in one line, at once, where no folder can be made', () => {
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    const places = [path.join(file, 'x'), '/dev/null/x', ...(process.platform === 'linux' ? ['/proc/x', '/proc/x/y/z'] : [])];
    for (const place of places) expect(() => prepare(place), place).toThrow(`The data folder "${place}" can't be written.`);
  });
});
