import { getTranslation } from '@payloadcms/translations';
import { Gutter, SetDocumentStepNav } from '@payloadcms/ui';
import type { DocumentViewServerProps } from 'payload';
import type { ReactNode } from 'react';
import { isAdmin } from '../access/isAdmin.ts';
import { isStaff } from '../access/isStaff.ts';
import { TranslationsPanel } from './TranslationsPanel.tsx';
import { fieldLabels } from './fieldLabels.ts';
import { speak } from './words/speak.ts';
import './admin.css';

/** A document's page "Translations": how each locale stands, and the buttons that move it. */
export const TranslationsTab = ({ doc, i18n, initPageResult }: DocumentViewServerProps): ReactNode => {
  if (!isStaff(initPageResult.req.user)) return null;
  const { collectionConfig, req } = initPageResult;
  const id: unknown = doc?.id;
  if (collectionConfig === undefined || (typeof id !== 'string' && typeof id !== 'number')) return null;
  const { slug, labels, admin: { useAsTitle } } = collectionConfig;
  const { admin, api } = req.payload.config.routes;
  const title = speak(i18n.language).say('translations');
  return (
    <>
      <SetDocumentStepNav collectionSlug={slug} id={id} pluralLabel={labels.plural} useAsTitle={useAsTitle} view={title} />
      <main>
        <Gutter className="verso-tab">
          <h2 className="verso-hidden">{title}</h2>
          <TranslationsPanel
            isAdmin={isAdmin(req.user)}
            labels={fieldLabels(collectionConfig.fields, (label) => getTranslation(label, i18n))}
            place={{ admin, api, collection: slug, id: String(id) }}
          />
        </Gutter>
      </main>
    </>
  );
};
