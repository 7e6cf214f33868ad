'use client';

import { memo, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useHead } from './board/useBoard.ts';
import { Btn } from './parts/Btn.tsx';
import { Row } from './parts/Row.tsx';
import { useDrawn } from './useDrawn.ts';
import { useReview } from './useReview.ts';

const CHUNK = 25;

/** All rows of the filter, in chunks that the browser lays out only when they come near the screen; those round the live one first. */
export const SegmentList = (): ReactNode => {
  const { work: { board }, voice } = useReview();
  const { visible, live, show, query, locale, dir, sourceLocale, order } = useHead(board);
  const chunks = useMemo(() => chunksOf(visible), [visible]);
  const [start, setStart] = useState({ what: '', at: 0 });
  const what = `${show} ${query}`;
  const here = live === null ? 0 : Math.max(0, Math.floor(visible.indexOf(live) / CHUNK));
  if (start.what !== what) setStart({ what, at: here });
  const reach = useDrawn(what, chunks.length);
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
        {chunks.map((ids, n) => <Chunk ids={ids} isDrawn={n === here || Math.abs(n - start.at) <= reach} key={ids.slice(0, ids.indexOf('\n') + 1 || undefined)} />)}
      </ul>
    </>
  );
};

/** Its ids are one string, so that an unchanged chunk is not drawn anew. */
const Chunk = memo(({ ids, isDrawn }: { readonly ids: string; readonly isDrawn: boolean }): ReactNode => (
  <div className={`vr-chunk${isDrawn ? '' : ' vr-chunk--later'}`} role="presentation">{isDrawn && ids.split('\n').map((id) => <Row id={id} key={id} />)}</div>
));
Chunk.displayName = 'Chunk';

const chunksOf = (ids: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(ids.length / CHUNK) }, (_, n) => ids.slice(n * CHUNK, (n + 1) * CHUNK).join('\n'));
