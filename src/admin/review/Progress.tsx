'use client';

import type { ReactNode } from 'react';
import { useHead } from './board/useBoard.ts';
import { useReview } from './useReview.ts';

/** How far the text is: reviewed, translated, empty, as a bar and in words. */
export const Progress = (): ReactNode => {
  const { work: { board }, voice } = useReview();
  const { counts, shows } = useHead(board);
  const { total, initial } = counts;
  const reviewed = total - shows.open;
  const parts = voice.say('progressParts', { reviewed, translated: total - reviewed - initial, empty: initial });
  return (
    <div className="vr-progress">
      <div aria-label={voice.say('progress', { n: reviewed, total })} aria-valuemax={total} aria-valuemin={0} aria-valuenow={reviewed} aria-valuetext={parts} className="vr-progress__bar" role="progressbar" title={parts}>
        <span className="vr-progress__reviewed" style={{ flexGrow: reviewed }} />
        <span className="vr-progress__translated" style={{ flexGrow: total - reviewed - initial }} />
        <span style={{ flexGrow: initial }} />
      </div>
      <span>{voice.say('progress', { n: reviewed, total })} · {voice.count('toGo', shows.open)}</span>
    </div>
  );
};
