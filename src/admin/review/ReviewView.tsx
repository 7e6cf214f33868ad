import { DefaultTemplate } from '@payloadcms/next/templates';
import { getTranslation } from '@payloadcms/translations';
import { redirect } from 'next/navigation.js';
import { preload } from 'react-dom';
import type { AdminViewServerProps } from 'payload';
import type { ReactNode } from 'react';
import { isStaff } from '../../access/isStaff.ts';
import { fieldLabels } from '../fieldLabels.ts';
import { ReviewScreen } from './ReviewScreen.tsx';
import { rowAddress } from './reviewApi.ts';
import type { CollectionNames } from './reviewPlace.ts';

/** The page where a translator works through one text: `/review/{id}`. Its texts come from endpoints that ask who may. */
export const ReviewView = ({ initPageResult, params, searchParams }: AdminViewServerProps): ReactNode => {
  const { permissions, req, visibleEntities, locale } = initPageResult;
  const { payload, i18n, user } = req;
  const { admin, api } = payload.config.routes;
  if (!isStaff(user)) redirect(`${admin}${payload.config.admin.routes.login}?redirect=${encodeURIComponent(`${admin}/review`)}`);
  const { segments } = params ?? {};
  const [, id] = Array.isArray(segments) ? segments : [];
  if (id === undefined) redirect(`${admin}/review`);
  // The texts are on their way while the scripts still are.
  preload(rowAddress(api, decodeURIComponent(id)), { as: 'fetch', crossOrigin: 'use-credentials' });
  const names = payload.config.collections.filter(({ slug }) => visibleEntities.collections.includes(slug)).map(({ slug, labels, fields }): [string, CollectionNames] => [
    slug, { singular: getTranslation(labels.singular, i18n), fields: fieldLabels(fields, (label) => getTranslation(label, i18n)) },
  ]);
  return (
    <DefaultTemplate
      i18n={i18n} {...(locale && { locale })} params={params ?? {}} payload={payload} permissions={permissions} req={req} searchParams={searchParams ?? {}}
      user={user} viewType="review" visibleEntities={visibleEntities}
    >
      <ReviewScreen place={{ id: decodeURIComponent(id), api, admin, collections: Object.fromEntries(names) }} />
    </DefaultTemplate>
  );
};
