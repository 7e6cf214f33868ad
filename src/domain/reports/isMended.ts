import type { Publication } from '../publication/publication.ts';
import { locateQuoted } from './locate.ts';
import type { Report } from './report.ts';
import { saidIn } from './saidIn.ts';

/**
 * Whether a page that went live after a report has mended what it is about, without anybody saying so: a person approved
 * another text there, or what was quoted stands there no more. A text that only moved is as it was.
 */
export const isMended = (live: Publication, { segment, said, quote }: Pick<Report, 'segment' | 'said' | 'quote'>): boolean => {
  if (segment === null || saidIn(live, segment) === said) return false;
  const texts = live.content?.segments ?? [];
  const text = texts.find(({ id }) => id === segment);
  return text?.approved ? true : locateQuoted(text ? [text] : texts, { quote }) === null;
};
