'use client';

import type { ReactNode } from 'react';
import { useHead } from './board/useBoard.ts';
import { useReview } from './useReview.ts';

const MOST = 5;

/** Who else has this text open, by their first letters; the words say where they are. */
export const People = (): ReactNode => {
  const { work: { board }, voice } = useReview();
  const { people, order } = useHead(board);
  if (people.length === 0) return null;
  return (
    <ul aria-label={voice.say('people', { names: people.map(({ name }) => name).join(', ') })} className="vr-people">
      {people.slice(0, MOST).map(({ id, name, at }) => {
        const words = at === null ? voice.say('present', { name }) : voice.say('here', { name, n: String(order.indexOf(at) + 1) });
        return <li key={id} title={words}><span aria-hidden="true">{[...name.trim()][0]?.toLocaleUpperCase() ?? '?'}</span><span className="verso-hidden">{words}</span></li>;
      })}
    </ul>
  );
};
