import { createHash } from 'node:crypto';

type Place = readonly (string | number)[];

/**
 * The cursors of one list: each says what the next page begins after, and which list it is of, so that it can be passed
 * on, is read by us alone, and opens no other.
 * @param list what tells it from others, as JSON
 */
export const cursors = (list: unknown) => {
  const mark = createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 8);
  return {
    after: (place: Place): string => Buffer.from(JSON.stringify([mark, ...place])).toString('base64url'),
    /** @returns null where it is none of this list */
    read: (cursor: string, form: readonly ('string' | 'number')[]): Place | null => {
      try {
        const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
        if (!Array.isArray(read) || read[0] !== mark) return null;
        const place: unknown[] = read.slice(1);
        return place.length === form.length && place.every((part, at) => typeof part === form[at]) ? (place as (string | number)[]) : null;
      } catch {
        return null;
      }
    },
  };
};
