import { getTranslation } from '@payloadcms/translations';
import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter, SetStepNav } from '@payloadcms/ui';
import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps } from 'payload';
import type { ReactNode } from 'react';
import { isStaff } from '../../access/isStaff.ts';
import { worksIn } from '../../access/worksIn.ts';
import { LOCALE_CODES } from '../../domain/locales.ts';
import { createStore } from '../../store/createStore.ts';
import { QueueBoard } from './QueueBoard.tsx';
import { filterIn } from './queueAddress.ts';
import { speakQueue } from './words/speakQueue.ts';

const PAGE = 25;

/** `/admin/review`: what needs a person, most urgent first, in the languages of whoever looks. */
export const QueueView = async ({ initPageResult, params, searchParams }: AdminViewServerProps): Promise<ReactNode> => {
  const { locale, permissions, req, visibleEntities } = initPageResult;
  const { user, i18n, payload } = req;
  const { routes, collections, admin } = payload.config;
  if (!isStaff(user)) redirect(`${routes.admin}${admin.routes.login}?redirect=${encodeURIComponent(`${routes.admin}/review`)}`);
  const now = new Date();
  const locales = LOCALE_CODES.filter((code) => worksIn(user, code));
  const query = searchParams ?? {};
  const { locale: wanted, ...rest } = filterIn(query);
  const filter = wanted && locales.includes(wanted) ? { ...rest, locale: wanted } : rest;
  const after = typeof query.after === 'string' ? query.after : null;
  const page = await createStore(payload).queue.page({ person: String(user.id), locales, filter, now }, after, PAGE);
  const voice = speakQueue(i18n.language);
  return (
    <DefaultTemplate
      i18n={i18n} locale={locale} params={params} payload={payload} permissions={permissions} req={req} searchParams={searchParams} user={req.user ?? undefined}
      visibleEntities={{ collections: visibleEntities?.collections ?? [], globals: visibleEntities?.globals ?? [] }}
    >
      <SetStepNav nav={[{ label: voice.say('review') }]} />
      <main>
        <Gutter className="verso-queue">
          <QueueBoard
            filter={filter} isFirst={after === null} language={i18n.language} locales={locales} now={now} page={page} person={String(user.id)}
            names={Object.fromEntries(collections.map(({ slug, labels }) => [slug, getTranslation(labels.singular, i18n)]))}
            place={{ api: routes.api, page: `${routes.admin}/review` }}
          />
        </Gutter>
      </main>
    </DefaultTemplate>
  );
};
