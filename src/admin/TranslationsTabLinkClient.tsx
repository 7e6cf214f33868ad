'use client';

import { Button } from '@payloadcms/ui';
import { usePathname, useSearchParams } from 'next/navigation.js';
import type { ReactNode } from 'react';
import { badgeState } from '../domain/review/badge.ts';
import { statusAddress } from './place.ts';
import type { Place } from './place.ts';
import { useDocumentId } from './useDocumentId.ts';
import { useStatus } from './useStatus.ts';
import { useVoice } from './useVoice.ts';

interface Props extends Omit<Place, 'id'> {
  readonly path: string;
}

/** Drawn like Payload's own tabs, with the number of locales that wait for a person. */
export const TranslationsTabLinkClient = (props: Props): ReactNode => {
  const id = useDocumentId();
  return id === null ? null : <Known {...props} id={id} />;
};

const Known = ({ path, ...place }: Props & Place): ReactNode => {
  const pathname = usePathname();
  const locale = useSearchParams().get('locale');
  const voice = useVoice();
  const { status } = useStatus(statusAddress(place));
  const waiting = (status?.rows ?? []).filter((row) => ['needs-review', 'outdated', 'failed'].includes(badgeState(row))).length;
  const address = `${place.admin}/collections/${place.collection}/${place.id}${path}`;
  const isHere = pathname === address;
  return (
    <Button
      buttonStyle="tab"
      className={['doc-tab', isHere && 'doc-tab--active'].filter(Boolean).join(' ')}
      disabled={isHere}
      el={isHere ? 'div' : 'link'}
      margin={false}
      size="medium"
      {...(!isHere && { to: `${address}${locale === null ? '' : `?locale=${locale}`}` })}
    >
      <span className="doc-tab__label">
        {voice.say('translations')}
        {waiting > 0 && <>{' '}<span className="pill-version-count">{voice.number(waiting)}</span></>}
      </span>
    </Button>
  );
};
