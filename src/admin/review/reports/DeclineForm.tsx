'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';
import { isComposed } from '../keys/pressed.ts';
import { Btn } from '../parts/Btn.tsx';
import { useReview } from '../useReview.ts';

const LONGEST = 2000;

interface Props {
  /** Somebody is told the word. */
  readonly isAwaited: boolean;
  readonly isBusy: boolean;
  readonly onDecline: (word: string) => void;
  readonly onCancel: () => void;
}

/** Asks for a word to the readers, who may also get none. */
export const DeclineForm = ({ isAwaited, isBusy, onDecline, onCancel }: Props): ReactNode => {
  const { voice } = useReview();
  const [word, setWord] = useState('');
  return (
    <div className="vr-form">
      <label>
        <span>{voice.say(isAwaited ? 'declineWord' : 'declineWordKept')}</span>
        <input
          autoFocus dir="auto" maxLength={LONGEST} onChange={({ target }) => setWord(target.value)} type="text" value={word}
          onKeyDown={(event) => {
            if (isComposed(event.nativeEvent)) return;
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !isBusy) onDecline(word.trim());
            if (event.key === 'Escape') onCancel();
          }}
        />
      </label>
      <Btn disabled={isBusy} look="primary" onClick={() => onDecline(word.trim())}>{voice.say('declineNow')}</Btn>
      <Btn onClick={onCancel}>{voice.say('cancel')}</Btn>
    </div>
  );
};
