import { Router } from 'express';
import type { Response } from 'express';
import type { Api } from '../api.ts';
import { assetAt } from '../assets.ts';
import type { SiteSettings } from '../settings.ts';
import { isLocale } from '../words/wordsOf.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
const SELDOM = 'public, max-age=60, stale-while-revalidate=600';

/** What is no page: styles, scripts, the feeds, the sitemap, and a word to robots. */
export const fileRoutes = (api: Api, { siteUrl }: SiteSettings): Router => {
  const router = Router();
  router.get('/assets/:name', (request, response, next) => {
    const asset = assetAt(request.path);
    if (!asset) return next();
    return response.set({ 'Content-Type': asset.type, 'Cache-Control': FOR_EVER, 'X-Content-Type-Options': 'nosniff' }).send(asset.body);
  });
  router.get('/health', (_request, response) => void response.set('Cache-Control', 'no-store').json({ ok: true }));
  router.get('/robots.txt', (_request, response) => void response.type('text/plain').set('Cache-Control', SELDOM).send(`User-agent: *\nDisallow: /*/search\nDisallow: /*/report$\nSitemap: ${siteUrl}/sitemap.xml\n`));
  // A sitemap must stand on the site whose pages it names.
  router.get('/sitemap.xml', async (_request, response, next) => passOn(response, next, await api.text('/v1/sitemap.xml')));
  router.get('/:locale/feed.xml', async (request, response, next) => (isLocale(request.params.locale) ? passOn(response, next, await api.text(`/v1/${request.params.locale}/feed.xml`)) : next()));
  return router;
};

const passOn = (response: Response, next: () => void, { status, type, body }: Awaited<ReturnType<Api['text']>>): void => {
  if (status !== 200) return next();
  response.set({ 'Content-Type': type, 'Cache-Control': SELDOM, 'X-Content-Type-Options': 'nosniff' }).send(body);
};
