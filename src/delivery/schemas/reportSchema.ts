import { z } from 'zod';
import { cleanText } from '../../domain/reports/cleanText.ts';
import type { ReaderReport } from '../../domain/reports/readerReport.ts';
import { LONGEST } from '../../domain/reports/report.ts';
import { locale } from './parts.ts';

const LONGEST_NAME = 100;

/** Forms without script send what was left empty as an empty text. */
const optional = (most: number, what: string) => z.string().max(most).transform((text) => cleanText(text) || undefined).optional().describe(what);

/** What a reader may send: JSON, or the fields of a form. */
export const reportSchema = z.object({
  collection: z.string().min(1).max(LONGEST_NAME).describe('As in the document.'),
  id: z.string().min(1).max(LONGEST_NAME).describe('As in the document.'),
  locale: locale.describe('The language that was read: the document’s `locale`, not the one that was asked for.'),
  quote: z.string().max(LONGEST.quote).transform(cleanText).refine((text) => text !== '', 'is empty: send what the reader marked').describe('What the reader marked on the page.'),
  before: optional(LONGEST.context, 'What stands before it, some words: it tells repeated sentences apart.'),
  after: optional(LONGEST.context, 'What stands after it.'),
  segment: optional(LONGEST_NAME, 'The `id` of the text, where the page was asked for with `segments=true`.'),
  comment: optional(LONGEST.comment, 'What is wrong.'),
  suggestion: optional(LONGEST.suggestion, 'What should stand there instead of the quote.'),
  email: z.preprocess((email) => (email === '' ? undefined : email), z.email({ error: 'an email address' }).max(LONGEST.email).optional()).describe('Where the reader wants to hear what came of it; deleted after that, or after half a year.'),
  website: z.string().optional().describe('Leave it empty, and hide it from people: only programs fill it in.'),
}).meta({ id: 'Report' }) satisfies z.ZodType<ReaderReport>;

/** The answer, whatever became of it. */
export const receivedSchema = z.object({ received: z.literal(true) }).meta({ id: 'Received' });
