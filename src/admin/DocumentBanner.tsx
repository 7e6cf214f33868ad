import { getTranslation } from '@payloadcms/translations';
import type { CollectionSlug, UIFieldServerProps } from 'payload';
import type { ReactNode } from 'react';
import { isStaff } from '../access/isStaff.ts';
import { worksIn } from '../access/worksIn.ts';
import { createStore } from '../store/createStore.ts';
import { DocumentBannerClient } from './DocumentBannerClient.tsx';
import { fieldLabels } from './fieldLabels.ts';

/** Stands at the top of a document's form: what the text in this locale is, and what to do about it. */
export const DocumentBanner = async ({ collectionSlug, i18n, id, payload, user }: UIFieldServerProps): Promise<ReactNode> => {
  if (!isStaff(user) || id === undefined) return null;
  const rows = await createStore(payload).rows.summaries(collectionSlug, [String(id)]);
  const loaded = Object.fromEntries(rows.filter(({ locale }) => worksIn(user, locale)).map(({ locale, projected }) => [locale, projected]));
  const { fields = [] } = payload.collections[collectionSlug as CollectionSlug]?.config ?? {};
  const { admin, api } = payload.config.routes;
  return (
    <DocumentBannerClient
      labels={fieldLabels(fields, (label) => getTranslation(label, i18n))}
      loaded={loaded}
      place={{ admin, api, collection: collectionSlug, id: String(id) }}
    />
  );
};
