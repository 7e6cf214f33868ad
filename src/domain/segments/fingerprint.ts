import { canonical, hash } from '../hash.ts';
import type { Extraction } from './types.ts';

/**
 * 24 hex characters that change with anything a translation of the document depends on: its texts, what their tags
 * stand for, and the structure around them. Marks do not count, nor whether an empty key is null or absent.
 */
export function fingerprint({ skeleton, segments }: Extraction): string {
  return hash(canonical([skeleton, segments.map(({ mark: _, ...segment }) => segment)]));
}
