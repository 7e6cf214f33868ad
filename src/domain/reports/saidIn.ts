import { shortHash } from '../hash.ts';
import type { Publication } from '../publication/publication.ts';

/**
 * What a page says where a report points, as a short hash: of the text, or of the page where the text is not known.
 * Empty where the page says it no more.
 */
export const saidIn = ({ content, hash }: Pick<Publication, 'content' | 'hash'>, segment: string | null): string => {
  if (segment === null) return hash?.slice(0, 10) ?? '';
  const text = content?.segments.find(({ id }) => id === segment);
  return text ? shortHash(text.target) : '';
};
