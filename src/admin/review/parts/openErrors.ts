import type { ScreenFinding, ScreenSegment } from '../../../domain/review/screen.ts';
import { openFindings } from '../board/show.ts';

/** The errors that stand between a segment and its approval. */
export const openErrors = (segment: Pick<ScreenSegment, 'findings'>): readonly ScreenFinding[] => openFindings(segment).filter(({ severity }) => severity === 'error');
