'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';
import { whyOf } from '../askReview.ts';
import { Btn } from '../parts/Btn.tsx';
import { useReview } from '../useReview.ts';
import { Dialog } from './Dialog.tsx';

interface Props {
  readonly title: string;
  readonly body: string;
  readonly confirm: string;
  readonly act: () => Promise<void>;
}

/** Asks once more before something is done that many may notice. */
export const Sure = ({ title, body, confirm, act }: Props): ReactNode => {
  const { work, voice, ask } = useReview();
  const [isActing, setActing] = useState(false);
  const run = async (): Promise<void> => {
    setActing(true);
    try {
      await act();
    } catch (error) {
      work.warn(voice.refused(whyOf(error)));
    }
    ask(null);
  };
  return (
    <Dialog title={title}>
      <p>{body}</p>
      <div className="vr-actions">
        <Btn disabled={isActing} look="primary" onClick={() => void run()}>{confirm}</Btn>
        <Btn disabled={isActing} onClick={() => ask(null)}>{voice.say('cancel')}</Btn>
      </div>
    </Dialog>
  );
};
