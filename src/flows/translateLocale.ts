import { plan } from '../domain/memory/plan.ts';
import { recall } from '../domain/memory/recall.ts';
import type { Step } from '../domain/memory/plan.ts';
import { blueprintOf, heldStructures } from '../domain/review/projection.ts';
import { settle } from '../domain/review/settle.ts';
import { countsOf, settledStatus } from '../domain/review/translation.ts';
import type { Failure, Segment, Translation } from '../domain/review/translation.ts';
import { align } from '../domain/segments/align.ts';
import type { Extraction, FieldSpec } from '../domain/segments/types.ts';
import { isVersoError, VersoError } from '../errors.ts';
import type { SourceDocument } from '../store/documents.ts';
import type { DocumentKey, Row } from '../store/rows.ts';
import { askEngine } from './askEngine.ts';
import type { Asked } from './askEngine.ts';
import type { Deps } from './deps.ts';

export interface Work {
  readonly key: DocumentKey;
  readonly source: SourceDocument;
  readonly fields: readonly FieldSpec[];
  readonly extraction: Extraction;
  readonly fingerprint: string;
}

export interface Translated {
  /** The row as it now stands; null where there is nothing to show (paused, or gone). */
  readonly row: Row | null;
  /** What the engine threw; the answers it did give are saved, and the row is marked failed. */
  readonly failure: unknown;
}

const MOST_ROUNDS = 20;
const NOTHING: Translated = { row: null, failure: undefined };

/**
 * Brings one row up to its source: align, plan, ask the engine for what is missing, check, save where nobody was faster.
 * Whoever loses reads again and plans again; paid answers are remembered, so that costs nothing.
 * @throws VersoError `row-busy` (retry) where others were faster again and again
 */
export const translateLocale = async (deps: Deps, work: Work, first: Row, signal?: AbortSignal): Promise<Translated> => {
  let row: Row | null = first;
  for (let round = 0; row && round < MOST_ROUNDS; round += 1) {
    if (row.status === 'paused') return NOTHING;
    if (isCurrent(row, work)) return { row: await settleStatus(deps, row), failure: undefined };
    const recalled = recall(row.segments ?? [], row.removed ?? [], work.extraction, align(row.segments ?? [], work.extraction.segments, deps.newId));
    const steps = plan(recalled.known, work.extraction, recalled.alignment);
    const asked = await answersFor(deps, work, row, steps, signal);
    const saved = await deps.store.rows.save(row, { ...rowText(deps, work, row, steps, asked), removed: recalled.removed });
    if (saved) return { row: saved, failure: asked.failure };
    row = await deps.store.rows.find(work.key, row.locale);
  }
  if (row) throw new VersoError('row-busy', `The ${row.locale} row of ${work.key.collection} ${work.key.documentId} changed ${MOST_ROUNDS} times while it was translated.`, { recourse: 'retry' });
  return NOTHING;
};

/** Nothing to do: made from this very source, and no segment is without a target. */
const isCurrent = (row: Row, work: Work): boolean =>
  row.fingerprint === work.fingerprint && row.segments !== null && row.error === null &&
  row.segments.every((segment) => segment.target !== null && !(segment.outdated && !segment.proposal));

const settleStatus = async ({ store }: Deps, row: Row): Promise<Row> => {
  const status = settledStatus(row.segments ?? []);
  if (row.status !== status) await store.rows.setStatus(row.id, status);
  return { ...row, status };
};

const answersFor = async (deps: Deps, work: Work, row: Row, steps: readonly Step[], signal?: AbortSignal): Promise<Asked> => {
  const open = steps.filter((step) => step.act !== 'keep').map((step) => step.segment);
  return askEngine(deps, { source: work.source.sourceLocale, target: row.locale, title: work.source.title, segments: open, all: steps.map((s) => s.segment) }, signal);
};

const rowText = ({ engine }: Deps, work: Work, row: Row, steps: readonly Step[], asked: Asked): Partial<Translation> => {
  const segments = steps.map((step) => settle(step, asked.answers.get(step.segment.id), engine.name, row));
  const shape = { locale: row.locale, skeleton: work.extraction.skeleton, segments };
  const counts = countsOf(segments);
  const before = row.characters ?? { sent: 0, billed: 0, saved: 0 };
  return {
    segments, counts, skeleton: shape.skeleton, fingerprint: work.fingerprint, title: work.source.title, sourceLocale: work.source.sourceLocale,
    structures: heldStructures(row.structures, blueprintOf(shape, work.fields).structures),
    outdated: counts.outdated > 0,
    engine: engineOf(segments),
    ...outcomeOf(asked.failure, segments),
    characters: {
      sent: before.sent + asked.sent, billed: before.billed + asked.billed,
      saved: before.saved + asked.saved,
    },
  };
};

const outcomeOf = (failure: unknown, segments: readonly Segment[]): Pick<Translation, 'error' | 'status'> => {
  if (failure === undefined) return { error: null, status: settledStatus(segments) };
  return isVersoError(failure) && failure.code === 'interrupted' ? { error: null, status: 'pending' } : { error: failureOf(failure), status: 'failed' };
};

const engineOf = (segments: readonly Segment[]): string | null => segments.find((s) => s.engine !== null && s.engine !== 'copy')?.engine ?? null;

const failureOf = (error: unknown): Failure =>
  isVersoError(error)
    ? { code: error.code, message: error.message, params: error.params }
    : { code: 'unexpected', message: error instanceof Error ? error.message : String(error), params: {} };
