import type { Endpoint } from 'payload';
import { z } from 'zod';
import type { Refusal, RefusalCode } from '../domain/review/refusal.ts';
import { isRefusal } from '../domain/review/refusal.ts';
import type { Saved } from '../domain/review/screen.ts';
import { approveSegment } from '../flows/review/approveSegment.ts';
import type { ChangedSegment } from '../flows/review/changeSegment.ts';
import { reopenSegment } from '../flows/review/reopenSegment.ts';
import { saveSegment } from '../flows/review/saveSegment.ts';
import type { Store } from '../store/createStore.ts';
import type { Row } from '../store/rows.ts';
import { onRow } from './onRow.ts';
import { presentSegments } from './presentSegments.ts';
import { reportedCounts } from './presentTranslation.ts';
import { routeParam } from './respond.ts';
import { reviewDoor } from './reviewDoor.ts';
import { savedSchema } from './screenSchemas.ts';

const SEGMENT = '/review/translations/:id/segments/:sid';

/** Refusals of every call on a translation, and of every change of a segment. */
export const ROW_REFUSALS = ['no-row', 'locale_not_yours', 'document_deleted'] as const satisfies readonly RefusalCode[];
export const SEGMENT_REFUSALS = [...ROW_REFUSALS, 'bad-request', 'segment_gone', 'segment_changed', 'source_changed'] as const satisfies readonly RefusalCode[];
export const TEXT_REFUSALS = ['bad_text', 'unknown_tag', 'too_long'] as const satisfies readonly RefusalCode[];

export const rev = z.number().int().min(0).describe('The segment\'s revision that the sender saw.');
const key = z.string().min(1).max(100).optional().describe('A name for this request: sent again with the same one, it is answered as done.');
const after = z.string().min(1).max(100).optional().describe('The key of the sender\'s last save whose answer never came: what that one wrote is no clash.');
export const target = z.string().max(1_000_000).describe('Canonical tagged text.');

const saveBody = z.object({ rev, target, key, after });
const approveBody = z.object({ rev, target: target.optional(), key, after, waive: z.array(z.object({ finding: z.string().max(100), reason: z.string().max(2000) })).max(100).optional() });
const reopenBody = z.object({ rev, key });

const now = (): Date => new Date();

/** Writing, approving and reopening one segment. */
export const segmentDoors = (): readonly Endpoint[] => [
  reviewDoor({
    method: 'put', path: SEGMENT, summary: 'Saves a person\'s text of one segment.', body: saveBody, answer: savedSchema, refusals: [...SEGMENT_REFUSALS, ...TEXT_REFUSALS],
    handle: onRow('edit', async ({ req, store, person, body, row }) =>
      answer(store, await saveSegment({ store, now }, row, { segment: routeParam(req, 'sid'), by: String(person.id), ...body }))),
  }),
  reviewDoor({
    method: 'post', path: `${SEGMENT}/approve`, summary: 'Saves and approves one segment in one step, errors waived with a reason.', body: approveBody, answer: savedSchema,
    refusals: [...SEGMENT_REFUSALS, ...TEXT_REFUSALS, 'no_target', 'errors_open', 'pseudo', 'needs_second_person'],
    handle: onRow(({ target: text }) => (text === undefined ? ['approve'] : ['edit', 'approve']), async ({ req, store, person, body, row }) =>
      answer(store, await approveSegment({ store, now }, row, { segment: routeParam(req, 'sid'), by: String(person.id), ...body }))),
  }),
  reviewDoor({
    method: 'post', path: `${SEGMENT}/reopen`, summary: 'Takes the approval of one segment back; what readers are served stays.', body: reopenBody, answer: savedSchema, refusals: [...SEGMENT_REFUSALS, 'no_target'],
    handle: onRow('approve', async ({ req, store, person, body, row }) =>
      answer(store, await reopenSegment({ store, now }, row, { segment: routeParam(req, 'sid'), by: String(person.id), ...body }))),
  }),
];

const answer = async (store: Store, outcome: ChangedSegment | Refusal): Promise<Saved | Refusal | object> => {
  if (isRefusal(outcome)) return withName(store, outcome);
  const { row, segment, until } = outcome;
  return (await savedOf(store, row, segment.id, until)) ?? { refused: 'segment_gone' };
};

/** A segment as it stands in a row; null where it is not there. @param until when the sender's time with the text ends */
export const savedOf = async (store: Store, row: Row, segment: string, until: string | null): Promise<Saved | null> => {
  const { segments: [shown] } = await presentSegments(store, row, ({ id }) => id === segment);
  return shown ? { segment: shown, rev: row.revision, counts: reportedCounts(row), until } : null;
};

/** Whose text it is that stands there, by name. */
export const withName = async (store: Store, refusal: Refusal): Promise<Refusal | object> => {
  if (refusal.refused !== 'segment_changed' && refusal.refused !== 'source_changed') return refusal;
  const { by } = refusal.theirs;
  return { ...refusal, theirs: { ...refusal.theirs, name: by === null ? null : (await store.colleagues.names([by])).get(by) ?? null } };
};
