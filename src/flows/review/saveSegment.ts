import { clashOf } from '../../domain/review/clashOf.ts';
import type { Refusal } from '../../domain/review/refusal.ts';
import { textFault } from '../../domain/review/textFault.ts';
import type { Segment } from '../../domain/review/translation.ts';
import { write } from '../../domain/review/write.ts';
import type { Row } from '../../store/rows.ts';
import type { Deps } from '../deps.ts';
import { changeSegment } from './changeSegment.ts';
import type { ChangedSegment, SegmentRequest } from './changeSegment.ts';

export interface SaveRequest extends SegmentRequest {
  readonly target: string;
  /** The key of the sender's last save whose answer never came: what that one wrote is no clash. */
  readonly after?: string | undefined;
}

/**
 * Keeps a person's text of one segment. Only what changed in that very segment since they saw it refuses the save, and
 * then it answers with both; the text that stands already is kept by doing nothing.
 */
export const saveSegment = (deps: Pick<Deps, 'store' | 'now'>, first: Row, request: SaveRequest): Promise<ChangedSegment | Refusal> =>
  changeSegment(deps, first, request, (segment, row) => {
    if (segment.target === request.target) return segment;
    return textFault(segment, request.target) ?? refusedClash(segment, request) ?? write(segment, request.target, row, { by: request.by, at: deps.now().toISOString() });
  });

/** The clash that refuses a text; the sender's own unanswered save is none. */
export const refusedClash = (segment: Segment, { rev, after }: Pick<SaveRequest, 'rev' | 'after'>): Refusal | null => {
  const clash = clashOf(segment, rev);
  return clash?.refused === 'segment_changed' && after !== undefined && segment.saveKey === after ? null : clash;
};
