import type { Query, QueryPart } from './parseQuery.ts';

/**
 * The question in the language of SQLite's FTS5; null where there is nothing to look for. Terms hold only letters, digits
 * and their marks, and stand in quotes: nothing that was typed is ever syntax.
 */
export const toMatch = ({ parts }: Query): string | null => (parts.length === 0 ? null : parts.map(matchOf).join(' AND '));

/** A stem of one letter going on would be half of the language. */
const SHORTEST_STEM = 2;

const matchOf = ({ readings, isPrefix }: QueryPart): string =>
  `(${readings.map((terms) => `"${terms.join(' ')}"${isPrefix && (terms.at(-1) ?? '').length >= SHORTEST_STEM ? '*' : ''}`).join(' OR ')})`;
