import { z } from 'zod';
import { LOCALE_CODES } from '../domain/locales.ts';
import type { Answered, HistoryEntry, NamedAct, Note, Pulse, Saved, ScreenReport, ScreenSegment, ScreenTranslation } from '../domain/review/screen.ts';
import { RIGHTS } from '../domain/review/rights.ts';

/** The shapes of `domain/review/screen.ts` as schemas: what the endpoints answer, and what their description says of it. */
const STATES = ['initial', 'translated', 'reviewed'] as const;
const ORIGINS = ['machine', 'memory', 'human', 'import'] as const;
const BLOCKS = ['plain', 'paragraph', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'listitem', 'quote', 'cell', 'caption', 'other'] as const;
const TAGS = ['format', 'link', 'code', 'break', 'tab', 'inlineBlock', 'other'] as const;

const params = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const count = z.number().int().min(0);
const dir = z.enum(['ltr', 'rtl']);
const tagged = z.string().describe('Canonical tagged text: & < > escaped, <g id="1">…</g> pairs and <x id="2"/> points.');

const namedAct = z.object({ by: z.string().nullable(), name: z.string().nullable(), at: z.string() }) satisfies z.ZodType<NamedAct>;
const person = z.object({ id: z.string(), name: z.string() });
const origin = z.object({ kind: z.enum(ORIGINS), engine: z.string().nullable() });
const proposal = z.object({ target: tagged, engine: z.string() });

const finding = z.object({
  id: z.string(), key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])), severity: z.enum(['error', 'warning']),
  range: z.tuple([z.number(), z.number()]).optional().describe('UTF-16 units of the target without its tags, half open.'),
  waived: namedAct.extend({ reason: z.string() }).nullable(),
});
const tag = z.object({ id: z.number(), kind: z.enum(TAGS), pair: z.boolean(), label: z.string(), href: z.string().optional(), signature: z.string(), localHref: z.string().optional() });
const report = z.object({
  id: z.string(), segment: z.string().nullable(), quote: z.string().describe('Plain text, as readers saw it.'),
  words: z.array(z.object({ comment: z.string().nullable(), suggestion: z.string().nullable(), at: z.string() })).describe('What readers said, oldest first. Plain texts.'),
  count: count.describe('How many readers said it.'), at: z.string(), awaited: z.boolean().describe('Somebody left an address and is told what came of it.'),
}) satisfies z.ZodType<ScreenReport>;

export const segmentSchema = z.object({
  id: z.string(), rev: count, source: tagged, target: tagged.nullable(), state: z.enum(STATES), outdated: z.boolean(),
  block: z.object({ type: z.enum(BLOCKS), field: z.string(), path: z.array(z.string()) }),
  origin: origin.extend({ written: namedAct.nullable() }).nullable(),
  tags: z.array(tag),
  approved: namedAct.extend({ source: tagged, target: tagged }).nullable(),
  previousSource: tagged.nullable(), firstApproval: namedAct.nullable(), proposal: proposal.nullable(),
  findings: z.array(finding), reports: z.array(report), notes: count, max: z.number().nullable(), breaks: z.boolean(),
}) satisfies z.ZodType<ScreenSegment>;

export const countsSchema = z.object({ total: count, initial: count, translated: count, reviewed: count, human: count, outdated: count, errors: count, warnings: count, reports: count });

const failure = z.object({ code: z.string(), message: z.string(), params });
const assignment = z.object({ person, until: z.string() });
const presence = person.extend({ at: z.string().nullable() });
export const scheduledSchema = z.object({ act: z.enum(['publish', 'unpublish']), due: z.string(), by: z.string().nullable(), error: failure.nullable().optional() }).nullable();
const status = z.object({
  row: z.enum(['pending', 'translating', 'needs-review', 'reviewed', 'failed', 'paused']),
  error: failure.nullable(),
  live: z.boolean(), liveOutdated: z.boolean(), sourceLive: z.boolean(), sourceAhead: z.boolean(), awaitsSource: z.boolean(),
  policy: z.enum(['review-first', 'machine-with-notice']), secondPerson: z.boolean(),
  scheduled: scheduledSchema,
});

export const translationSchema = z.object({
  id: z.string(), rev: count, locale: z.enum(LOCALE_CODES), dir, sourceLocale: z.enum(LOCALE_CODES), sourceDir: dir,
  document: z.object({ id: z.string(), collection: z.string(), title: z.string().nullable(), trashed: z.boolean() }),
  status, counts: countsSchema,
  me: z.object({ id: z.string(), may: z.array(z.enum(RIGHTS.admin.may)) }),
  assignment: assignment.nullable(), people: z.array(presence),
  owned: z.array(z.object({ field: z.string(), written: namedAct.nullable(), approved: namedAct.nullable() })),
  removed: z.array(z.object({ id: z.string(), source: tagged, target: tagged.nullable() })),
  reports: z.array(report).describe('Of the page as a whole; the others are at their segments.'),
  segments: z.array(segmentSchema),
}) satisfies z.ZodType<ScreenTranslation>;

export const savedSchema = z.object({ segment: segmentSchema, rev: count, counts: countsSchema, until: z.string().nullable() }) satisfies z.ZodType<Saved>;

export const answeredSchema = z.object({ id: z.string(), state: z.enum(['accepted', 'fixed', 'declined']), saved: savedSchema.nullable() }) satisfies z.ZodType<Answered>;

export const pulseSchema = z.object({
  rev: count, changed: z.array(segmentSchema), reports: z.array(report).nullable(), order: z.array(z.string()).nullable(), people: z.array(presence), assignment: assignment.nullable(), counts: countsSchema, status,
}) satisfies z.ZodType<Pulse>;

export const historyEntrySchema = z.object({
  rev: count, source: tagged, target: tagged, state: z.enum(STATES), origin: origin.nullable(), written: namedAct.nullable(), approved: namedAct.nullable(),
}) satisfies z.ZodType<HistoryEntry>;

export const noteSchema = namedAct.extend({ id: z.string(), text: z.string() }) satisfies z.ZodType<Note>;
