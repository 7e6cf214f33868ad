import type { Endpoint } from 'payload';
import { z } from 'zod';
import { isRefusal } from '../domain/review/refusal.ts';
import { orderHash } from '../domain/review/orderHash.ts';
import type { Pulse } from '../domain/review/screen.ts';
import { approveOwnedField } from '../flows/review/approveOwnedField.ts';
import { approveSegments } from '../flows/review/approveSegments.ts';
import { keepAssigned } from '../flows/review/keepAssigned.ts';
import { onRow } from './onRow.ts';
import { presentSegments } from './presentSegments.ts';
import { assignmentOf, peopleAt, presentTranslation, reportedCounts, statusOf } from './presentTranslation.ts';
import { routeParam } from './respond.ts';
import { reviewDoor } from './reviewDoor.ts';
import { countsSchema, pulseSchema, translationSchema } from './screenSchemas.ts';
import { rev, ROW_REFUSALS } from './segmentDoors.ts';

const ONE = '/review/translations/:id';
const MOST_SEGMENTS = 20_000;
const id = z.string().min(1).max(100);

const approveBody = z.object({ segments: z.array(z.object({ id, rev })).max(MOST_SEGMENTS).describe('What was on the screen.') });
const approvedSchema = z.object({
  approved: z.array(z.string()), waiting: z.array(z.string()).describe('Approved by the sender, waiting for a second person.'),
  refused: z.array(z.object({ id: z.string(), why: z.string() })), rev: z.number(), counts: countsSchema,
});
const pulseBody = z.object({
  since: z.number().int().min(0).describe('The row\'s revision that the sender has.'),
  at: id.nullable().default(null).describe('The segment they are in.'),
  order: z.string().max(40).optional().describe('`orderHash` of the ids they have; the order is sent where it differs.'),
  active: z.boolean().default(false).describe('They typed in the last ten minutes: the text stays assigned to them.'),
});
const fieldBody = z.object({ seen: z.string().max(40).nullable().describe('`written.at` of the field as it was on the screen.') });
const fieldSchema = z.object({ field: z.string(), rev: z.number(), counts: countsSchema });

const now = (): Date => new Date();

/** One translation whole: opened, approved in one go, and what changed meanwhile. */
export const translationDoors = (): readonly Endpoint[] => [
  reviewDoor({
    method: 'get', path: ONE, summary: 'A translation with all its segments.', answer: translationSchema, refusals: ROW_REFUSALS,
    handle: onRow('read', async ({ store, person, row }) => {
      await store.presences.note({ row: row.id, person: String(person.id), segment: null, seen: now().toISOString() });
      return presentTranslation(store, row, person, now());
    }),
  }),
  reviewDoor({
    method: 'post', path: `${ONE}/approve`, summary: 'Approves segments as they were on the screen, each for itself.', body: approveBody, answer: approvedSchema, refusals: [...ROW_REFUSALS, 'bad-request'],
    handle: onRow('approve', async ({ store, person, body, row }) => {
      const outcome = await approveSegments({ store, now }, row, body.segments, String(person.id));
      if (isRefusal(outcome)) return outcome;
      const { row: after, ...rest } = outcome;
      return { ...rest, rev: after.revision, counts: reportedCounts(after) };
    }),
  }),
  reviewDoor({
    method: 'post', path: `${ONE}/fields/:field/approve`, summary: 'Approves a field whose structure a translator changed, as it was on the screen.', body: fieldBody, answer: fieldSchema,
    refusals: [...ROW_REFUSALS, 'bad-request', 'not_owned', 'field_changed', 'pseudo'],
    handle: onRow('approve', async ({ req, store, person, body, row }) => {
      const field = routeParam(req, 'field');
      const outcome = await approveOwnedField({ store, now }, row, { field, seen: body.seen, by: String(person.id) });
      return isRefusal(outcome) ? outcome : { field, rev: outcome.revision, counts: reportedCounts(outcome) };
    }),
  }),
  reviewDoor({
    method: 'post', path: `${ONE}/pulse`, summary: 'Says where the sender is, and asks what changed since a revision.', body: pulseBody, answer: pulseSchema, refusals: [...ROW_REFUSALS, 'bad-request'],
    handle: onRow('read', async ({ store, person, body, row }): Promise<Pulse> => {
      const me = String(person.id);
      await store.presences.note({ row: row.id, person: me, segment: body.at, seen: now().toISOString() });
      const until = body.active ? await keepAssigned({ store, now }, row, me) : null;
      const { segments, reports } = await presentSegments(store, row, ({ touched }) => (touched ?? 0) > body.since);
      const ids = (row.segments ?? []).map((segment) => segment.id);
      const isOther = body.order === undefined ? row.revision > body.since : orderHash(ids) !== body.order;
      return {
        rev: row.revision, changed: segments, reports: row.revision > body.since || reports.length > 0 ? reports : null, order: isOther ? ids : null, counts: reportedCounts(row),
        people: await peopleAt(store, row, person, now()), status: await statusOf(store, row),
        assignment: await assignmentOf(store, until === null ? row : { ...row, assignedUntil: until }, now()),
      };
    }),
  }),
];
