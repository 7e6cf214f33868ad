import type { Endpoint } from 'payload';
import { z } from 'zod';
import { LOCALE_CODES } from '../domain/locales.ts';
import type { Settings } from '../env.ts';
import { approveSegments } from '../flows/review/approveSegments.ts';
import { askToPublish } from '../flows/publish/askToPublish.ts';
import type { When } from '../flows/publish/askToPublish.ts';
import { awaitSource } from '../flows/publish/awaitSource.ts';
import type { Store } from '../store/createStore.ts';
import type { Row } from '../store/rows.ts';
import { onRow } from './onRow.ts';
import { publishingStatus } from './publishingStatus.ts';
import { reviewDoor } from './reviewDoor.ts';
import { scheduledSchema } from './screenSchemas.ts';
import { rev, ROW_REFUSALS } from './segmentDoors.ts';

const ONE = '/review/translations/:id';
const MOST_SEGMENTS = 20_000;

const time = z.iso.datetime({ offset: true });
const publishBody = z.object({
  when: z.union([z.enum(['now', 'with-source']), time]).default('now').describe('`with-source`: with the source\'s next publication, once every text is approved. A time: then, if it may go live by then.'),
  rev: rev.optional().describe('The row\'s revision that was on the screen: nothing that changed since is published.'),
  approve: z.array(z.object({ id: z.string().min(1).max(100), rev })).max(MOST_SEGMENTS).default([]).describe('Segments to approve first, as they were on the screen.'),
});
const unpublishBody = z.object({ when: z.union([z.literal('now'), time]).default('now') });

const provenanceSchema = z.object({ kind: z.enum(['human', 'machine', 'machine-reviewed']), engine: z.string().nullable(), reviewedAt: z.string().nullable(), outdated: z.boolean() });
const entrySchema = z.object({
  seq: z.number(), version: z.number(), kind: z.enum(['publication', 'withdrawal']), title: z.string().nullable(), slug: z.string().nullable(),
  provenance: provenanceSchema.nullable(), by: z.string().nullable(), at: z.string(),
});
const stateSchema = z.object({
  id: z.string(), rev: z.number(), locale: z.enum(LOCALE_CODES), live: z.boolean(), liveOutdated: z.boolean(), sourceLive: z.boolean(), sourceAhead: z.boolean(), awaitsSource: z.boolean(),
  scheduled: scheduledSchema, publication: entrySchema.nullable(),
});
const logSchema = z.object({ entries: z.array(entrySchema) });

const now = (): Date => new Date();
const momentOf = (when: string): When => (when === 'now' || when === 'with-source' ? when : new Date(when));

/** What puts a translation live, and takes it down again. */
export const publishEndpoints = (_settings: Settings): readonly Endpoint[] => [
  reviewDoor({
    method: 'post', path: `${ONE}/publish`, summary: 'Puts the approved texts live, in this language alone.', body: publishBody, answer: stateSchema,
    refusals: [...ROW_REFUSALS, 'bad-request', 'segment_changed', 'not_all_reviewed', 'source_not_live', 'source_ahead', 'pseudo', 'past'],
    handle: onRow(({ approve }) => (approve.length > 0 ? ['approve', 'publish'] : ['publish']), async ({ store, person, body, row }) => {
      const by = String(person.id);
      const seen = body.rev;
      const unseen = seen === undefined ? undefined : (row.segments ?? []).find(({ touched }) => (touched ?? 0) > seen);
      if (unseen) return { refused: 'segment_changed', theirs: { target: unseen.target, rev: unseen.revision, by: unseen.written?.by ?? null, at: unseen.written?.at ?? '' }, base: null };
      if (body.approve.length > 0) await approveSegments({ store, now }, row, body.approve, by);
      await askToPublish({ store, now }, (await store.rows.byId(row.id)) ?? row, { act: 'publish', when: momentOf(body.when), by });
      return stateOf(store, row);
    }),
  }),
  reviewDoor({
    method: 'post', path: `${ONE}/unpublish`, summary: 'Takes this language down, and no other.', body: unpublishBody, answer: stateSchema, refusals: [...ROW_REFUSALS, 'bad-request', 'past'],
    handle: onRow('publish', async ({ store, person, body, row }) => {
      await askToPublish({ store, now }, row, { act: 'unpublish', when: momentOf(body.when), by: String(person.id) });
      return stateOf(store, row);
    }),
  }),
  reviewDoor({
    method: 'delete', path: `${ONE}/schedule`, summary: 'Forgets what was planned for this language, going live with the source too.', answer: stateSchema, refusals: ROW_REFUSALS,
    handle: onRow('publish', async ({ store, row }) => {
      await store.orders.cancelScheduled(row, row.locale);
      await awaitSource({ store, now }, row, false);
      return stateOf(store, row);
    }),
  }),
  reviewDoor({
    method: 'get', path: `${ONE}/publishing`, summary: 'What readers have of this translation, and what is planned.', answer: stateSchema, refusals: ROW_REFUSALS,
    handle: onRow('read', ({ store, row }) => stateOf(store, row)),
  }),
  reviewDoor({
    method: 'get', path: `${ONE}/publications`, summary: 'Everything readers were given in this language, newest first, without the pages.', answer: logSchema, refusals: ROW_REFUSALS,
    handle: onRow('read', async ({ store, row }) => ({ entries: (await store.publications.log(row, row.locale)).map(presentEntry) })),
  }),
];

type Entry = z.output<typeof entrySchema>;

const presentEntry = ({ seq, version, kind, title, slug, provenance, by, at }: Entry): Entry => ({ seq, version, kind, title, slug: slug ?? null, provenance: provenance ?? null, by: by ?? null, at });

const stateOf = async (store: Store, before: Row): Promise<z.output<typeof stateSchema>> => {
  const row = (await store.rows.byId(before.id)) ?? before;
  const live = await store.publications.live(row, row.locale);
  return {
    id: row.id, rev: row.revision, locale: row.locale, ...(await publishingStatus(store, row)),
    live: live !== null, liveOutdated: live?.provenance?.outdated ?? false, publication: live && presentEntry(live),
  };
};
