import type { DocumentTabServerProps } from 'payload';
import type { ReactNode } from 'react';
import { isStaff } from '../access/isStaff.ts';
import { TranslationsTabLinkClient } from './TranslationsTabLinkClient.tsx';

/** The tab "Translations" among a document's tabs. */
export const TranslationsTabLink = ({ collectionConfig, path, req }: DocumentTabServerProps): ReactNode => {
  if (!isStaff(req.user) || collectionConfig === undefined) return null;
  const { admin, api } = req.payload.config.routes;
  return <TranslationsTabLinkClient admin={admin} api={api} collection={collectionConfig.slug} path={path} />;
};
