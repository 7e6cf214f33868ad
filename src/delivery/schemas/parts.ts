import { z } from 'zod';
import { LOCALE_CODES } from '../../domain/locales.ts';
import type { Alternate, Card, DocumentFile, Picture, ToldProvenance, ToldSegment } from '../../domain/page/document.ts';
import type { Change } from '../../domain/publication/change.ts';
import { CHANGE_TYPES } from '../../domain/publication/change.ts';
import { ERROR_CODES } from '../errorCodes.ts';
import type { ErrorCode } from '../errorCodes.ts';

/** Says of a list of words that it may get longer: programs are ready for words they do not know. */
export const MAY_GROW = { 'x-may-grow': true } as const;
/** Says that something is the house's own content, and may change with its collections. */
export const CONTENT = { 'x-content': true } as const;

/** The pieces that answers are made of, named as the API's documentation names them. */
export const locale = z.enum(LOCALE_CODES).meta({ id: 'Locale', description: 'One of the languages of the house; it may get more.', ...MAY_GROW });
export const dir = z.enum(['ltr', 'rtl']).describe('Direction of its script, for the `dir` of the element it is shown in.');
export const lang = z.string().describe('BCP 47 tag, for the `lang` of the element it is shown in.');
const instant = z.string().describe('ISO 8601');

export const provenance = z.object({
  kind: z.enum(['human', 'machine', 'machine-reviewed', 'source-fallback']).describe('`human`: written by people. `machine`: a machine’s, not approved as a whole. `machine-reviewed`: a machine’s, approved by people. `source-fallback`: the original, for want of a translation.'),
  engine: z.string().nullable(),
  reviewedAt: instant.nullable(),
  outdated: z.boolean().describe('The original says something newer.'),
  notice: z.string().nullable().describe('A sentence to show, in the reader’s language; null where there is nothing to tell.'),
}).meta({ id: 'Provenance' }) satisfies z.ZodType<ToldProvenance>;

const file = { url: z.string(), width: z.number().nullable(), height: z.number().nullable(), type: z.string(), bytes: z.number() };

export const picture = z.object({
  id: z.string(), ...file,
  alt: z.string().describe('Empty where nobody has said in this language what it shows.'),
  caption: z.string().nullable(), credit: z.string().nullable(),
  focalPoint: z.object({ x: z.number(), y: z.number() }).nullable().describe('What must stay in sight when it is cropped, in percent.'),
  sizes: z.array(z.object({ name: z.string(), ...file })),
}).meta({ id: 'Picture' }) satisfies z.ZodType<Picture>;

export const documentFile = z.object({
  url: z.string(), name: z.string(), type: z.string(), bytes: z.number(), locale,
  isFallback: z.boolean().describe('It stands in for a file in the language that was asked for.'),
}).meta({ id: 'DownloadFile' }) satisfies z.ZodType<DocumentFile>;

export const told = {
  id: z.string(), collection: z.string(), locale: locale.describe('The language it is in.'), lang, dir,
  slug: z.string().nullable().describe('Its address in this language; null where such documents have none.'),
  title: z.string().nullable(),
  excerpt: z.string().nullable().describe('Plain words.'),
  href: z.string().describe('Its address in this API; of a card of an original that stands in, the one where it does.'),
  updatedAt: instant.describe('When readers were given this text (ISO 8601).'),
  provenance,
};

export const card = z.object({
  ...told,
  image: picture.nullable(),
  facts: z.record(z.string(), z.unknown()).describe('What of it is no text: dates, kinds, places, by the names of its fields.'),
  file: documentFile.nullable().optional().describe('Of a download.'),
}).meta({ id: 'Card', description: 'A document as it stands in lists and beside others.' }) satisfies z.ZodType<Card>;

export const alternate = z.object({
  locale, lang, dir, name: z.string().describe('The language’s own name.'), id: z.string(), slug: z.string().nullable(), href: z.string(), isSource: z.boolean(),
}).meta({ id: 'Alternate', description: 'The same document in a language that readers have it in.' }) satisfies z.ZodType<Alternate>;

export const segment = z.object({
  id: z.string().describe('Stable anchor; in the HTML as `data-segment`.'), field: z.string(), path: z.string(),
  kind: z.enum(['human', 'machine', 'machine-reviewed']), engine: z.string().nullable(), reviewedAt: instant.nullable(),
}).meta({ id: 'Segment', description: 'How one text was made.' }) satisfies z.ZodType<ToldSegment>;

export const change = z.object({
  seq: z.number(), type: z.enum(CHANGE_TYPES), collection: z.string(), id: z.string(), locale,
  title: z.string().nullable().describe('Null as soon as readers have another text, or none.'),
  slug: z.string().nullable().describe('Null where readers have no such page any more.'),
  previousSlug: z.string().nullable().describe('Its address before; of a page that is down, only its withdrawal names it.'), at: instant,
}).meta({ id: 'Change' }) satisfies z.ZodType<Change>;

export const refused = z.object({
  error: z.object({
    code: z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]).meta({ description: 'For programs. There may be more of them later: go by the status where you do not know one.', ...MAY_GROW }),
    message: z.string().describe('For developers, in English.'),
    params: z.record(z.string(), z.unknown()),
  }),
}).meta({ id: 'ErrorAnswer', description: 'What every refusal looks like.' });

export const cursor = z.string().max(300).describe('From `next` of the page before; take it as it is.');
