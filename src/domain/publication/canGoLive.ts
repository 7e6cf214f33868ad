import { isPseudo } from '../qa/reading/isPseudo.ts';
import { isOpen } from '../review/standing.ts';
import type { OwnedField, Translation } from '../review/translation.ts';
import { extract } from '../segments/extract.ts';
import type { ExtractedSegment, FieldSpec } from '../segments/types.ts';
import { acceptedTexts, approvedIn, machineTextsIn, publishedTexts } from './acceptedTexts.ts';
import type { AcceptedText } from './acceptedTexts.ts';
import type { Publication } from './publication.ts';
import { targetPage } from './targetPage.ts';
import type { TargetPage } from './targetPage.ts';

/** What the question is about. `source` and `own` are what readers have now, null where they have nothing. */
export interface Candidate {
  readonly row: Pick<Translation, 'segments' | 'removed' | 'owned' | 'fingerprint'> | null;
  readonly source: Publication | null;
  readonly own: Publication | null;
  readonly policy: 'review-first' | 'machine-with-notice';
  readonly fields: readonly FieldSpec[];
}

export type Refusal = 'source_not_live' | 'source_ahead' | 'not_all_reviewed' | 'pseudo';

export type Verdict =
  | {
      readonly may: true;
      readonly page: TargetPage;
      /** Somebody changed a text since it was approved: the page says the approved one. */
      readonly isBehind: boolean;
    }
  | { readonly may: false; readonly code: Refusal; /** How many texts are missing, of how many. */ readonly count: number; readonly total: number; /** The first segment that waits for somebody. */ readonly first: string | null };

/**
 * Whether a target locale may go live, and as what: the one rule behind every button, order and policy.
 * It may where each text of the *live source* has a text that a person approved for exactly those words, now or in what
 * readers have already; under `machine-with-notice` a machine's text will do where nobody approved one.
 * What an engine for trials wrote never may.
 */
export const canGoLive = ({ row, source, own, policy, fields }: Candidate): Verdict => {
  const waiting = (row?.segments ?? []).find(isOpen)?.id ?? null;
  const no = (code: Refusal, count: number, total: number, first = waiting): Verdict => ({ may: false, code, count, total, first });
  if (!source?.content) return no('source_not_live', 0, 0);
  const extraction = extract(source.content.texts, fields);
  const total = extraction.segments.length;
  if (!row) return no('not_all_reviewed', total, total);
  const found = acceptedTexts(extraction.segments, tiersOf(row, own, policy));
  const chosen = found.filter((text) => text !== null);
  const waitingFields = Object.values(row.owned ?? {}).filter(isUnapproved).length;
  const missing = total - chosen.length + waitingFields;
  if (missing > 0) {
    const isRowDone = row.segments !== null && row.segments.length > 0 && waiting === null && waitingFields === 0;
    return isRowDone && row.fingerprint !== source.fingerprint ? no('source_ahead', missing, total) : no('not_all_reviewed', missing, total, waiting ?? firstMissing(row, extraction.segments, found));
  }
  const pretended = chosen.filter(({ target, engine }) => engine === 'pseudo' || isPseudo(target));
  if (pretended.length > 0) return no('pseudo', pretended.length, total, pretended[0]?.id);
  return { may: true, page: targetPage(extraction, chosen, row.owned ?? {}, fields), isBehind: isBehind(row, chosen) };
};

const tiersOf = ({ segments, removed }: NonNullable<Candidate['row']>, own: Publication | null, policy: Candidate['policy']): readonly (readonly AcceptedText[])[] => {
  const live = own?.content?.segments ?? [];
  const approved = [approvedIn(segments), approvedIn(removed), publishedTexts(live, 'approved')];
  return policy === 'review-first' ? approved : [...approved, machineTextsIn(segments), publishedTexts(live, 'any')];
};

const isUnapproved = ({ approved, at }: OwnedField): boolean => approved === undefined || (at !== undefined && approved.at < at);

const isBehind = ({ segments }: NonNullable<Candidate['row']>, chosen: readonly AcceptedText[]): boolean => {
  const now = new Map((segments ?? []).map((segment) => [segment.id, segment]));
  return chosen.some(({ id, source, target }) => {
    const segment = now.get(id);
    return segment !== undefined && segment.source === source && segment.target !== target;
  });
};

const firstMissing = ({ segments }: NonNullable<Candidate['row']>, current: readonly ExtractedSegment[], found: readonly (AcceptedText | null)[]): string | null => {
  const text = current.find((_, at) => found[at] === null)?.text;
  return (segments ?? []).find(({ source }) => source === text)?.id ?? null;
};
