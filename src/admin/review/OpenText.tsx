'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { ScreenTranslation } from '../../domain/review/screen.ts';
import type { ReviewPlace } from './reviewPlace.ts';
import { TextPage } from './TextPage.tsx';
import { useBindings } from './keys/useBindings.ts';
import type { InspectorTab, Question, Review } from './useReview.ts';
import { ReviewContext } from './useReview.ts';
import { openWork } from './work/openWork.ts';
import type { Work } from './work/createWork.ts';
import { usePulse } from './work/usePulse.ts';
import type { ReviewVoice } from './words/speakReview.ts';

interface Props {
  readonly first: ScreenTranslation;
  readonly place: ReviewPlace;
  readonly voice: ReviewVoice;
  readonly close: (why: string) => void;
}

/** A text that is open: its parts live as long as this does. */
export const OpenText = ({ first, place, voice, close }: Props): ReactNode => {
  const mouth = useRef(voice);
  mouth.current = voice;
  const [work, setWork] = useState<Work | null>(null);
  const [question, ask] = useState<Question | null>(null);
  const [side, setSide] = useState<{ readonly tab: InspectorTab; readonly turn: number }>({ tab: 'context', turn: 0 });
  const keys = useBindings();
  useEffect(() => {
    const opened = openWork(first, place, () => mouth.current);
    setWork(opened.work);
    const wanted = /^#s=(.+)$/.exec(decodeURIComponent(location.hash))?.[1];
    const { board } = opened.work;
    const start = wanted !== undefined && board.segment(wanted) ? wanted : (board.firstReported() ?? board.nextOpen(null, 1));
    if (start !== null) opened.work.goTo(start);
    return opened.close;
  }, [first, place]);
  const closed = useRef(close);
  closed.current = close;
  const lost = useCallback((why: string) => closed.current(why), []);
  usePulse(work, lost);
  const inspect = useCallback((tab: InspectorTab, withFocus = false) => setSide(({ turn }) => ({ tab, turn: withFocus ? turn + 1 : turn })), []);
  const review = useMemo<Review | null>(() => work && { work, voice, place, keys, ask, inspect }, [work, voice, place, keys, inspect]);
  if (!review) return null;
  return (
    <ReviewContext value={review}>
      <TextPage hadAssignment={first.assignment?.person.id === first.me.id} question={question} side={side} />
    </ReviewContext>
  );
};
