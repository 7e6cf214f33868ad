'use client';

import { memo } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { useRow } from '../board/useBoard.ts';
import { useReview } from '../useReview.ts';
import { LiveTarget } from './LiveTarget.tsx';
import { RowGutter } from './Gutter.tsx';
import { SourceCell } from './SourceCell.tsx';
import { StillTarget } from './StillTarget.tsx';

/** One segment: its state, its source, its translation. Only the live row can be written in; a click makes it live. */
export const Row = memo(({ id }: { readonly id: string }): ReactNode => {
  const { work, voice, place } = useReview();
  const row = useRow(work.board, id);
  if (!row) return null;
  const { locale, dir, sourceLocale, sourceDir, document } = work.board.head();
  const { segment, isLive } = row;
  const enter = (event: MouseEvent): void => {
    if (isLive || getSelection()?.isCollapsed === false || (event.target as Element).closest('button, a, input')) return;
    work.goTo(id, { toText: true });
  };
  return (
    <li aria-current={isLive ? 'true' : undefined} className={`vr-row vr-block--${segment.block.type}${isLive ? ' vr-row--live' : ''}`} data-segment={id} onClick={enter}>
      <RowGutter names={place.collections[document.collection]} row={row} voice={voice} />
      <SourceCell dir={sourceDir} isLive={isLive} lang={sourceLocale} row={row} />
      <div className="vr-target">
        {isLive ? <LiveTarget dir={dir} key={id} lang={locale} row={row} /> : <StillTarget dir={dir} lang={locale} row={row} />}
      </div>
    </li>
  );
});
Row.displayName = 'Row';
