'use client';

import { Button, Link } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import { StateIcon } from './StateIcon.tsx';
import { bannerOf } from './bannerOf.ts';
import { engineName } from './engineName.ts';
import { rowAddress, tabAddress } from './place.ts';
import type { Place } from './place.ts';
import { reviewAddress } from './review/reviewPlace.ts';
import { useReviewVoice } from './review/useReviewVoice.ts';
import type { StatusRow } from './status.ts';
import { useAct } from './useAct.ts';
import { useNewText } from './useNewText.ts';
import type { Voice } from './words/speak.ts';

interface Props {
  readonly row: StatusRow | undefined;
  /** The engine in use now, for rows that do not name theirs. */
  readonly engine: string;
  readonly loaded: number | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly place: Place;
  readonly voice: Voice;
  readonly refresh: () => Promise<void>;
}

const ACTS = { retry: 'retry', translateNow: 'retry', resume: 'resume' } as const;

/** What the text in this target locale is, why, and the one button that helps. */
export const TargetBanner = ({ row, engine, loaded, labels, place, voice, refresh }: Props): ReactNode => {
  const { isActing, act } = useAct(voice, refresh);
  const newText = useNewText(row, loaded);
  const review = useReviewVoice().say('review');
  const { state, sentence, reason, action, isSettled } = bannerOf(row);
  const why = reason === null ? '' : voice.reason(reason);
  const fields = (row?.owned ?? []).map((name) => labels[name] ?? name);
  return (
    <div className={`verso-banner verso-banner--${state}`}>
      <StateIcon state={state} />
      <div className="verso-banner__text" role="status">
        <p>{voice.say(sentence, { engine: engineName(row?.engine ?? engine), reason: why }).trim()}{sentence !== 'failed' && why !== '' && ` ${why}`}</p>
        {fields.length > 0 && <p>{voice.say('owned', { fields: fields.join(', ') })}</p>}
        {isSettled && newText === 'held' && <p>{voice.say('notShown')}</p>}
        {newText === 'ready' && <p>{voice.say('newText')}</p>}
      </div>
      <div className="verso-banner__actions">
        {newText === 'ready' && <Button buttonStyle="primary" margin={false} onClick={() => window.location.reload()} size="small">{voice.say('showNewText')}</Button>}
        {row && action && (
          <Button buttonStyle="secondary" disabled={isActing} margin={false} onClick={() => void act(rowAddress(place, row.id, ACTS[action]))} size="small">{voice.say(action)}</Button>
        )}
        {row?.may === true && <Link className="verso-link" href={reviewAddress(place.admin, row.id)}>{review}</Link>}
        <Link className="verso-link" href={tabAddress(place, row?.locale ?? '')}>{voice.say('openTab')}</Link>
      </div>
    </div>
  );
};
