import type { Data, FieldSpec } from '../segments/types.ts';
import { linesOf } from './linesOf.ts';

/** All words of a document but its title, one line a block: what is read, and searched. */
export const runningText = (texts: Data, specs: readonly FieldSpec[]): string =>
  linesOf(texts, specs.filter(({ name }) => name !== 'title')).map(({ text }) => text).join('\n');
