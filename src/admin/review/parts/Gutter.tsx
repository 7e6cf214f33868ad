import type { ReactNode } from 'react';
import { engineName } from '../../engineName.ts';
import type { RowView } from '../board/createBoard.ts';
import type { ReviewVoice } from '../words/speakReview.ts';
import { Icon } from './Icon.tsx';
import { signsOf } from './stateOf.ts';

/** A row's number, its state in picture and word, and what waits in it. */
export const RowGutter = ({ row, voice }: { readonly row: RowView; readonly voice: ReviewVoice }): ReactNode => {
  const { segment: { origin, state, notes }, mark } = row;
  const engine = origin?.engine && state !== 'reviewed' ? engineName(origin.engine) : null;
  return (
    <div className="vr-gutter">
      <span className="vr-number">{row.number}</span>
      {signsOf(row).map(({ icon, word, tone }) => <span className={`vr-sign vr-sign--${tone}`} key={word}><Icon name={icon} /><span>{voice.say(word)}</span></span>)}
      {engine !== null && <bdi className="vr-engine">{engine}</bdi>}
      {mark === 'queued' && <span className="vr-sign vr-sign--calm"><Icon name="memory" /><span>{voice.say('waitsApproval')}</span></span>}
      {(mark === 'conflict' || mark === 'refused') && <span className="vr-sign vr-sign--bad"><Icon name="error" /><span>{voice.say('notSaved')}</span></span>}
      {notes > 0 && <span className="vr-sign vr-sign--calm"><Icon name="note" /><span>{voice.say('notes')} {voice.number(notes)}</span></span>}
    </div>
  );
};
