import type { IncomingMessage } from 'node:http';
import { Router } from 'express';
import type { ReaderReport } from '../domain/reports/readerReport.ts';
import { isVersoError } from '../errors.ts';
import { asked } from './desk.ts';
import { isErrorCode } from './errorCodes.ts';
import { readFields } from './readFields.ts';
import { readSmallBody } from './readSmallBody.ts';
import { answerLocale, REPORT_PAGE_POLICY, reportPage } from './reportPage.ts';
import { REPORT_LIMITS, reportWindows } from './reportLimits.ts';
import type { ReportLimits } from './reportLimits.ts';
import type { Refusal } from './refusal.ts';
import { reportSchema } from './schemas/reportSchema.ts';

export interface ReportDoor {
  /** Keeps a report, or throws a VersoError with the status to answer. */
  readonly takeReport: (report: ReaderReport) => Promise<unknown>;
  /** Who asks, as a group of addresses that counts as one (see `addressOf`). */
  readonly addressOf: (request: IncomingMessage) => string;
  readonly limits?: Partial<ReportLimits>;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
  /** Told of each answer: its status, the bytes of its body, and the microseconds it took. */
  readonly count?: (status: number, bytes: number, microseconds: number) => void;
}

const PATH = '/v1/reports';
const MOST_BYTES = 16 * 1024;
/** What is announced to be larger is not even read to its end. */
const HOPELESS_BYTES = 1024 * 1024;
const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After, X-Request-Id',
  'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'", 'Cross-Origin-Resource-Policy': 'cross-origin', 'Referrer-Policy': 'no-referrer',
} as const;
const PREFLIGHT = { ...HEADERS, Allow: 'POST, OPTIONS', 'Access-Control-Allow-Methods': 'POST, OPTIONS', 'Access-Control-Allow-Headers': 'Content-Type, X-Request-Id', 'Access-Control-Max-Age': '86400' } as const;
/** For a reader whose browser sent a form by itself. */
const PAGE = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': REPORT_PAGE_POLICY } as const;
const RECEIVED = '{"received":true}';

/**
 * `POST /v1/reports`: what a reader says is wrong, as JSON or from a form without script. Answers 202, whether it is new,
 * joins another or fell for the trap: in JSON, or with a small page where HTML is preferred. To be mounted at the root. What is too much is refused before any of it is read.
 */
export const reportsRouter = ({ takeReport, addressOf, limits = {}, now = () => performance.now(), count }: ReportDoor): Router => {
  const windows = reportWindows({ ...REPORT_LIMITS, ...limits }, now);

  /** 0, or the seconds to wait; then nothing is counted. */
  const takeTurn = (document: string): number => {
    const wait = windows.document.take(document);
    if (wait > 0) return wait;
    const waitForHouse = windows.house.take('');
    if (waitForHouse > 0) windows.document.giveBack(document);
    return waitForHouse;
  };

  const receive = async (request: IncomingMessage): Promise<Outcome | 'gone'> => {
    const wait = windows.address.take(addressOf(request));
    if (wait > 0) return { refused: tooMany(wait) };
    const body = await readSmallBody(request, MOST_BYTES);
    if (body === 'gone') return 'gone';
    if (body === 'large') return { refused: { status: 413, code: 'too_large', message: `A report ends at ${MOST_BYTES / 1024} KiB.` } };
    const fields = readFields(request.headers, body);
    if ('refusal' in fields) return { refused: fields.refusal };
    const { locale } = fields.fields as { readonly locale?: unknown };
    return { refused: await take(fields.fields), locale };
  };

  /** Null where it was taken, or seems so. */
  const take = async (fields: unknown): Promise<Refused | null> => {
    const { website } = fields as { readonly website?: unknown };
    if (website !== undefined && website !== '') return null;
    const report = asked(reportSchema, fields);
    if ('refusal' in report) return report.refusal;
    const document = `${report.query.collection}:${report.query.id}`;
    const turn = takeTurn(document);
    if (turn > 0) return tooMany(turn);
    try {
      await takeReport(report.query);
      return null;
    } catch (error) {
      // What led to nothing must not keep others from being heard.
      windows.document.giveBack(document);
      windows.house.giveBack('');
      if (!isVersoError(error) || !isErrorCode(error.code)) throw error;
      const { status, message, params, retryAfterMs } = error;
      return { status, code: error.code, message, params, ...(retryAfterMs !== undefined && { wait: Math.ceil(retryAfterMs / 1000) }) };
    }
  };

  return Router().all(PATH, async (request, response) => {
    const began = performance.now();
    const answer = (status: number, headers: Readonly<Record<string, string>>, body: string): void => {
      const bytes = Buffer.byteLength(body);
      const isHopeless = Number(request.headers['content-length'] ?? 0) > HOPELESS_BYTES;
      response.writeHead(status, { ...headers, ...(status !== 204 && { 'Content-Length': bytes }), ...(isHopeless && { Connection: 'close' }) }).end(body);
      count?.(status, bytes, (performance.now() - began) * 1000);
    };
    if (request.method === 'OPTIONS') return answer(204, PREFLIGHT, '');
    const outcome: Outcome | 'gone' = request.method === 'POST' ? await receive(request) : { refused: { status: 405, code: 'method', message: 'Reports are sent with POST.' } };
    if (outcome === 'gone') return void response.destroy();
    const { refused, locale } = outcome;
    const { status = 202, code = null, message = '', params = {}, wait } = refused ?? {};
    const more = { ...(wait !== undefined && { 'Retry-After': String(wait) }), ...(status === 405 && { Allow: 'POST, OPTIONS' }) };
    if (request.method === 'POST' && request.accepts(['application/json', 'text/html']) === 'text/html') {
      const language = answerLocale(locale, request.headers['accept-language']);
      return answer(status, { ...HEADERS, ...more, ...PAGE, 'Content-Language': language }, reportPage(code, language));
    }
    return answer(status, { ...HEADERS, ...more }, refused === null ? RECEIVED : JSON.stringify({ error: { code, message, params } }));
  });
};

/** What became of a report, and the language that it names. */
interface Outcome {
  readonly refused: Refused | null;
  readonly locale?: unknown;
}

interface Refused extends Refusal {
  /** Seconds after which it may be tried again. */
  readonly wait?: number;
}

const tooMany = (wait: number): Refused => ({ status: 429, code: 'too_many_reports', message: `Too many reports. Try again in ${wait} s.`, wait });
