import { canonical, hash } from '../hash.ts';
import { fold } from './fold.ts';
import type { Report } from './report.ts';

type Same = Pick<Report, 'collection' | 'documentId' | 'locale' | 'segment' | 'quote'>;

/** Equal for reports that quote the same of the same text, however their programs wrote it and whatever else they say. */
export const reportKey = ({ collection, documentId, locale, segment, quote }: Same): string =>
  hash(canonical([collection, documentId, locale, segment, fold(quote) || quote]));
