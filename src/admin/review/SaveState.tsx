'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { Btn } from './parts/Btn.tsx';
import { Icon } from './parts/Icon.tsx';
import type { IconName } from './parts/Icon.tsx';
import type { SavingStatus } from './saving/types.ts';
import { useReview } from './useReview.ts';
import type { ReviewVoice } from './words/speakReview.ts';

const SLOW_MS = 1000;

const ICONS: Readonly<Record<SavingStatus['kind'], IconName>> = { saved: 'reviewed', saving: 'saving', offline: 'offline', failed: 'error', 'signed-out': 'error' };

/** Where the texts are, in one place; it speaks only when the kind changes. */
export const SaveState = (): ReactNode => {
  const { work, voice, place } = useReview();
  const { saving } = work;
  const status = useSyncExternalStore(saving.subscribe, saving.status, saving.status);
  const kind = useCalm(status.kind);
  const [first] = status.conflicts;
  return (
    <div className={`vr-saving vr-saving--${kind}`}>
      <p role="status"><Icon name={ICONS[kind]} /> <span>{wordsOf({ ...status, kind }, voice)}</span></p>
      {kind === 'signed-out' && (
        <>
          <a className="vr-btn vr-btn--secondary" href={`${place.admin}/login`} rel="noreferrer" target="_blank">{voice.say('signIn')}</a>
          <Btn look="primary" onClick={() => saving.wake()}>{voice.say('goOn')}</Btn>
        </>
      )}
      {first && (
        <span className="vr-needs">
          <span>{voice.count('needYou', status.conflicts.length)}</span>
          <Btn onClick={() => work.goTo(first.segmentId, { toText: true })}>{voice.say('show')}</Btn>
        </span>
      )}
    </div>
  );
};

/** Saving that takes no longer than a moment is not worth a word. */
const useCalm = (kind: SavingStatus['kind']): SavingStatus['kind'] => {
  const [shown, setShown] = useState<SavingStatus['kind']>('saved');
  useEffect(() => {
    const timer = setTimeout(() => setShown(kind), kind === 'saving' ? SLOW_MS : 0);
    return () => clearTimeout(timer);
  }, [kind]);
  return shown;
};

const wordsOf = ({ kind, pending, conflicts }: SavingStatus, voice: ReviewVoice): string => {
  if (kind === 'offline') return voice.count('offline', pending);
  if (kind === 'failed') return voice.count('saveFailed', Math.max(1, conflicts.filter((one) => one.kind !== 'approval').length));
  return kind === 'signed-out' ? voice.say('sessionOver') : voice.say(kind === 'saving' ? 'saving' : 'saved');
};
