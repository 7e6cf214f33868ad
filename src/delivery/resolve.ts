import type { LocaleCode } from '../domain/locales.ts';
import { documentPath } from '../domain/page/addresses.ts';
import type { KnownPage } from '../store/mirror/mirrorReads.ts';
import type { Mirror } from '../store/mirror/openMirror.ts';
import type { ErrorCode } from './errorCodes.ts';
import type { Telling } from './reading.ts';
import type { Refusal } from './refusal.ts';

/** Which document a reader wants. */
export interface Wanted {
  readonly locale: LocaleCode;
  readonly collection: string;
  readonly by: { readonly slug: string } | { readonly id: string };
  readonly fallback: 'none' | 'source';
  readonly provenance: 'any' | 'reviewed';
  readonly segments: boolean;
}

export type Resolved =
  | { readonly kind: 'page'; readonly page: KnownPage; readonly telling: Telling }
  /** It has another address now: a path of the API. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

type Shelf = Pick<Mirror, 'bySlug' | 'pagesOf' | 'movedTo'>;

/** Finds what is wanted among what is live, or says why it is not there. */
export const resolve = (mirror: Shelf, wanted: Wanted): Resolved => {
  const { locale, collection, fallback, provenance } = wanted;
  const own = 'slug' in wanted.by ? mirror.bySlug(collection, wanted.by.slug).find((page) => page.locale === locale) : mirror.pagesOf(collection, wanted.by.id).find((page) => page.locale === locale);
  if (own) {
    if (provenance === 'reviewed' && own.kind === 'machine') return refused(404, 'not_reviewed', `Nobody has reviewed this text in "${locale}" yet. Leave provenance=reviewed out to get it with its notice.`, mirror, own);
    return { kind: 'page', page: own, telling: { segments: wanted.segments, insteadOf: null } };
  }
  if ('slug' in wanted.by) {
    const document = mirror.movedTo(locale, collection, wanted.by.slug);
    const now = document === null ? undefined : mirror.pagesOf(collection, document).find((page) => page.locale === locale);
    if (now) return { kind: 'moved', to: pathOf(now) };
  }
  const others = 'slug' in wanted.by ? mirror.bySlug(collection, wanted.by.slug) : mirror.pagesOf(collection, wanted.by.id);
  if (fallback === 'source') {
    const source = others.find((page) => page.isSource);
    const theirs = source && mirror.pagesOf(collection, source.document).find((page) => page.locale === locale);
    if (theirs) return { kind: 'moved', to: pathOf(theirs) };
    if (source) return { kind: 'page', page: source, telling: { segments: wanted.segments, insteadOf: locale } };
  }
  const [first] = others;
  return first ? refused(404, 'not_in_locale', `Readers of "${locale}" do not have this document. params.availableIn names the languages it is in; fallback=source gives the original.`, mirror, first) : NOT_FOUND;
};

const pathOf = ({ collection, document: id, locale, slug }: KnownPage): string => documentPath({ collection, id, locale, slug });

const NOT_FOUND: Resolved = { kind: 'refused', refusal: { status: 404, code: 'not_found', message: 'Readers have no document at this address.', params: { availableIn: [] } } };

const refused = (status: number, code: ErrorCode, message: string, mirror: Shelf, page: KnownPage): Resolved => ({
  kind: 'refused',
  refusal: { status, code, message, params: { availableIn: mirror.pagesOf(page.collection, page.document).map((one) => ({ locale: one.locale, slug: one.slug, path: pathOf(one) })) } },
});
