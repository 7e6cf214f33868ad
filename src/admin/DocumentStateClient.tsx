'use client';

import { useDocumentInfo, useLocale } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import { isLocaleCode } from '../domain/locales.ts';
import { badgesOf } from '../domain/review/badge.ts';
import { StateBadge } from './StateBadge.tsx';
import { statusAddress, tabAddress } from './place.ts';
import type { Place } from './place.ts';
import { useStatus } from './useStatus.ts';
import { useVoice } from './useVoice.ts';

/** The badge of the locale in view; nothing in the source locale. */
export const DocumentStateClient = ({ admin, api }: Pick<Place, 'admin' | 'api'>): ReactNode => {
  const { id, collectionSlug } = useDocumentInfo();
  if (id === undefined || collectionSlug === undefined) return null;
  return <Known place={{ admin, api, collection: collectionSlug, id: String(id) }} />;
};

const Known = ({ place }: { readonly place: Place }): ReactNode => {
  const { code } = useLocale();
  const voice = useVoice();
  const { status } = useStatus(statusAddress(place));
  if (status === null || code === status.sourceLocale || !isLocaleCode(code) || !status.locales.includes(code)) return null;
  return badgesOf([code], status.rows).map((badge) => <StateBadge badge={badge} href={tabAddress(place, code)} key={code} voice={voice} />);
};
