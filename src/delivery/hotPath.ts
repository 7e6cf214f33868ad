import type { IncomingMessage } from 'node:http';
// Not the global: that one is a getter.
import { performance } from 'node:perf_hooks';
import { isLocaleCode } from '../domain/locales.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { documentPath } from '../domain/page/addresses.ts';
import type { Answer } from './answer.ts';
import { hasKey } from './hasKey.ts';
import type { Library } from './library.ts';
import type { ReadLimits } from './limits.ts';
import type { DeliveryMetrics } from './metrics.ts';
import { compiledPage } from './reading.ts';
import type { ReadyResponse } from './readyResponse.ts';
import { refusalAnswer } from './refusal.ts';
import { sendAtOnce } from './sendAnswer.ts';

interface HotParts {
  readonly library: Pick<Library, 'isCaughtUp' | 'documents' | 'addresses' | 'catalogue' | 'mirror'>;
  readonly limits: ReadLimits;
  readonly metrics: DeliveryMetrics;
  /** Whether sites read without a key. */
  readonly publicRead: boolean;
}

const DOCUMENT = /^\/v1\/([a-z-]{2,10})\/([a-z0-9-]{1,60})\/([\w.~%-]{1,900})$/;

/**
 * What stands before Express: documents that are compiled, under the one spelling of their address, and addresses that
 * lead nowhere. True where it answered; all else goes to Express, which answers from the same bytes. Express alone costs
 * several times as much.
 */
export const hotPath = ({ library, limits, metrics, publicRead }: HotParts) => {
  const { documents, addresses, catalogue, mirror } = library;
  const unknown = refusalAnswer({ status: 404, code: 'not_found', message: 'Readers have no document at this address.', params: { availableIn: [] } });

  const refusals = new Map<number, Answer>();

  /** Made once for each second of a minute: turning somebody away must not cost more than answering. */
  const tooMany = (wait: number): Answer => {
    const known = refusals.get(wait);
    if (known) return known;
    const made = refusalAnswer({ status: 429, code: 'too_many_reads', message: `Too many reads from this address. Ask again in ${wait} s, or use a key of your own.` }, limits.headers(wait));
    refusals.set(wait, made);
    return made;
  };

  const answerTo = (url: string): Answer | null => {
    const kept = documents.get(url);
    if (kept) return kept;
    const [, locale, collection = '', spelled = ''] = DOCUMENT.exec(url) ?? [];
    if (!isLocaleCode(locale) || catalogue.typeOf(collection)?.hasSlug !== true) return null;
    const slug = spelled.includes('%') ? decoded(spelled) : spelled;
    if (slug !== null && addresses.has(collection, slug)) return fromMirror(url, locale, collection, slug);
    // What is spelled with signs may be known under another form of its letters.
    return slug === spelled && library.isCaughtUp() ? unknown : null;
  };

  const fromMirror = (url: string, locale: LocaleCode, collection: string, slug: string): Answer | null => {
    const page = mirror.bySlug(collection, slug).find((one) => one.locale === locale);
    if (!page || documentPath({ ...page, id: page.document }) !== url) return null;
    const answer = compiledPage(library, page);
    if (answer === null) return null;
    documents.put(url, answer, [page.id]);
    return answer;
  };

  return (request: IncomingMessage, response: ReadyResponse): boolean => {
    const { method, url = '' } = request;
    if ((method !== 'GET' && method !== 'HEAD') || hasKey(request)) return false;
    const began = performance.now();
    const wait = limits.take(request);
    if (wait > 0) {
      metrics.count('other', 429, sendAtOnce(request, response, tooMany(wait)), 0);
      return true;
    }
    if (!publicRead) return false;
    const answer = answerTo(url);
    if (answer === null) return false;
    const bytes = sendAtOnce(request, response, answer);
    metrics.count('document', response.statusCode, bytes, (performance.now() - began) * 1000);
    return true;
  };
};

/** Null where it is none. */
const decoded = (spelled: string): string | null => {
  try {
    return decodeURIComponent(spelled);
  } catch {
    return null;
  }
};
