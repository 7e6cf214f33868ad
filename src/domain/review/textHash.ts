import { shortHash } from '../hash.ts';
import { dropTags } from '../segments/dropTags.ts';
import { parseTagged, printTagged } from '../segments/tagged.ts';
import type { Tag } from '../segments/types.ts';

/**
 * What a text is recognised by when a form posts it back. A pair round all of a text leaves no trace in the form: a block
 * that is bold from end to end has one format, and nothing to tell apart. So it does not count.
 */
export const textHash = (text: string): string => shortHash(withoutWrapping(text));

/** The same of a text as a draft shows it: an older text may have tags that its source has no more. */
export const shownHash = (text: string, tags: readonly Tag[]): string =>
  textHash(text.includes('<') ? dropTags(text, new Set(tags.map(({ id }) => id))) : text);

const withoutWrapping = (text: string): string => {
  if (!text.startsWith('<g')) return text;
  const [only, ...others] = parseTagged(text) ?? [];
  return only?.kind === 'pair' && others.length === 0 ? withoutWrapping(printTagged(only.children)) : text;
};
