import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLocaleCode } from '../domain/locales.ts';
import type { Answer } from './answer.ts';
import { hasKey } from './hasKey.ts';
import type { Library } from './library.ts';
import type { ReadLimits } from './limits.ts';
import type { DeliveryMetrics } from './metrics.ts';
import { refusalAnswer } from './refusal.ts';
import { requestId } from './requestId.ts';
import { sendAnswer } from './sendAnswer.ts';

interface HotParts {
  readonly library: Pick<Library, 'isCaughtUp' | 'documents' | 'addresses' | 'catalogue'>;
  readonly limits: ReadLimits;
  readonly metrics: DeliveryMetrics;
  /** Whether sites read without a key. */
  readonly publicRead: boolean;
}

const DOCUMENT = /^\/v1\/([a-z-]{2,10})\/([a-z0-9-]{1,60})\/([\w.~-]{1,300})$/;

/**
 * What stands before Express: documents whose bytes are in memory, and addresses that lead nowhere. True where it
 * answered; all else goes to Express, which answers from the same bytes. Express alone costs several times as much.
 */
export const hotPath = ({ library, limits, metrics, publicRead }: HotParts) => {
  const { documents, addresses, catalogue } = library;
  const unknown = refusalAnswer({ status: 404, code: 'not_found', message: 'Readers have no document at this address.', params: { availableIn: [] } });

  const answerTo = (url: string): Answer | null => {
    const kept = documents.get(url);
    if (kept) {
      metrics.cacheHit();
      return kept;
    }
    const [, locale, collection = '', slug = ''] = DOCUMENT.exec(url) ?? [];
    return isLocaleCode(locale) && catalogue.typeOf(collection)?.hasSlug === true && !addresses.has(collection, slug) && library.isCaughtUp() ? unknown : null;
  };

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { method, url = '' } = request;
    if ((method !== 'GET' && method !== 'HEAD') || hasKey(request)) return false;
    const began = performance.now();
    const wait = limits.take(request);
    if (wait > 0) {
      const answer = refusalAnswer({ status: 429, code: 'too_many_reads', message: `Too many reads from this address. Ask again in ${wait} s, or use a key of your own.` }, limits.headers(wait));
      metrics.count('other', 429, sendAnswer(request, response, answer), 0);
      return true;
    }
    if (!publicRead) return false;
    const answer = answerTo(url);
    if (answer === null) return false;
    const bytes = sendAnswer(request, response, answer);
    metrics.count('document', response.statusCode, bytes, (performance.now() - began) * 1000);
    return true;
  };
};

/** The request's id, for what Express answers. */
export const withRequestId = (request: IncomingMessage, response: ServerResponse): void => void response.setHeader('X-Request-Id', requestId(request));
