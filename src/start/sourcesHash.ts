import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the admin's build is made from; `tsconfig.json` is left out, for Next edits it while it builds. */
const SOURCES = ['src', 'collections', 'hooks', 'payload.config.ts', 'next.config.ts', 'package-lock.json'];

/** One hash over every source of the admin's build; tests and folders that Next never sees are left out. */
export const sourcesHash = (root: string): string => {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesOf(root, source)) hash.update(file).update('\0').update(readFileSync(path.join(root, file))).update('\0');
  }
  return hash.digest('hex');
};

const filesOf = (root: string, source: string): string[] => {
  if (path.extname(source) !== '') return [source];
  return readdirSync(path.join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
};
