'use client';

import type { ReactNode } from 'react';
import type { Head } from './board/createBoard.ts';
import { useHead } from './board/useBoard.ts';
import { capsOf } from './keys/chord.ts';
import { Btn } from './parts/Btn.tsx';
import { Plan } from './Plan.tsx';
import { useReview } from './useReview.ts';
import type { ReviewVoice } from './words/speakReview.ts';

/** What this text is, how it stands with its readers, whose it is now, and what can be done with all of it. */
export const TitleRow = (): ReactNode => {
  const { work: { board }, voice, place, keys, ask, inspect } = useReview();
  const head = useHead(board);
  const { document, locale, sourceLocale, sourceDir, status, me } = head;
  const { collection } = document;
  return (
    <div className="vr-title">
      <div className="vr-title__text">
        <h1 dir={sourceDir} lang={sourceLocale}>{document.title ?? '–'}</h1>
        <div className="vr-chips">
          <span className="vr-chip">{place.collections[collection]?.singular ?? collection}</span>
          <span className="vr-chip">{voice.say('pair', { source: voice.language(sourceLocale), target: voice.language(locale) })}</span>
          <span className={`vr-chip${status.liveOutdated ? ' vr-chip--change' : ''}`}>{liveWords(head, voice)}</span>
          <Plan />
          <span className="vr-assigned">{assignedWords(head, voice)}</span>
        </div>
      </div>
      <div className="vr-title__buttons">
        <Btn caps={keys.bindings.keys && capsOf(keys.bindings.keys, keys.isMac)} onClick={() => ask({ kind: 'keys' })}>{voice.say('keys')}</Btn>
        <Btn onClick={() => inspect('context', true)}>{voice.say('preview')}</Btn>
        {me.may.includes('translate') && <Btn onClick={() => ask({ kind: 'againAll' })}>{voice.say('againAll')}</Btn>}
        {me.may.includes('publish') && status.live && <Btn onClick={() => ask({ kind: 'unpublish' })}>{voice.say('unpublish')}</Btn>}
        {me.may.includes('publish') && <Btn look="primary" onClick={() => ask({ kind: 'approveAll' })}>{voice.say('approveAndPublish')}</Btn>}
      </div>
    </div>
  );
};

const liveWords = ({ status: { live, liveOutdated, awaitsSource } }: Head, voice: ReviewVoice): string =>
  voice.say(liveOutdated ? 'liveOutdated' : live ? 'live' : awaitsSource ? 'awaitsSource' : 'notLive');

const assignedWords = ({ assignment, me }: Head, voice: ReviewVoice): string => {
  if (!assignment) return '';
  const time = voice.hour(assignment.until);
  return assignment.person.id === me.id ? voice.say('yours', { time }) : voice.say('theirs', { name: assignment.person.name, time });
};
