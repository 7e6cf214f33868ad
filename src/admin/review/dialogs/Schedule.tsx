'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';
import { whyOf } from '../askReview.ts';
import { Btn } from '../parts/Btn.tsx';
import { useReview } from '../useReview.ts';
import { Dialog } from './Dialog.tsx';

/** When the locale goes live, in the reader's own time. */
export const Schedule = (): ReactNode => {
  const { work, voice, ask } = useReview();
  const { locale, rev } = work.board.head();
  const [at, setAt] = useState('');
  const [trouble, setTrouble] = useState('');
  const [isActing, setActing] = useState(false);
  const moment = new Date(at);
  const run = async (): Promise<void> => {
    setActing(true);
    try {
      const due = moment.toISOString();
      await work.api.publish(due, rev);
      work.board.alter({ status: { ...work.board.head().status, scheduled: { act: 'publish', due, by: work.board.head().me.id, error: null } } });
      work.say(voice.say('scheduled'));
      ask(null);
    } catch (error) {
      setTrouble(voice.refused(whyOf(error)));
      setActing(false);
    }
  };
  return (
    <Dialog title={voice.say('scheduleTitle', { language: voice.language(locale) })}>
      <form onSubmit={(event) => { event.preventDefault(); void run(); }}>
        <label className="vr-field">
          <span>{voice.say('scheduleAt')} (<bdi>{Intl.DateTimeFormat().resolvedOptions().timeZone}</bdi>)</span>
          <input autoFocus onChange={({ target }) => setAt(target.value)} required type="datetime-local" value={at} />
        </label>
        {trouble !== '' && <p className="vr-hint vr-hint--bad" role="alert">{trouble}</p>}
        <div className="vr-actions">
          <Btn disabled={isActing || Number.isNaN(moment.getTime())} look="primary" type="submit">{voice.say('scheduleDo')}</Btn>
          <Btn disabled={isActing} onClick={() => ask(null)}>{voice.say('cancel')}</Btn>
        </div>
      </form>
    </Dialog>
  );
};
