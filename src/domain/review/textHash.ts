import { shortHash } from '../hash.ts';
import { parseTagged, printTagged } from '../segments/tagged.ts';

/**
 * What a text is recognised by when a form posts it back. A pair round all of a text leaves no trace in the form: a block
 * that is bold from end to end has one format, and nothing to tell apart. So it does not count.
 */
export const textHash = (text: string): string => shortHash(withoutWrapping(text));

const withoutWrapping = (text: string): string => {
  if (!text.startsWith('<g')) return text;
  const [only, ...others] = parseTagged(text) ?? [];
  return only?.kind === 'pair' && others.length === 0 ? withoutWrapping(printTagged(only.children)) : text;
};
