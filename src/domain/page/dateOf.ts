import type { Data } from '../segments/types.ts';
import { dateFieldOf } from './pageType.ts';
import type { PageType } from './pageType.ts';

/** The instant that a document is sorted by (ISO 8601); null where it has none of its own. */
export const dateOf = (facts: Data, type: PageType): string | null => {
  const field = dateFieldOf(type);
  const value = field === null ? null : facts[field];
  const instant = typeof value === 'string' || value instanceof Date ? new Date(value) : null;
  return instant && !Number.isNaN(instant.getTime()) ? instant.toISOString() : null;
};
