'use client';

import { memo } from 'react';
import type { ReactNode } from 'react';
import { useHead } from './board/useBoard.ts';
import { Btn } from './parts/Btn.tsx';
import { Row } from './parts/Row.tsx';
import { useReview } from './useReview.ts';

const CHUNK = 25;

/** All rows of the filter, in chunks that the browser lays out only when they come near the screen. */
export const SegmentList = (): ReactNode => {
  const { work: { board }, voice } = useReview();
  const { visible, locale, dir, sourceLocale, order } = useHead(board);
  if (order.length === 0) return <p className="vr-empty">{voice.say('noText')}</p>;
  return (
    <>
      <div aria-hidden="true" className="vr-heads">
        <span>#</span>
        <span>{voice.say('sourceHead', { language: voice.language(sourceLocale) })}</span>
        <span className={`vr-heads__target vr-heads__target--${dir}`}>{voice.say('targetHead', { language: voice.language(locale) })}</span>
      </div>
      {visible.length === 0 && <p className="vr-empty">{voice.say('noMatch')} <Btn onClick={() => board.filter({ show: 'all', query: '' })}>{voice.say('showAll')}</Btn></p>}
      <ul aria-label={voice.say('segments')} className="vr-list" role="list">
        {chunksOf(visible).map((chunk) => <Chunk ids={chunk.join('\n')} key={chunk[0]} />)}
      </ul>
    </>
  );
};

/** Keyed by its ids as one string, so that an unchanged chunk is not drawn anew. */
const Chunk = memo(({ ids }: { readonly ids: string }): ReactNode => (
  <div className="vr-chunk" role="presentation">{ids.split('\n').map((id) => <Row id={id} key={id} />)}</div>
));
Chunk.displayName = 'Chunk';

const chunksOf = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / CHUNK) }, (_, n) => ids.slice(n * CHUNK, (n + 1) * CHUNK));
