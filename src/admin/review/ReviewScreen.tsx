'use client';

import { SetStepNav } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { ScreenTranslation } from '../../domain/review/screen.ts';
import { whyOf } from './askReview.ts';
import { OpenText } from './OpenText.tsx';
import { Btn } from './parts/Btn.tsx';
import { reviewApi } from './reviewApi.ts';
import { queueAddress } from './reviewPlace.ts';
import type { ReviewPlace } from './reviewPlace.ts';
import { useReviewVoice } from './useReviewVoice.ts';
import '../admin.css';
import './review.css';
import './rows.css';
import './aside.css';
import './reports.css';

type Opened = { readonly kind: 'loading' } | { readonly kind: 'open'; readonly translation: ScreenTranslation } | { readonly kind: 'closed'; readonly why: string };

/** Opens the text, or says why it can't be opened. */
export const ReviewScreen = ({ place }: { readonly place: ReviewPlace }): ReactNode => {
  const voice = useReviewVoice();
  const [opened, setOpened] = useState<Opened>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isOld = false;
    const api = reviewApi(place.api, place.id);
    (turn === 0 ? api.openFirst() : api.open()).then((translation) => {
      if (!isOld) setOpened({ kind: 'open', translation });
    }, (error: unknown) => {
      if (!isOld) setOpened({ kind: 'closed', why: whyOf(error) });
    });
    return () => {
      isOld = true;
    };
  }, [place.api, place.id, turn]);
  const title = opened.kind === 'open' ? opened.translation.document.title : null;
  return (
    <>
      <SetStepNav nav={[{ label: voice.say('review'), url: queueAddress(place.admin) }, ...(title === null ? [] : [{ label: title }])]} />
      {opened.kind === 'loading' && <main className="vr-shut" role="status"><p>{voice.say('loading')}</p></main>}
      {opened.kind === 'open' && <OpenText close={(why) => setOpened({ kind: 'closed', why })} first={opened.translation} key={opened.translation.id} place={place} voice={voice} />}
      {opened.kind === 'closed' && (
        <main className="vr-shut">
          <h1>{opened.why === 'document_deleted' ? voice.say('deletedTitle') : voice.say('review')}</h1>
          <p role="alert">{opened.why === 'document_deleted' ? voice.say('deletedBody') : voice.refused(opened.why)}</p>
          <div className="vr-actions">
            <a className="vr-btn vr-btn--primary" href={queueAddress(place.admin)}>{voice.say('toQueue')}</a>
            <Btn onClick={() => setTurn(turn + 1)}>{voice.say('reload')}</Btn>
          </div>
        </main>
      )}
    </>
  );
};
