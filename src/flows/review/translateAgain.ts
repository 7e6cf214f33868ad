import { clashOf } from '../../domain/review/clashOf.ts';
import type { Refusal, RefusalCode } from '../../domain/review/refusal.ts';
import { isRefusal } from '../../domain/review/refusal.ts';
import { isOpen } from '../../domain/review/standing.ts';
import { takeAnswer } from '../../domain/review/takeAnswer.ts';
import type { Segment } from '../../domain/review/translation.ts';
import { plainText } from '../../domain/segments/tagged.ts';
import type { Row } from '../../store/rows.ts';
import { askEngine } from '../askEngine.ts';
import type { Deps } from '../deps.ts';
import { changeRow } from './changeRow.ts';

export interface AgainRequest {
  readonly by: string;
  /** One segment as it was seen; all that wait for a person where absent. */
  readonly only?: { readonly segment: string; readonly rev: number; readonly overHuman: boolean };
}

export interface TranslatedAgain {
  readonly row: Row;
  /** Segments whose target is the machine's new text. */
  readonly translated: readonly string[];
  /** Segments with a new proposal beside a person's text. */
  readonly proposed: readonly string[];
  readonly refused: readonly { readonly id: string; readonly why: RefusalCode }[];
  /** Code of what ended the asking early; the answers before it are kept. */
  readonly failure: string | null;
}

const LETTER = /\p{L}/u;

/**
 * Asks the machine for new texts of one segment, or of all that wait for a person. A person's text is never replaced but
 * where they asked for that very segment; the answer stands beside it.
 * @throws VersoError of the engine where it gave no answer at all
 */
export const translateAgain = async (deps: Deps, first: Row, { only }: AgainRequest): Promise<TranslatedAgain | Refusal> => {
  const all = first.segments ?? [];
  const asked = all.filter((segment) => (only ? segment.id === only.segment : isOpen(segment) && LETTER.test(plainText(segment.source))));
  const [one] = asked;
  const refusal = only && (one ? clashOf(one, only.rev) : { refused: 'segment_gone' as const });
  if (refusal) return refusal;
  const { answers, failure, sent, billed } = await askEngine(deps, { source: first.sourceLocale, target: first.locale, title: first.title, segments: asked, all });
  if (failure !== undefined && answers.size === 0) throw failure;

  const sources = new Map(asked.map((segment) => [segment.id, segment]));
  let refused: { id: string; why: RefusalCode }[] = [];
  let changed = new Map<string, Segment>();
  const outcome = await changeRow(deps, first, (row) => {
    const known = new Map((row.segments ?? []).map((segment) => [segment.id, segment]));
    refused = [];
    changed = new Map();
    for (const [id, answer] of answers) {
      const segment = known.get(id);
      const seen = sources.get(id);
      const decided: Segment | Refusal = segment && seen ? clashOf(segment, seen.revision) ?? takeAnswer(segment, answer, deps.engine.name, row, only?.overHuman ?? false) : { refused: 'segment_gone' };
      if (!isRefusal(decided)) { if (decided !== segment) changed.set(id, decided); }
      else if (only) return decided;
      else refused.push({ id, why: decided.refused });
    }
    const before = row.characters ?? { sent: 0, billed: 0, saved: 0 };
    const characters = { ...before, sent: before.sent + sent, billed: before.billed + billed };
    return changed.size === 0 && sent === 0 ? null : { segments: changed, more: { characters } };
  });
  if (isRefusal(outcome)) return outcome;
  const isProposal = ({ id, target }: Segment): boolean => target === sources.get(id)?.target;
  const made = [...changed.values()];
  return {
    row: outcome, refused, failure: codeOf(failure),
    translated: made.filter((segment) => !isProposal(segment)).map(({ id }) => id),
    proposed: made.filter(isProposal).map(({ id }) => id),
  };
};

const codeOf = (failure: unknown): string | null => {
  if (failure === undefined) return null;
  return typeof failure === 'object' && failure !== null && 'code' in failure && typeof failure.code === 'string' ? failure.code : 'unexpected';
};
