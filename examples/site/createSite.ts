import express from 'express';
import type { ErrorRequestHandler, Express, RequestHandler } from 'express';
import { createApi, isApiAway } from './api.ts';
import { missingPage, troublePage } from './pages/statePages.ts';
import { fileRoutes } from './routes/fileRoutes.ts';
import { pageRoutes } from './routes/pageRoutes.ts';
import { reportRoutes } from './routes/reportRoutes.ts';
import { sendPage } from './routes/respond.ts';
import type { SiteSettings } from './settings.ts';
import { bareView, viewIn } from './view.ts';
import { isLocale } from './words/wordsOf.ts';

const RETRY_SECONDS = '30';

/** The site, to be listened with. @param log told of what nobody expected */
export const createSite = (settings: SiteSettings, log: (error: unknown) => void, now: () => Date = () => new Date()): Express => {
  const api = createApi(settings);
  const localeOf = (path: string) => { const [, first] = path.split('/'); return isLocale(first) ? first : 'en'; };

  const missing: RequestHandler = async (request, response) => sendPage(response, settings, missingPage(await viewIn(api, settings, localeOf(request.path)), request.path), { status: 404 });

  const trouble: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const view = bareView(settings, localeOf(request.path));
    const asked = (error as { readonly status?: unknown }).status;
    const isAway = isApiAway(error);
    // An address that cannot be read, or a form that is too large.
    if (!isAway && typeof asked === 'number' && asked >= 400 && asked < 500) return sendPage(response, settings, missingPage(view, '/'), { status: asked, keep: 'none' });
    if (!isAway) log(error);
    response.set('Retry-After', RETRY_SECONDS);
    return sendPage(response, settings, troublePage(view, request.path), { status: isAway ? 503 : 500, keep: 'none' });
  };

  const site = express();
  site.disable('x-powered-by');
  site.set('trust proxy', settings.trustProxy);
  site.use(fileRoutes(api, settings), reportRoutes(api, settings), pageRoutes(api, settings, now), missing, trouble);
  return site;
};
