import { clashOf } from '../../domain/review/clashOf.ts';
import type { Refusal } from '../../domain/review/refusal.ts';
import { reopen } from '../../domain/review/reopen.ts';
import type { Row } from '../../store/rows.ts';
import type { Deps } from '../deps.ts';
import { changeSegment } from './changeSegment.ts';
import type { ChangedSegment, SegmentRequest } from './changeSegment.ts';

/** Takes a segment's approval back. What readers are served stays as it is. */
export const reopenSegment = (deps: Pick<Deps, 'store' | 'now'>, first: Row, request: SegmentRequest): Promise<ChangedSegment | Refusal> =>
  changeSegment(deps, first, request, (segment) => clashOf(segment, request.rev) ?? reopen(segment));
