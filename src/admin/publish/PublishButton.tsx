'use client';

import { PublishButton as PayloadsButton, useConfig, useDocumentInfo, useLocale } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import { statusAddress } from '../place.ts';
import type { Place } from '../place.ts';
import { useStatus } from '../useStatus.ts';
import { TargetPublishing } from './TargetPublishing.tsx';
import { useUnpublishedChange } from './useUnpublishedChange.ts';

/** Payload's own button in the language a document is written in; elsewhere how that language stands with its readers. */
export const PublishButton = (): ReactNode => {
  const { id, collectionSlug } = useDocumentInfo();
  const { config: { routes } } = useConfig();
  if (id === undefined || collectionSlug === undefined) return <PayloadsButton />;
  return <Known place={{ admin: routes.admin, api: routes.api, collection: collectionSlug, id: String(id) }} />;
};

const Known = ({ place }: { readonly place: Place }): ReactNode => {
  const { code } = useLocale();
  const { status, trouble, refresh } = useStatus(statusAddress(place));
  // Until it is known which language this is, the wrong button would be the worse one.
  if (status === null) return trouble === null ? null : <PayloadsButton />;
  if (code === status.sourceLocale) return <SourceButton />;
  const row = status.rows.find(({ locale }) => locale === code);
  return row?.may ? <TargetPublishing key={row.id} place={place} refresh={refresh} row={row} /> : null;
};

const SourceButton = (): ReactNode => {
  useUnpublishedChange();
  return <PayloadsButton />;
};
