'use client';

import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { ScreenSegment } from '../../../domain/review/screen.ts';
import { engineName } from '../../engineName.ts';
import { DiffText } from '../text/DiffText.tsx';
import { TaggedText } from '../text/TaggedText.tsx';
import { useReview } from '../useReview.ts';
import type { Candidate } from './candidatesOf.ts';
import { useTagWords } from './useTagWords.ts';

interface Props {
  readonly candidate: Candidate;
  /** From 1: the digit that takes it. */
  readonly place: number;
  readonly segment: ScreenSegment;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly onTake: () => void;
}

/** A text on offer; what differs from the one approved before is marked. */
export const CandidateButton = ({ candidate: { kind, text, from, at }, place, segment, lang, dir, onTake }: Props): ReactNode => {
  const { voice } = useReview();
  const describe = useTagWords();
  const before = kind === 'takeProposal' && segment.approved ? segment.approved.target : null;
  const who = from === null ? null : kind === 'takeProposal' ? engineName(from) : from;
  const source = [who, at === null ? null : voice.day(at)].filter((part) => part !== null);
  return (
    <button className="vr-candidate" onClick={onTake} type="button">
      <span className="vr-candidate__head"><kbd className="vr-kbd">{place}</kbd> <span>{voice.say(kind)}{source.map((part) => <Fragment key={part}> · <bdi>{part}</bdi></Fragment>)}</span></span>
      <span className="vr-text">
        {before === null ? <TaggedText describe={describe} dir={dir} lang={lang} tags={segment.tags} text={text} /> : <DiffText after={text} before={before} describe={describe} dir={dir} lang={lang} tags={segment.tags} />}
      </span>
    </button>
  );
};
