import type { Endpoint } from 'payload';
import { z } from 'zod';
import type { Person } from '../access/person.ts';
import { isEditor } from '../access/isEditor.ts';
import { isRefusal } from '../domain/review/refusal.ts';
import type { Refusal } from '../domain/review/refusal.ts';
import { rightsIn } from '../domain/review/rights.ts';
import type { Answered } from '../domain/review/screen.ts';
import type { Decision } from '../domain/reports/report.ts';
import { VersoError } from '../errors.ts';
import { answerReport } from '../flows/reports/answerReport.ts';
import { saveSegment } from '../flows/review/saveSegment.ts';
import type { KeptReport } from '../store/reports.ts';
import { routeParam } from './respond.ts';
import { reviewDoor } from './reviewDoor.ts';
import type { Call } from './reviewDoor.ts';
import { answeredSchema } from './screenSchemas.ts';
import { rev, savedOf, SEGMENT_REFUSALS, target, TEXT_REFUSALS, withName } from './segmentDoors.ts';

const LONGEST_WORD = 2000;

const answerBody = z.object({
  decision: z.enum(['accepted', 'fixed', 'declined']).describe('`accepted` writes the suggestion into its segment, as the sender\'s text.'),
  word: z.string().max(LONGEST_WORD).nullish().describe('What readers who left an address are told with it. Plain text.'),
  rev: rev.optional(),
  target: target.optional().describe('With `accepted`: the whole text to save, canonical tagged text; where absent, the suggestion in place of the quote.'),
}).refine((body) => body.target === undefined || body.rev !== undefined, { path: ['rev'], message: 'a text needs the revision that its sender saw' });
type AnswerBody = z.output<typeof answerBody>;

const now = (): Date => new Date();

/** Answering what readers reported. */
export const reportDoors = (): readonly Endpoint[] => [
  reviewDoor({
    method: 'post', path: '/review/reports/:id/answer', summary: 'Answers a report; an accepted suggestion becomes the sender\'s text of its segment. Of a source text: by editors.',
    body: answerBody, answer: answeredSchema, refusals: [...SEGMENT_REFUSALS, ...TEXT_REFUSALS, 'no-report', 'report_answered', 'no_suggestion', 'suggestion_has_no_place'],
    handle: async (call) => {
      const report = await call.store.reports.byId(routeParam(call.req, 'id'));
      if (!report) throw new VersoError('no-report', 'There is no such report.', { status: 404 });
      if (!mayAnswer(call.person, report, call.body.decision)) return { refused: 'locale_not_yours' } satisfies Refusal;
      if ((await call.store.whereabouts.of(report)) !== 'here') return { refused: 'document_deleted' } satisfies Refusal;
      return answer(call, report);
    },
  }),
];

/** What is wrong with a source text is its editors' to answer; with a translation, its translators' too. */
const mayAnswer = (person: Person, { locale, sourceLocale }: KeptReport, decision: Decision): boolean => {
  const rights = rightsIn(person, locale);
  if (!rights.includes('answer') || (decision === 'accepted' && !rights.includes('edit'))) return false;
  return locale !== sourceLocale || isEditor(person);
};

const answer = async ({ store, person, body }: Call<AnswerBody>, { id, locale, segment }: KeptReport): Promise<Answered | Refusal | object> => {
  const outcome = await answerReport({ store, now, saveSegment: (row, text) => saveSegment({ store, now }, row, text) }, { id, by: String(person.id), ...body });
  if (isRefusal(outcome)) return withName(store, outcome);
  const { report, saved } = outcome;
  const row = segment === null ? null : await store.rows.find(report, locale);
  return { id, state: body.decision, saved: row && segment !== null ? await savedOf(store, row, segment, saved?.until ?? null) : null };
};
