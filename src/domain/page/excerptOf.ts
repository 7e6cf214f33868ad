import type { Data, FieldSpec } from '../segments/types.ts';
import { linesOf } from './linesOf.ts';

/** UTF-16 units, the sign at the end included. */
const LONGEST = 200;
const SUMMARIES = ['summary', 'description'];

/**
 * A document in a few plain words: what its writer says of it, else the beginning of its first paragraph, cut between
 * two words. Null where it has neither.
 */
export const excerptOf = (texts: Data, fields: readonly FieldSpec[]): string | null => {
  const summary = SUMMARIES.map((name) => evened(texts[name])).find((text) => text !== '');
  if (summary !== undefined) return summary;
  const running = fields.filter(({ kind }) => kind !== 'text');
  const first = linesOf(texts, running).find(({ block }) => block === 'paragraph');
  return first ? shortened(evened(first.text)) : null;
};

const evened = (value: unknown): string => (typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : '');

const shortened = (text: string): string => {
  if (text.length <= LONGEST) return text;
  const room = text.slice(0, LONGEST);
  const space = room.lastIndexOf(' ');
  const whole = space > 0 ? room.slice(0, space) : room.slice(0, -1).replace(/[\uD800-\uDBFF]$/, '');
  return `${whole.replace(/[\s,;:،؛(–—-]+$/, '')}…`;
};
