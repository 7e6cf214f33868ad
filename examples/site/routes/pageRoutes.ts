import { Router } from 'express';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ApiError } from '../../../src/client/client.ts';
import type { Locale } from '../../../src/client/types.ts';
import { isPageCollection } from '../api.ts';
import type { Api, PageCollection } from '../api.ts';
import { homePath, pagePath } from '../addresses.ts';
import { hasFilter } from '../pages/choicesFor.ts';
import type { Chosen } from '../pages/choicesFor.ts';
import { documentPage } from '../pages/documentPage.ts';
import { homePage } from '../pages/home.ts';
import { listPage } from '../pages/list.ts';
import { searchPage } from '../pages/searchPage.ts';
import { missingPage, previewOverPage } from '../pages/statePages.ts';
import type { SiteSettings } from '../settings.ts';
import { viewIn } from '../view.ts';
import type { View } from '../view.ts';
import { isLocale, LOCALES } from '../words/wordsOf.ts';
import { asked, sendPage } from './respond.ts';

/** Every page that is read. @param now the present */
export const pageRoutes = (api: Api, settings: SiteSettings, now: () => Date): Router => {
  const router = Router();
  const today = (): string => now().toISOString().slice(0, 10);
  const inLocale = (answer: (view: View, request: Request, response: Response, next: NextFunction) => Promise<void>): RequestHandler => async (request, response, next) => {
    const { locale } = request.params;
    return isLocale(locale) ? answer(await viewIn(api, settings, locale), request, response, next) : next();
  };

  router.get('/', (request, response) => {
    const wanted = request.acceptsLanguages([...LOCALES]);
    response.set({ Vary: 'Accept-Language', 'Cache-Control': 'public, max-age=60' }).redirect(302, homePath(isLocale(wanted) ? wanted : (LOCALES[0] as Locale)));
  });

  // A draft is found by its token alone: it may have no slug yet.
  router.get('/:locale/:collection/:slug', inLocale(async (view, request, response, next) => {
    const token = asked(request, 'preview');
    if (token === undefined) return next();
    const draft = await api.draft(token).catch((error: unknown) => { if (error instanceof ApiError && error.status === 401) return null; throw error; });
    const page = draft ? await documentPage(api, draft.locale === view.locale ? view : await viewIn(api, settings, draft.requestedLocale), draft, draft) : previewOverPage(view, request.path);
    return sendPage(response, settings, page, { status: draft ? 200 : 404, keep: 'none', isPreview: true });
  }));

  router.get('/:locale', inLocale(async (view, _request, response) => sendPage(response, settings, await homePage(api, view, today()))));

  router.get('/:locale/search', inLocale(async (view, request, response) => sendPage(response, settings, await searchPage(api, view, asked(request, 'q') ?? '', asked(request, 'cursor')))));

  router.get('/:locale/:collection', inLocale(async (view, request, response, next) => {
    const { collection } = request.params;
    if (!isPageCollection(collection)) return next();
    try {
      return sendPage(response, settings, await listPage(api, view, collection, chosenIn(request, collection), today()));
    } catch (error) {
      // A filter or a place in the list that somebody made up.
      if (error instanceof ApiError && error.status === 400) return next();
      throw error;
    }
  }));

  router.get('/:locale/:collection/:slug', inLocale(async (view, request, response, next) => {
    const { collection, slug } = request.params;
    if (!isPageCollection(collection) || typeof slug !== 'string') return next();
    const document = await api.page(view.locale, collection, slug);
    if (document === null) return sendPage(response, settings, missingPage(view, request.path, collection, await api.elsewhere(view.locale, collection, slug)), { status: 404 });
    if ((document.slug ?? document.id) !== slug) return response.set('Cache-Control', 'public, max-age=60').redirect(301, pagePath(view.locale, document));
    return sendPage(response, settings, await documentPage(api, view, document, null));
  }));
  return router;
};

const YEAR = /^(?:19|20)\d\d$/;

const chosenIn = (request: Request, collection: PageCollection): Chosen => {
  const filter = (name: string): string | undefined => (hasFilter(collection, name) ? asked(request, name) : undefined);
  const [year, when] = [filter('year'), filter('when')];
  return {
    topic: filter('topic'), place: filter('place'), initiative: filter('initiative'), kind: filter('kind'),
    year: year !== undefined && YEAR.test(year) ? year : undefined, when: when === 'coming' || when === 'past' ? when : undefined,
    originals: asked(request, 'originals') === '1' ? '1' : undefined, cursor: asked(request, 'cursor'),
  };
};
