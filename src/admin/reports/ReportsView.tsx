import { getTranslation } from '@payloadcms/translations';
import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter, SetStepNav } from '@payloadcms/ui';
import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps } from 'payload';
import type { ReactNode } from 'react';
import { isStaff } from '../../access/isStaff.ts';
import { worksIn } from '../../access/worksIn.ts';
import { isEditor } from '../../access/isEditor.ts';
import { LOCALE_CODES } from '../../domain/locales.ts';
import { createStore } from '../../store/createStore.ts';
import { ReportsBoard } from './ReportsBoard.tsx';
import { readReports } from './readReports.ts';
import { reportsIn } from './reportsAddress.ts';
import { speakReports } from './words/speakReports.ts';

/** `/admin/reports`: what readers say is wrong, by language, engine and page, in the languages of whoever looks. */
export const ReportsView = async ({ initPageResult, params, searchParams }: AdminViewServerProps): Promise<ReactNode> => {
  const { locale, permissions, req, visibleEntities } = initPageResult;
  const { user, i18n, payload } = req;
  const { routes, collections, admin } = payload.config;
  const here = `${routes.admin}/reports`;
  if (!isStaff(user)) redirect(`${routes.admin}${admin.routes.login}?redirect=${encodeURIComponent(here)}`);
  const locales = LOCALE_CODES.filter((code) => worksIn(user, code));
  const { filter, page } = reportsIn(searchParams ?? {});
  const reported = await readReports(createStore(payload), locales, filter, page);
  return (
    <DefaultTemplate
      i18n={i18n} locale={locale} params={params} payload={payload} permissions={permissions} req={req} searchParams={searchParams} user={req.user ?? undefined}
      visibleEntities={{ collections: visibleEntities?.collections ?? [], globals: visibleEntities?.globals ?? [] }}
    >
      <SetStepNav nav={[{ label: speakReports(i18n.language).say('reports') }]} />
      <main>
        <Gutter className="verso-reports">
          <ReportsBoard
            filter={filter} language={i18n.language} mayAnswerSources={isEditor(user)} now={new Date()} page={page} reported={reported}
            names={Object.fromEntries(collections.map(({ slug, labels }) => [slug, getTranslation(labels.singular, i18n)]))}
            place={{ admin: routes.admin, api: routes.api, page: here }}
          />
        </Gutter>
      </main>
    </DefaultTemplate>
  );
};
