import { openErrors } from './openErrors.ts';
import type { RowView } from '../board/createBoard.ts';
import { openFindings } from '../board/show.ts';
import type { Sentence } from '../words/en.ts';
import type { IconName } from './Icon.tsx';

/** One line of a row's gutter: a picture, a word, and how urgent it looks. */
export interface Sign {
  readonly icon: IconName;
  readonly word: Sentence & IconName;
  readonly tone: 'good' | 'calm' | 'own' | 'change' | 'bad';
}

/** What the gutter says of a row: its state first, then what waits in it. */
export const signsOf = ({ segment, inUse }: Pick<RowView, 'segment' | 'inUse'>): readonly Sign[] => {
  const { state, outdated, origin, reports } = segment;
  const errors = openErrors(segment).length;
  const warnings = openFindings(segment).length - errors;
  return [
    first(),
    ...(errors > 0 ? [sign('error', 'bad')] : []),
    ...(errors === 0 && warnings > 0 && state !== 'reviewed' ? [sign('warning', 'change')] : []),
    ...(reports.length > 0 ? [sign('reported', 'bad')] : []),
    ...(inUse !== null ? [sign('inUse', 'calm')] : []),
  ];

  function first(): Sign {
    if (outdated) return sign('changed', 'change');
    if (state === 'initial') return sign('empty', 'calm');
    if (state === 'reviewed') return sign('reviewed', 'good');
    const kind = origin?.kind ?? 'machine';
    return sign(kind, kind === 'human' || kind === 'import' ? 'own' : 'calm');
  }
};

const sign = (icon: Sentence & IconName, tone: Sign['tone']): Sign => ({ icon, word: icon, tone });
