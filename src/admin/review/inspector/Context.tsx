'use client';

import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { RowView } from '../board/createBoard.ts';
import { fieldName } from '../reviewPlace.ts';
import { useReview } from '../useReview.ts';
import { PagePreview } from './PagePreview.tsx';

/** Where the live segment stands, how its page will look, and where its links lead. */
export const Context = ({ row }: { readonly row: RowView | null }): ReactNode => {
  const { work: { board }, voice, place } = useReview();
  const names = place.collections[board.head().document.collection];
  const links = row?.segment.tags.filter(({ href }) => href !== undefined) ?? [];
  return (
    <>
      {row && (
        <p className="vr-path">
          {row.segment.block.path.map((part, n) => <Fragment key={`${part}-${String(n)}`}>{n > 0 && ' › '}<bdi>{fieldName(names, part)}</bdi></Fragment>)}
        </p>
      )}
      <PagePreview segment={row?.segment.id ?? null} revision={row?.segment.rev ?? 0} />
      {row && links.length > 0 && (
        <>
          <h2>{voice.say('linkTargets')}</h2>
          <dl className="vr-links">
            {links.map(({ id, href, localHref }) => (
              <Fragment key={id}>
                <dt>{voice.say('linkOf', { id: String(id) })}</dt>
                <dd><bdi dir="ltr">{href}</bdi>{localHref !== undefined && <> → <bdi dir="ltr">{localHref}</bdi></>}</dd>
              </Fragment>
            ))}
          </dl>
        </>
      )}
    </>
  );
};
