'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';
import { whyOf } from './askReview.ts';
import { useHead } from './board/useBoard.ts';
import { Btn } from './parts/Btn.tsx';
import { useReview } from './useReview.ts';
import { refresh } from './work/refresh.ts';

/** What is planned for this language, why it could not be done when its time came, and the button that cancels it. */
export const Plan = (): ReactNode => {
  const { work, voice } = useReview();
  const { status: { scheduled, awaitsSource }, me } = useHead(work.board);
  const [isActing, setActing] = useState(false);
  if (!scheduled && !awaitsSource) return null;
  const cancel = async (): Promise<void> => {
    setActing(true);
    try {
      await work.api.cancelSchedule();
      await refresh(work);
      work.say(voice.say('planCancelled'));
    } catch (error) {
      work.warn(voice.refused(whyOf(error)));
    }
    setActing(false);
  };
  const time = scheduled ? voice.time(new Date(scheduled.due)) : '';
  return (
    <>
      {scheduled && <span className="vr-chip vr-chip--change">{voice.say(scheduled.act === 'publish' ? 'scheduledUp' : 'scheduledDown', { time })}</span>}
      {scheduled?.error && <span className="vr-chip vr-chip--bad" role="alert">{voice.say('planFailed', { why: voice.refused(scheduled.error.code) })}</span>}
      {me.may.includes('publish') && <Btn disabled={isActing} onClick={() => void cancel()}>{voice.say('cancelPlan')}</Btn>}
    </>
  );
};
