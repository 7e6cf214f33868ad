import type { Endpoint, PayloadRequest } from 'payload';
import { may } from '../access/may.ts';
import type { Right } from '../domain/review/screen.ts';
import { VersoError } from '../errors.ts';
import { handBackField } from '../flows/handBackField.ts';
import { pauseRow, resumeRow } from '../flows/pauseRow.ts';
import { requestTranslation } from '../flows/requestTranslation.ts';
import { createStore } from '../store/createStore.ts';
import type { Store } from '../store/createStore.ts';
import type { Row } from '../store/rows.ts';
import { bodyOf, forbidden, routeParam, staffEndpoint } from './respond.ts';

/** What people do to one locale of one document. */
export const rowEndpoints: Endpoint[] = [
  staffEndpoint('post', '/:id/retry', (req) => onRow(req, 'translate', (store, row) => requestTranslation({ store, now }, keyOf(row), [row.locale]))),
  staffEndpoint('post', '/:id/pause', (req) => onRow(req, 'translate', (store, row) => pauseRow({ store }, row))),
  staffEndpoint('post', '/:id/resume', (req) => onRow(req, 'translate', (store, row) => resumeRow({ store, now }, row))),
  staffEndpoint('post', '/:id/hand-back', (req) => onRow(req, 'edit', async (store, row) => {
    const { field } = await bodyOf(req);
    if (typeof field !== 'string') throw new VersoError('bad-request', 'Name the field to hand back: {"field": "body"}.', { status: 400 });
    await handBackField({ store, now }, row, field);
  })),
];

const now = (): Date => new Date();

const keyOf = ({ collection, documentId }: Row) => ({ collection, documentId });

const onRow = async (req: PayloadRequest, right: Right, act: (store: Store, row: Row) => Promise<unknown>) => {
  const store = createStore(req.payload);
  const row = await store.rows.byId(routeParam(req, 'id'));
  if (!row || !may(req.user, right, row.locale)) throw row ? forbidden() : new VersoError('no-row', 'This translation is not there any more.', { status: 404 });
  await act(store, row);
  const { status, revision } = (await store.rows.byId(row.id)) ?? row;
  return { id: row.id, status, revision };
};
