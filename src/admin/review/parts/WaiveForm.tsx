'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';
import { isComposed } from '../keys/pressed.ts';
import { useReview } from '../useReview.ts';
import { Btn } from './Btn.tsx';

/** Asks why an error may stand; the reason is kept with the approval. */
export const WaiveForm = ({ onWaive, onCancel }: { readonly onWaive: (reason: string) => void; readonly onCancel: () => void }): ReactNode => {
  const { voice } = useReview();
  const [reason, setReason] = useState('');
  const submit = (): void => {
    if (reason.trim() !== '') onWaive(reason.trim());
  };
  return (
    <div className="vr-form">
      <label>
        <span>{voice.say('reason')}</span>
        <input
          autoFocus maxLength={500} onChange={({ target }) => setReason(target.value)} type="text" value={reason}
          onKeyDown={(event) => {
            if (isComposed(event.nativeEvent)) return;
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) submit();
            if (event.key === 'Escape') onCancel();
          }}
        />
      </label>
      <Btn disabled={reason.trim() === ''} look="primary" onClick={submit}>{voice.say('waiveNow')}</Btn>
      <Btn onClick={onCancel}>{voice.say('cancel')}</Btn>
    </div>
  );
};
