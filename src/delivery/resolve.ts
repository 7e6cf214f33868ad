import type { LocaleCode } from '../domain/locales.ts';
import { documentPath } from '../domain/page/addresses.ts';
import type { KnownPage } from '../store/mirror/mirrorReads.ts';
import type { Mirror } from '../store/mirror/openMirror.ts';
import { alternateOf } from './alternateOf.ts';
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

/** What is looked through, and the address of the API, without a slash at its end. */
export interface Shelf {
  readonly mirror: Pick<Mirror, 'bySlug' | 'pagesOf' | 'movedTo' | 'bareCard'>;
  readonly base: string;
}

/** Finds what is wanted among what is live, or says why it is not there. */
export const resolve = (shelf: Shelf, wanted: Wanted): Resolved => {
  const { mirror } = shelf;
  const { locale, collection, fallback, provenance } = wanted;
  const own = 'slug' in wanted.by ? mirror.bySlug(collection, wanted.by.slug).find((page) => page.locale === locale) : mirror.pagesOf(collection, wanted.by.id).find((page) => page.locale === locale);
  if (own) {
    if (provenance === 'reviewed' && own.kind === 'machine') return refused(404, 'not_reviewed', `Nobody has reviewed this text in "${locale}" yet. Leave provenance=reviewed out to get it with its notice.`, shelf, own);
    return { kind: 'page', page: own, telling: { segments: wanted.segments, insteadOf: null } };
  }
  if ('slug' in wanted.by) {
    const document = mirror.movedTo(locale, collection, wanted.by.slug);
    const now = document === null ? undefined : mirror.pagesOf(collection, document).find((page) => page.locale === locale);
    if (now) return { kind: 'moved', to: pathOf(now) };
  }
  const others = 'slug' in wanted.by ? mirror.bySlug(collection, wanted.by.slug) : mirror.pagesOf(collection, wanted.by.id);
  const source = others.find((page) => page.isSource);
  const first = source ?? others[0];
  // What was asked for by its name in another language is told under the one that it has in this.
  const theirs = first && mirror.pagesOf(collection, first.document).find((page) => page.locale === locale);
  if (theirs) return { kind: 'moved', to: pathOf(theirs) };
  if (fallback === 'source' && source) return { kind: 'page', page: source, telling: { segments: wanted.segments, insteadOf: locale } };
  return first ? refused(404, 'not_in_locale', `Readers of "${locale}" do not have this document. params.availableIn names the languages it is in; fallback=source gives the original.`, shelf, first) : NOT_FOUND;
};

const pathOf = ({ collection, document: id, locale, slug }: KnownPage): string => documentPath({ collection, id, locale, slug });

const NOT_FOUND: Resolved = { kind: 'refused', refusal: { status: 404, code: 'not_found', message: 'Readers have no document at this address.', params: { availableIn: [] } } };

const refused = (status: number, code: ErrorCode, message: string, { mirror, base }: Shelf, page: KnownPage): Resolved => {
  const pages = mirror.pagesOf(page.collection, page.document);
  const source = pages.find(({ isSource }) => isSource)?.locale;
  const availableIn = pages.map((one) => ({ ...alternateOf(one, source, base), title: mirror.bareCard(one.id)?.title ?? null, path: pathOf(one) }));
  return { kind: 'refused', refusal: { status, code, message, params: { availableIn } } };
};
