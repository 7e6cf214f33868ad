'use client';

import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { whyOf } from './askReview.ts';
import { useHead } from './board/useBoard.ts';
import { Btn } from './parts/Btn.tsx';
import { useReview } from './useReview.ts';
import { useTakeNext } from './useTakeNext.ts';
import { publish } from './work/approveAndPublish.ts';

/** Nothing is left for a person: the text can go live, and the next one be taken. */
export const AllDone = ({ focus, onShow }: { readonly focus: boolean; readonly onShow: () => void }): ReactNode => {
  const { work, voice, ask } = useReview();
  const { counts, locale, status, me } = useHead(work.board);
  const first = useRef<HTMLDivElement>(null);
  const [isActing, setActing] = useState(false);
  useEffect(() => {
    if (focus) first.current?.querySelector('button')?.focus();
  }, [focus]);
  const language = voice.language(locale);
  const run = async (act: () => Promise<void>): Promise<void> => {
    setActing(true);
    try {
      await act();
    } catch (error) {
      work.warn(voice.say('publishRefused', { why: voice.refused(whyOf(error)) }));
    }
    setActing(false);
  };
  const takeNext = useTakeNext();
  const mayPublish = me.may.includes('publish');
  const isLive = status.live && !status.liveOutdated;
  return (
    <section aria-labelledby="vr-done" className="vr-done">
      <h2 id="vr-done">{voice.count('doneAll', counts.total)}</h2>
      <p>{voice.say(isLive ? 'liveNow' : status.awaitsSource ? 'willFollow' : 'ready')}</p>
      <div className="vr-actions" ref={first}>
        {mayPublish && <Btn disabled={isActing} look={isLive ? 'secondary' : 'primary'} onClick={() => void run(() => publish(work, 'now'))}>{voice.say('publishLanguage', { language })}</Btn>}
        {mayPublish && !isLive && <Btn disabled={isActing} onClick={() => void run(() => publish(work, 'with-source'))}>{voice.say('publishWithSource')}</Btn>}
        {mayPublish && <Btn disabled={isActing} onClick={() => ask({ kind: 'schedule' })}>{voice.say('schedule')}</Btn>}
        <Btn disabled={isActing} look={isLive ? 'primary' : 'secondary'} onClick={() => void run(takeNext)}>{voice.say('takeNext')}</Btn>
        <Btn look="quiet" onClick={onShow}>{voice.say('showDone')}</Btn>
      </div>
    </section>
  );
};
