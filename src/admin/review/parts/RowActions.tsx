'use client';

import type { ReactNode } from 'react';
import type { RowView } from '../board/createBoard.ts';
import { capsOf } from '../keys/chord.ts';
import { useReview } from '../useReview.ts';
import type { InspectorTab } from '../useReview.ts';
import { Btn } from './Btn.tsx';

/** What can be done with the live row, each also by a key. */
export const RowActions = ({ row: { segment, mark }, inspect }: { readonly row: RowView; readonly inspect: (tab: InspectorTab, withFocus?: boolean) => void }): ReactNode => {
  const { work, voice, keys } = useReview();
  const { id, state, target, outdated, firstApproval } = segment;
  const { may, id: me } = work.board.head().me;
  const caps = keys.bindings.approve && capsOf(keys.bindings.approve, keys.isMac);
  const isOwn = firstApproval?.by === me;
  return (
    <div className="vr-actions">
      {may.includes('approve') && (state !== 'reviewed' || outdated) && <Btn caps={caps} disabled={isOwn} look="primary" onClick={() => work.approve(id)}>{voice.say(firstApproval && !isOwn ? 'approveSecond' : 'approveNext')}</Btn>}
      {mark === 'queued' && <Btn onClick={() => work.saving.withdraw(id)}>{voice.say('takeBack')}</Btn>}
      {may.includes('approve') && state === 'reviewed' && !outdated && <Btn onClick={() => void work.reopen(id)}>{voice.say('reopen')}</Btn>}
      {may.includes('translate') && <Btn onClick={() => void work.translateAgain(id)}>{voice.say('translateAgain')}</Btn>}
      {target === null && may.includes('edit') && <Btn onClick={() => { work.editor()?.replace(segment.source); work.toText(); }}>{voice.say('copySource')}</Btn>}
      <Btn onClick={() => { work.editor()?.undo(); work.toText(); }}>{voice.say('undo')}</Btn>
      {may.includes('note') && <Btn onClick={() => inspect('notes', true)}>{voice.say('note')}</Btn>}
    </div>
  );
};
