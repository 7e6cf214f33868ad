'use client';

import { ExternalLinkIcon, useConfig, useDocumentInfo, useLocale, useTranslation } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import { previewWord } from './previewWord.ts';

/** Opens the draft in the language of the form on the readers' site. Each time with a new token, for they last a quarter of an hour. */
export const SitePreview = (): ReactNode => {
  const { id, collectionSlug } = useDocumentInfo();
  const { config: { routes } } = useConfig();
  const { code } = useLocale();
  const { i18n } = useTranslation();
  if (id === undefined || collectionSlug === undefined) return null;
  const word = previewWord(i18n.language);
  const address = `${routes.api}/${collectionSlug}/${encodeURIComponent(String(id))}/preview?locale=${code}&open=true`;
  return <a aria-label={word} className="preview-btn" href={address} id="preview-button" rel="noopener noreferrer" target="_blank" title={word}><ExternalLinkIcon /></a>;
};
