'use client';

import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { Btn } from './parts/Btn.tsx';
import { useReview } from './useReview.ts';

/** What just happened: read out, and to be seen until the next thing happens. An approval can be taken back here. */
export const Announcer = (): ReactNode => {
  const { work, voice } = useReview();
  const { speaker } = work;
  const { polite, assertive, turn, approved } = useSyncExternalStore(speaker.subscribe, speaker.spoken, speaker.spoken);
  // A sentence that is said twice must differ to be read twice.
  const again = turn % 2 === 0 ? '' : ' ';
  return (
    <div className={`vr-said${polite + assertive === '' ? '' : ' vr-said--shown'}${assertive === '' ? '' : ' vr-said--bad'}`}>
      <p aria-live="polite">{polite === '' ? '' : polite + again}</p>
      <p aria-live="assertive">{assertive === '' ? '' : assertive + again}</p>
      {approved !== null && <Btn onClick={() => void work.undoApproval()}>{voice.say('undo')}</Btn>}
      {polite + assertive !== '' && <Btn look="quiet" onClick={() => speaker.say('')}>{voice.say('close')}</Btn>}
    </div>
  );
};
