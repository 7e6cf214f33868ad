import { z } from 'zod';
import { dateFieldOf, filtersOf } from '../../domain/page/pageType.ts';
import type { PageType } from '../../domain/page/pageType.ts';
import { LONGEST_QUERY } from '../../domain/search/parseQuery.ts';
import { endOf } from '../endOf.ts';
import { CONTENT, cursor } from './parts.ts';

const MOST = 100;

const fallback = z.enum(['none', 'source']).default('none').describe('`source`: the original where this language has none.');
const provenance = z.enum(['any', 'reviewed']).default('any').describe('`reviewed`: no text that only a machine has seen.');
export const limit = z.coerce.number().int().min(1).max(MOST).default(20);
const flag = z.enum(['true', 'false']).default('false').transform((value) => value === 'true');
const instant = z.union([z.iso.datetime({ offset: true }), z.iso.date()], { error: 'a day (2026-05-03) or an instant with its offset (2026-05-03T09:00:00Z; write + as %2B)' });

/** What may be said of how one document is given. */
export const documentQuery = z.strictObject({
  fallback, provenance,
  segments: flag.describe('Names each text in `segments` and in `data-segment` of the HTML.'),
});

/** How a list of this type may be filtered, sorted and paged. */
export const listQuery = (type: PageType) =>
  z.strictObject({
    ...Object.fromEntries(filtersOf(type).map(({ param, options, collections }) => [param, collections
      ? z.string().min(1).max(300).optional().describe(`One of ${collections.map((collection) => `"${collection}"`).join(' or ')}: its slug in this language, or its id.`).meta(CONTENT)
      : z.enum(options).optional().meta(CONTENT)])),
    from: instant.optional().describe(`${dateFieldOf(type) === null ? 'First published' : `\`${dateFieldOf(type)}\``} at or after this day or instant (ISO 8601 with offset).`),
    to: instant.optional().describe('At or before; a day counts whole.'),
    sort: z.enum(['-date', 'date']).default('-date').describe('Newest first, or oldest first.'),
    fallback, provenance, limit,
    cursor: cursor.optional(),
  }).refine(isInOrder, { path: ['to'], error: 'not before from' });

/** Of dates that are good by themselves. */
const isInOrder = ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): boolean => from === undefined || to === undefined || Date.parse(from) <= Date.parse(endOf(to));

/** @param collections what can be searched */
export const searchQuery = (collections: readonly string[]) => z.strictObject({
  q: z.string().min(1).max(LONGEST_QUERY).describe('Words that must all be there, and phrases in quotes; the last word may go on.'),
  collection: z.string().refine((name) => collections.includes(name), { error: `one of ${collections.join(', ')}` }).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  cursor: cursor.optional(),
});

export const changesQuery = z.strictObject({
  since: z.coerce.number().int().min(0).default(0).describe('`next` of the call before; 0: from the beginning.'),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});

export const pageQuery = z.strictObject({ limit, cursor: cursor.optional() });

/** Of what takes no parameters. */
export const noQuery = z.strictObject({});

export const sitemapQuery = z.strictObject({ after: z.string().regex(/^\d{1,15}$/, { error: 'a number, as the index at /v1/sitemap.xml names it' }).optional().describe('Of a part of a large sitemap; the index names them.') });

export const previewQuery = z.object({ token: z.string().optional().describe('From the admin; it may stand in `Authorization: Preview …` instead.') });
