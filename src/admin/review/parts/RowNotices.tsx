'use client';

import type { ReactNode } from 'react';
import type { RowView } from '../board/createBoard.ts';
import { useReview } from '../useReview.ts';
import { Icon } from './Icon.tsx';

/** What a writer should know of the live row before they write: who else is in it, that it was approved, that it is too long. */
export const RowNotices = ({ row: { segment, inUse }, text }: { readonly row: RowView; readonly text: string }): ReactNode => {
  const { voice } = useReview();
  const { state, target, firstApproval, max } = segment;
  const over = max === null ? 0 : [...text].length - max;
  return (
    <>
      {inUse !== null && <p className="vr-box vr-box--calm"><Icon name="inUse" /><span>{voice.say('inUseBy', { name: inUse })}</span></p>}
      {state === 'reviewed' && text !== (target ?? '') && <p className="vr-hint">{voice.say('nowEdited')}</p>}
      {firstApproval && <p className="vr-hint">{voice.say('firstApproval', { name: firstApproval.name ?? voice.say('nobody') })}</p>}
      {over > 0 && <p className="vr-hint vr-hint--bad">{voice.count('tooLong', over)}</p>}
    </>
  );
};
