import type { Endpoint, LivePreviewConfig, PayloadRequest } from 'payload';
import { readsDraft } from '../access/readsDraft.ts';
import { sourceOf } from '../access/sourceOf.ts';
import { isLocaleCode, LOCALE_CODES } from '../domain/locales.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { siteAddress } from '../domain/page/addresses.ts';
import { previewEnd, steadyPreviewEnd } from '../domain/preview/previewClaim.ts';
import type { Settings } from '../env.ts';
import { VersoError } from '../errors.ts';
import { createStore } from '../store/createStore.ts';
import { previewTokens } from '../store/previewTokens.ts';
import { forbidden, routeParam, staffEndpoint } from './respond.ts';

/**
 * `GET /:id/preview?locale=ar`: a token that shows this draft on the readers' site for 15 minutes, for staff who may read
 * the draft itself. With `open=true` it leads there at once.
 */
export const draftPreviewEndpoint = ({ site: { template } }: Settings, collection: string): Endpoint =>
  staffEndpoint('get', '/:id/preview', async (req) => {
    const key = { collection, documentId: routeParam(req, 'id') };
    const locale = req.searchParams.get('locale');
    if (!isLocaleCode(locale)) throw new VersoError('unknown-locale', `"locale" must be one of: ${LOCALE_CODES.join(', ')}.`, { status: 400 });
    const store = createStore(req.payload);
    const source = await store.documents.source(key);
    if (!source || source.trashed) throw new VersoError('no-document', 'This document is not there any more.', { status: 404 });
    if (!readsDraft(req.user, locale, source.sourceLocale)) throw forbidden();
    const expires = previewEnd(new Date());
    const token = previewTokens(req.payload.secret).issue({ collection, id: key.documentId, locale, expires });
    const slug = (await store.publications.live(key, locale))?.slug ?? (await store.documents.draft(key, locale))?.slug;
    const url = template === null ? null : addressWith(template, { collection, id: key.documentId, locale, slug: slugIn(slug) }, token);
    if (req.searchParams.get('open') === 'true') return leadTo(url);
    return Response.json({ url, token, expiresAt: new Date(expires * 1000).toISOString() }, { headers: { 'cache-control': 'no-store' } });
  });

/**
 * What Payload's live preview shows: the document's page on the readers' site. Undefined where no site is set. Payload
 * asks at every save; the address stays the same for minutes, so that the frame is told of the save and not loaded anew.
 */
export const livePreviewOf = ({ site: { template } }: Settings): LivePreviewConfig | undefined =>
  template === null ? undefined : {
    url: ({ collectionConfig, data, req }) => {
      const { locale } = req as Pick<PayloadRequest, 'locale'>;
      const id: unknown = (data as { id?: unknown } | undefined)?.id;
      if (!collectionConfig || !isLocaleCode(locale) || (typeof id !== 'string' && typeof id !== 'number')) return null;
      if (!readsDraft(req.user, locale, sourceOf(data))) return null;
      const place = { collection: collectionConfig.slug, id: String(id), locale };
      const token = previewTokens(req.payload.secret).issue({ ...place, expires: steadyPreviewEnd(new Date()) });
      return addressWith(template, { ...place, slug: slugIn((data as { slug?: unknown }).slug) }, token);
    },
    breakpoints: [
      { name: 'phone', label: '390 × 844', width: 390, height: 844 },
      { name: 'tablet', label: '820 × 1180', width: 820, height: 1180 },
    ],
  };

const leadTo = (url: string | null): Response => {
  if (url === null) throw new VersoError('no-site', 'No site is set: the setting SITE_URL says where readers find the pages.', { status: 404 });
  return new Response(null, { status: 303, headers: { location: url, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } });
};

interface Place {
  readonly collection: string;
  readonly id: string;
  readonly locale: LocaleCode;
  readonly slug: string | null;
}

const addressWith = (template: string, place: Place, token: string): string => {
  const url = new URL(siteAddress(template, place));
  url.searchParams.set('preview', token);
  return url.href;
};

const slugIn = (slug: unknown): string | null => (typeof slug === 'string' && slug !== '' ? slug : null);
