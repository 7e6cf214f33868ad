import { approve } from '../../domain/review/approve.ts';
import type { Refusal } from '../../domain/review/refusal.ts';
import { isRefusal } from '../../domain/review/refusal.ts';
import { checked } from '../../domain/review/settle.ts';
import { textFault } from '../../domain/review/textFault.ts';
import type { Segment } from '../../domain/review/translation.ts';
import { waive } from '../../domain/review/waive.ts';
import type { Pardon } from '../../domain/review/waive.ts';
import { write } from '../../domain/review/write.ts';
import type { Row } from '../../store/rows.ts';
import type { Deps } from '../deps.ts';
import { changeSegment } from './changeSegment.ts';
import type { ChangedSegment } from './changeSegment.ts';
import { refusedClash } from './saveSegment.ts';
import type { SaveRequest } from './saveSegment.ts';

export interface ApproveRequest extends Omit<SaveRequest, 'target'> {
  /** Saved first; what stands where absent. */
  readonly target?: string | undefined;
  readonly waive?: readonly Pardon[] | undefined;
}

/**
 * Saves and approves a segment in one step: all of it, or nothing. An approval is of the pair the person saw, so a changed
 * source refuses it whatever the text is.
 */
export const approveSegment = async (deps: Pick<Deps, 'store' | 'now'>, first: Row, request: ApproveRequest): Promise<ChangedSegment | Refusal> => {
  const { secondPerson } = await deps.store.settings.translation();
  return changeSegment(deps, first, request, (segment, row) => {
    const act = { by: request.by, at: deps.now().toISOString() };
    const text = textOf(segment, request);
    if (isRefusal(text)) return text;
    const asWritten = text === null ? segment : write(segment, text, row, act);
    const pardons = request.waive ?? [];
    const pardoned = pardons.length === 0 ? asWritten : waive(checked(asWritten, row), pardons, act);
    return approve(pardoned, row, { ...act, secondPerson: secondPerson.includes(row.locale) });
  });
};

/** What is to be written before the approval; null where nothing is. */
const textOf = (segment: Segment, request: ApproveRequest): string | null | Refusal => {
  const { target } = request;
  const isSame = target === undefined || target === segment.target;
  const clash = refusedClash(segment, request);
  if (clash && !(clash.refused === 'segment_changed' && target !== undefined && isSame)) return clash;
  return isSame ? null : textFault(segment, target) ?? target;
};
