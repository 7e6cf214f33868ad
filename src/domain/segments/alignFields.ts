import type { Matching } from './matching.ts';

/**
 * Plain fields, by path: a title stays the title whatever it says. Paths that count positions (rich text, rows without
 * ids) say nothing about identity and are left to the texts.
 */
export function alignFields({ known, current, match }: Matching): void {
  const byPath = new Map<string, number>();
  known.forEach(({ path }, at) => {
    if (!COUNTS.test(path)) byPath.set(path, at);
  });
  current.forEach(({ path }, at) => {
    const from = byPath.get(path);
    if (from !== undefined) match(from, at);
    byPath.delete(path);
  });
}

const COUNTS = /\.\d{1,7}(?:\.|~|$)/;
