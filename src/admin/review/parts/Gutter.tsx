import type { ReactNode } from 'react';
import { engineName } from '../../engineName.ts';
import type { RowView } from '../board/createBoard.ts';
import { fieldName } from '../reviewPlace.ts';
import type { CollectionNames } from '../reviewPlace.ts';
import type { ReviewVoice } from '../words/speakReview.ts';
import { Icon } from './Icon.tsx';
import { signsOf } from './stateOf.ts';

/** A row's number, its state in picture and word, and what waits in it. */
export const RowGutter = ({ row, voice, names }: { readonly row: RowView; readonly voice: ReviewVoice; readonly names: CollectionNames | undefined }): ReactNode => {
  const { segment: { origin, state, notes, block }, mark } = row;
  const kind = kindOf(block, names, voice);
  const engine = origin?.engine && state !== 'reviewed' ? engineName(origin.engine) : null;
  return (
    <div className="vr-gutter">
      <span className="vr-number">{row.number}{kind !== null && <span className="vr-kind"> · <bdi>{kind}</bdi></span>}</span>
      {signsOf(row).map(({ icon, word, tone }) => <span className={`vr-sign vr-sign--${tone}`} key={word}><Icon name={icon} /><span>{voice.say(word)}</span></span>)}
      {engine !== null && <bdi className="vr-engine">{engine}</bdi>}
      {mark === 'queued' && <span className="vr-sign vr-sign--calm"><Icon name="memory" /><span>{voice.say('waitsApproval')}</span></span>}
      {(mark === 'conflict' || mark === 'refused') && <span className="vr-sign vr-sign--bad"><Icon name="error" /><span>{voice.say('notSaved')}</span></span>}
      {notes > 0 && <span className="vr-sign vr-sign--calm"><Icon name="note" /><span>{voice.say('notes')} {voice.number(notes)}</span></span>}
    </div>
  );
};

/** Paragraphs, headings, items and quotes look like what they are; the rest says it. */
const kindOf = ({ type, field, path }: RowView['segment']['block'], names: CollectionNames | undefined, voice: ReviewVoice): string | null => {
  if (type === 'plain') return fieldName(names, path.findLast((part) => !/^\d+$/.test(part)) ?? field);
  return type === 'cell' || type === 'caption' ? voice.say(type) : null;
};
