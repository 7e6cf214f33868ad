import type { Endpoint } from 'payload';
import { z } from 'zod';
import type { HistoryEntry, Note } from '../domain/review/screen.ts';
import type { Segment } from '../domain/review/translation.ts';
import type { Store } from '../store/createStore.ts';
import type { Row } from '../store/rows.ts';
import type { SegmentNote } from '../store/segmentNotes.ts';
import type { PastText } from '../store/segmentHistory.ts';
import type { Stored } from '../store/table.ts';
import { onRow } from './onRow.ts';
import { namedAct } from './presentSegments.ts';
import type { Names } from './presentSegments.ts';
import { routeParam } from './respond.ts';
import { reviewDoor } from './reviewDoor.ts';
import { historyEntrySchema, noteSchema } from './screenSchemas.ts';
import { ROW_REFUSALS } from './segmentDoors.ts';

const SEGMENT = '/review/translations/:id/segments/:sid';
const LAST = 100;
const noteBody = z.object({ text: z.string().trim().min(1).max(5000) });

/** What was said about segments, and what they said before. */
export const recordDoors = (): readonly Endpoint[] => [
  reviewDoor({
    method: 'get', path: `${SEGMENT}/notes`, summary: 'The notes to a segment, oldest first.', answer: z.array(noteSchema), refusals: ROW_REFUSALS,
    handle: onRow('read', async ({ req, store, row }) => notesOf(store, await store.notes.ofSegment(row.id, routeParam(req, 'sid')))),
  }),
  reviewDoor({
    method: 'post', path: `${SEGMENT}/notes`, summary: 'Adds a note to a segment.', body: noteBody, answer: z.array(noteSchema), refusals: [...ROW_REFUSALS, 'bad-request', 'segment_gone'],
    handle: onRow('note', async ({ req, store, person, body, row }) => {
      const segment = routeParam(req, 'sid');
      if (!segmentIn(row, segment)) return { refused: 'segment_gone' };
      await store.notes.add({ row: row.id, segment, text: body.text, by: String(person.id), at: new Date().toISOString() });
      return notesOf(store, await store.notes.ofSegment(row.id, segment));
    }),
  }),
  reviewDoor({
    method: 'get', path: `${SEGMENT}/history`, summary: 'What a segment said, newest first; the first is what stands now.', answer: z.array(historyEntrySchema), refusals: [...ROW_REFUSALS, 'segment_gone'],
    handle: onRow('read', async ({ req, store, row }) => {
      const id = routeParam(req, 'sid');
      const segment = segmentIn(row, id);
      const past = await store.history.ofSegment(row.id, id);
      if (!segment && past.length === 0) return { refused: 'segment_gone' };
      const names = await namesIn(store, [...(segment ? [segment] : []), ...past]);
      return [...(segment ? [entryOf(segment, names)] : []), ...past.filter(({ revision }) => revision !== segment?.revision).map((text) => entryOf(text, names))];
    }),
  }),
  reviewDoor({
    method: 'get', path: '/review/translations/:id/history', summary: `The last ${LAST} texts that were replaced in a translation.`,
    answer: z.array(historyEntrySchema.extend({ segment: z.string(), at: z.string().describe('When it was replaced.') })), refusals: ROW_REFUSALS,
    handle: onRow('read', async ({ store, row }) => {
      const past = await store.history.ofRow(row.id, LAST);
      const names = await namesIn(store, past);
      return past.map((text) => ({ ...entryOf(text, names), segment: text.segment, at: text.at }));
    }),
  }),
];

/** Also of a segment that left the source. */
const segmentIn = ({ segments, removed }: Row, id: string): Segment | undefined => [...(segments ?? []), ...(removed ?? [])].find((segment) => segment.id === id);

type Text = Pick<Segment, 'revision' | 'source' | 'target' | 'state' | 'origin' | 'engine'> & { readonly written?: PastText['written']; readonly approved?: PastText['approved'] };

const entryOf = ({ revision, source, target, state, origin, engine, written, approved }: Text, names: Names): HistoryEntry => ({
  rev: revision, source, target: target ?? '', state, origin: origin === null ? null : { kind: origin, engine: engine ?? null },
  written: namedAct(written, names), approved: namedAct(approved, names),
});

const namesIn = (store: Store, texts: readonly Text[]): Promise<Names> => store.colleagues.names(texts.flatMap(({ written, approved }) => [written?.by ?? null, approved?.by ?? null]));

const notesOf = async (store: Store, notes: readonly Stored<SegmentNote>[]): Promise<Note[]> => {
  const names = await store.colleagues.names(notes.map(({ by }) => by));
  return notes.map(({ id, text, by, at }) => ({ id, text, by, at, name: names.get(by) ?? null }));
};
