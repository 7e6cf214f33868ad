import type { ReactNode } from 'react';
import { PRETENDER, engineName } from './engineName.ts';
import type { Voice } from './words/speak.ts';
import './admin.css';

interface Props {
  readonly engine: string;
  readonly resting: null | { readonly code: string | null; readonly until: string | Date | null };
  /** Only they can mend it, so only they are told how. */
  readonly isAdmin: boolean;
  readonly voice: Voice;
}

/** One line that says why nothing is translated, or why it is not real, and what to do; nothing where all is well. */
export const RestNotice = ({ engine, resting, isAdmin, voice }: Props): ReactNode => {
  if (resting !== null) {
    const until = resting.until === null ? null : new Date(resting.until);
    return (
      <p className="verso-banner verso-banner--failed">
        {isAdmin ? voice.say('rests', { engine: engineName(engine), reason: voice.reason(resting.code) }) : voice.say('askAdmin')}
        {until !== null && <> {voice.say('restsUntil', { time: voice.time(until) })}</>}
      </p>
    );
  }
  return engine === PRETENDER ? <p className="verso-banner verso-banner--outdated">{isAdmin ? voice.say('pretendNotice') : voice.say('pretend')}</p> : null;
};
