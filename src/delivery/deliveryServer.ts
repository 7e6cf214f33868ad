import express, { Router } from 'express';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { DeliveryParts, DeliveryServer } from './deliveryParts.ts';
import { takeReport } from '../flows/reports/takeReport.ts';
import { apiClientStore } from '../store/apiClients.ts';
import { createStore } from '../store/createStore.ts';
import { openSearch } from '../store/mirror/openSearch.ts';
import { publishedFiles } from '../store/publishedFiles.ts';
import { addressOf } from './addressOf.ts';
import { admit } from './admit.ts';
import { clientGate } from './clients.ts';
import { BEGAN, deskOf } from './desk.ts';
import { draftDocument } from './draftDocument.ts';
import { filesRouter } from './files.ts';
import { hasKey } from './hasKey.ts';
import { hotPath } from './hotPath.ts';
import { openLibrary } from './library.ts';
import { readLimits } from './limits.ts';
import { previewRoutes } from './preview.ts';
import { reportsRouter } from './reports.ts';
import { requestId } from './requestId.ts';
import { docsRoutes } from './routes/docs.ts';
import { documentRoutes } from './routes/documents.ts';
import { feedRoutes } from './routes/feeds.ts';
import { listRoutes } from './routes/lists.ts';
import { overviewRoutes } from './routes/overview.ts';
import { searchRouter } from './search.ts';
import { serverWearing } from './wear.ts';

const HEADERS_TIMEOUT_MS = 20_000;
const REQUEST_TIMEOUT_MS = 30_000;
const LONGEST_URL = 4096;
/** After so long without a look at the log, what is served may be old. */
const LONGEST_SILENCE_MS = 30_000;

/** The host for sites and readers: the hot path, and behind it Express with everything else. Not yet listening. */
export const deliveryServer = async ({ payload, settings, log, metrics, operations }: DeliveryParts): Promise<DeliveryServer> => {
  const library = await openLibrary({ payload, settings, metrics, log });
  const search = openSearch(library.file);
  const limits = readLimits({ perMinute: settings.delivery.readsPerMinute, trustProxy: settings.trustProxy });
  const store = createStore(payload);
  const now = (): Date => new Date();
  const desk = deskOf(metrics);
  const fast = hotPath({ library, limits, metrics, publicRead: settings.delivery.publicRead });

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', settings.trustProxy);
  app.set('query parser', 'simple');
  app.use(begin);
  app.use((request, response, next) => (request.originalUrl.length > LONGEST_URL ? desk.refuse(request, response, 'other', { status: 414, code: 'too_long', message: `Addresses end at ${LONGEST_URL} characters.` }) : next()));
  app.use(reportsRouter({
    takeReport: (report) => takeReport({ store, now }, report), addressOf: addressOf(settings.trustProxy).of,
    count: (status, bytes, microseconds) => metrics.count('report', status, bytes, microseconds),
  }));
  // Its token is all that a preview needs, in a house that is closed too.
  app.use(previewRoutes({ secret: payload.secret, draftDocument: draftDocument(library, store), limits, desk, now }));
  const open = Router().use(filesRouter({ files: publishedFiles(settings.dataDir), isPublished: library.mirror.file }), docsRoutes(library, desk, settings.delivery));
  // Pictures in pages and people who read the documentation send no key; a request with one is its client's, and counts there.
  app.use((request, response, next) => (hasKey(request) || request.method === 'OPTIONS' ? next() : open(request, response, next)));
  app.use('/v1', admit({ gate: clientGate({ store: apiClientStore(payload), publicRead: settings.delivery.publicRead, trustProxy: settings.trustProxy, now }), limits, publicRead: settings.delivery.publicRead }));
  app.use(open, overviewRoutes(library, desk), feedRoutes(library, desk));
  app.use(searchRouter({ search: search.search, cardOf: library.mirror.card, collections: library.catalogue.types.map(({ slug }) => slug), desk, isCaughtUp: library.isCaughtUp }));
  app.use(listRoutes(library, desk), documentRoutes(library, desk));
  app.use(readOnly(desk));
  app.use((request, response) => desk.refuse(request, response, 'other', { status: 404, code: 'no_such_address', message: 'There is nothing at this address. /v1/docs says what there is.' }));
  app.use(answerError(desk, log));

  const http = serverWearing(app, { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: REQUEST_TIMEOUT_MS },
    (request, response) => void (fast(request, response) || operations(request, response) || app(request, response)));
  return {
    http,
    ready: async () => {
      const isFresh = library.silence() < LONGEST_SILENCE_MS;
      const mirror = library.isCaughtUp() && isFresh ? { ok: true } : { ok: false, detail: isFresh ? 'is still learning what is published' : 'the database has not answered for a while' };
      return { ok: mirror.ok, checks: { mirror } };
    },
    stop: async () => {
      await search.close();
      await library.stop();
    },
  };
};

const begin: RequestHandler = (request, response, next) => {
  response.locals[BEGAN] = performance.now();
  response.setHeader('X-Request-Id', requestId(request));
  next();
};

/** Nothing is written here; what readers have to say goes to the reports. */
const readOnly = (desk: ReturnType<typeof deskOf>): RequestHandler => (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  response.setHeader('Allow', 'GET, HEAD, OPTIONS');
  return desk.refuse(request, response, 'other', { status: 405, code: 'method', message: 'This address is read with GET or HEAD. Only /v1/reports takes POST.' });
};

const answerError = (desk: ReturnType<typeof deskOf>, log: DeliveryParts['log']): ErrorRequestHandler => (error: unknown, request, response, _next) => {
  const status = typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' && error.status < 500 ? error.status : 500;
  if (status === 500) log.error({ err: error, requestId: requestId(request), method: request.method, path: request.path }, 'A request could not be answered.');
  if (response.headersSent) return void response.destroy();
  return desk.refuse(request, response, 'other', status === 500
    ? { status, code: 'server', message: 'Something went wrong; it is in the log under this request’s id.', params: { requestId: requestId(request) } }
    : { status, code: 'bad_request', message: 'The request cannot be understood.' });
};
