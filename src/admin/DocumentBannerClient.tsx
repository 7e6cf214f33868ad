'use client';

import { Link, useLocale } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import { badgesOf } from '../domain/review/badge.ts';
import { StateBadge } from './StateBadge.tsx';
import { TargetBanner } from './TargetBanner.tsx';
import { formAddress, statusAddress, tabAddress } from './place.ts';
import type { Place } from './place.ts';
import { useLookAfterSave } from './useLookAfterSave.ts';
import { useStatus } from './useStatus.ts';
import { useVoice } from './useVoice.ts';
import './admin.css';

interface Props {
  readonly place: Place;
  /** By locale: the row's revision that the draft showed when the page was made. */
  readonly loaded: Readonly<Record<string, number | null>>;
  readonly labels: Readonly<Record<string, string>>;
}

/** The banner's living part: one locale's state in a target, all of them in the source. */
export const DocumentBannerClient = ({ place, loaded, labels }: Props): ReactNode => {
  const { code } = useLocale();
  const voice = useVoice();
  const { status, trouble, refresh } = useStatus(statusAddress(place));
  useLookAfterSave(refresh);
  if (status === null) return trouble === null ? null : <p className="verso-banner" role="status">{voice.say('statusUnknown', { reason: voice.reason(trouble) })}</p>;
  const row = status.rows.find(({ locale }) => locale === code);
  if (code !== status.sourceLocale) {
    if (row === undefined && !(status.locales as readonly string[]).includes(code)) return null;
    return <TargetBanner key={code} engine={status.engine.name} labels={labels} loaded={loaded[code] ?? null} place={place} refresh={refresh} row={row} voice={voice} />;
  }
  const badges = badgesOf(status.locales, status.rows);
  if (badges.length === 0) return null;
  return (
    <nav aria-label={voice.say('translations')} className="verso-banner verso-banner--source">
      <ul className="verso-badges">
        {badges.map((badge) => <li key={badge.locale}><StateBadge badge={badge} href={formAddress(place, badge.locale)} voice={voice} /></li>)}
      </ul>
      <Link className="verso-link" href={tabAddress(place, code)}>{voice.say('openTab')}</Link>
    </nav>
  );
};
