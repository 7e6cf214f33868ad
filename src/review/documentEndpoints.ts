import type { Endpoint, PayloadRequest } from 'payload';
import { isEditor } from '../access/isEditor.ts';
import { may } from '../access/may.ts';
import { worksIn } from '../access/worksIn.ts';
import { LOCALE_CODES, isLocaleCode, targetsOf } from '../domain/locales.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { createEngine } from '../engines/index.ts';
import type { Settings } from '../env.ts';
import { VersoError } from '../errors.ts';
import { requestTranslation } from '../flows/requestTranslation.ts';
import { restoreSource } from '../flows/restoreSource.ts';
import { createStore } from '../store/createStore.ts';
import type { Row } from '../store/rows.ts';
import { draftPreviewEndpoint } from './draftPreview.ts';
import { bodyOf, forbidden, routeParam, staffEndpoint } from './respond.ts';

/** What a document's own pages ask: how its translations stand, "translate now", a preview of a draft, and restoring a version. */
export const documentEndpoints = (settings: Settings, collection: string): Endpoint[] => {
  const { name, publishable } = createEngine(settings);
  return [
  draftPreviewEndpoint(settings, collection),
  staffEndpoint('get', '/:id/translations', (req) => status({ name, publishable }, collection, req)),
  staffEndpoint('post', '/:id/translate', (req) => translate(collection, req), 202),
  staffEndpoint('post', '/versions/:id', async (req) => {
    if (!isEditor(req.user)) throw forbidden();
    const { documentId } = await restoreSource({ store: createStore(req.payload) }, collection, routeParam(req, 'id'));
    return { message: 'Restored as a draft.', doc: { id: documentId } };
  }),
  ];
};

const status = async (engine: { name: string; publishable: boolean }, collection: string, req: PayloadRequest) => {
  const key = { collection, documentId: routeParam(req, 'id') };
  const store = createStore(req.payload);
  const source = await store.documents.source(key);
  if (!source) throw new VersoError('no-document', 'This document is not there any more.', { status: 404 });
  const resting = await store.engines.resting(engine.name, new Date());
  const { locales } = await store.settings.translation();
  const rows = await store.rows.ofDocument(key);
  return {
    sourceLocale: source.sourceLocale,
    engine: { ...engine, resting: resting && { code: resting.code, message: resting.message, until: resting.until } },
    locales: targetsOf(source.sourceLocale).filter((locale) => locales.includes(locale)),
    mayTranslate: isEditor(req.user),
    rows: rows.filter((row) => worksIn(req.user, row.locale)).map((row) => presentRow(row, req.user)),
  };
};

const presentRow = (row: Row, user: unknown) => ({
  id: row.id, locale: row.locale, status: row.status, outdated: row.outdated, error: row.error, engine: row.engine,
  revision: row.revision, counts: row.counts, characters: row.characters,
  owned: Object.keys(row.owned ?? {}), shown: row.projected === row.revision, may: worksIn(user, row.locale),
});

const translate = async (collection: string, req: PayloadRequest) => {
  const { locales } = await bodyOf(req);
  const asked = localesOf(locales);
  if (!(asked ?? LOCALE_CODES).every((locale) => may(req.user, 'translate', locale))) throw forbidden();
  const key = { collection, documentId: routeParam(req, 'id') };
  return { waiting: await requestTranslation({ store: createStore(req.payload), now: () => new Date() }, key, asked) };
};

const localesOf = (value: unknown): readonly LocaleCode[] | undefined => {
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.length > 0 && value.every(isLocaleCode)) return value;
  throw new VersoError('unknown-locale', `"locales" must be a list of: ${LOCALE_CODES.join(', ')}.`, { status: 400 });
};
