import { Router, urlencoded } from 'express';
import type { Request } from 'express';
import { ApiError } from '../../../src/client/client.ts';
import { isPageCollection } from '../api.ts';
import type { Api, PageDocument } from '../api.ts';
import { pagePath } from '../addresses.ts';
import { reportPage, thanksPage } from '../pages/reportPage.ts';
import { missingPage } from '../pages/statePages.ts';
import type { SiteSettings } from '../settings.ts';
import { viewIn } from '../view.ts';
import type { View } from '../view.ts';
import { isLocale } from '../words/wordsOf.ts';
import { asked, sendPage } from './respond.ts';

const FIELDS = ['quote', 'segment', 'comment', 'suggestion', 'email', 'website'] as const;
type Fields = Readonly<Partial<Record<(typeof FIELDS)[number], string>>>;

/**
 * The form for readers without script. With script the browser asks the API itself, which then counts by the reader's
 * address; this way the site passes that address on, and the API must trust it to be believed.
 */
export const reportRoutes = (api: Api, settings: SiteSettings): Router => {
  const router = Router();
  const find = async ({ params: { locale, collection, slug } }: Request): Promise<{ view: View; document: PageDocument | null } | null> => {
    if (!isLocale(locale) || !isPageCollection(collection) || typeof slug !== 'string') return null;
    const [view, document] = await Promise.all([viewIn(api, settings, locale), api.page(locale, collection, slug)]);
    return { view, document };
  };

  router.get('/:locale/:collection/:slug/report', async (request, response, next) => {
    const found = await find(request);
    if (!found) return next();
    const { view, document } = found;
    if (!document) return sendPage(response, settings, missingPage(view, request.path), { status: 404 });
    return sendPage(response, settings, asked(request, 'sent') === '1' ? thanksPage(view, document) : reportPage(view, document, { quote: asked(request, 'quote') ?? '' }), { keep: 'none' });
  });

  router.post('/:locale/:collection/:slug/report', urlencoded({ extended: false, limit: '32kb' }), async (request, response, next) => {
    const found = await find(request);
    if (!found) return next();
    const { view, document } = found;
    if (!document) return sendPage(response, settings, missingPage(view, request.path), { status: 404 });
    const written = fieldsIn(request.body);
    const again = (status: number, problem: string): void => sendPage(response, settings, reportPage(view, document, written, problem), { status, keep: 'none' });
    const { quote } = written;
    if (!quote || !(written.comment || written.suggestion)) return again(422, view.words.report.missing);
    try {
      await api.reportFor(request.ip ?? '', { ...written, quote, collection: document.collection, id: document.id, locale: document.locale });
    } catch (error) {
      const { status, text } = problemOf(error, view);
      return again(status, text);
    }
    return response.redirect(303, `${pagePath(view.locale, document)}/report?sent=1`);
  });
  return router;
};

const fieldsIn = (body: unknown): Fields => {
  const given = (body ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(FIELDS.flatMap((name) => { const value = given[name]; return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : []; }));
};

const problemOf = (error: unknown, { words: { report: words } }: View): { readonly status: number; readonly text: string } => {
  const status = error instanceof ApiError ? error.status : 503;
  if (status === 429) return { status, text: words.tooMany };
  if (status === 404) return { status, text: words.gone };
  return status === 400 ? { status: 422, text: words.missing } : { status: 503, text: words.failed };
};
