'use client';

import type { ReactNode } from 'react';
import { fieldName } from '../reviewPlace.ts';
import { useReview } from '../useReview.ts';
import type { Question } from '../useReview.ts';
import { approveAndPublish } from '../work/approveAndPublish.ts';
import { lookAgain } from '../work/lookAgain.ts';
import { refresh } from '../work/refresh.ts';
import { KeySheet } from './KeySheet.tsx';
import { Schedule } from './Schedule.tsx';
import { Sure } from './Sure.tsx';

/** The window that was asked for. */
export const Dialogs = ({ question }: { readonly question: Question | null }): ReactNode => {
  const { work, voice, place } = useReview();
  if (question === null) return null;
  const { locale, document } = work.board.head();
  const language = voice.language(locale);
  switch (question.kind) {
    case 'keys': return <KeySheet />;
    case 'schedule': return <Schedule />;
    case 'againAll': return (
      <Sure act={async () => { await work.api.againAll(); await refresh(work); work.say(voice.say('againDone')); }} body={voice.say('againAllBody')} confirm={voice.say('againAll')} title={voice.say('againAllTitle')} />
    );
    case 'approveAll': return <Sure act={() => approveAndPublish(work)} body={voice.say('approveAllBody')} confirm={voice.say('approveAndPublish')} title={voice.say('approveAllTitle')} />;
    case 'unpublish': return (
      <Sure
        act={async () => { await work.api.unpublish('now'); await refresh(work); work.say(voice.say('unpublished', { language })); }}
        body={voice.say('unpublishBody')} confirm={voice.say('unpublish')} title={voice.say('unpublishTitle', { language })}
      />
    );
    case 'handBack': {
      const named = { field: fieldName(place.collections[document.collection], question.field) };
      return <Sure act={async () => { await work.api.handBack(question.field); await refresh(work); await lookAgain(work); work.say(voice.say('handedBack', named)); }} body={voice.say('handBackBody')} confirm={voice.say('handBack')} title={voice.say('handBackTitle', named)} />;
    }
  }
};
