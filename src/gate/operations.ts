import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HealthReport } from './health.ts';
import { mayReadMetrics } from './mayReadMetrics.ts';

/** What operators ask of every process. */
export interface Operations {
  /** Whether it does its work. */
  readonly health: () => Promise<HealthReport>;
  /** Whether requests should be sent to it. */
  readonly ready: () => Promise<HealthReport>;
  readonly metrics: { render(): Promise<string>; readonly contentType: string };
  /** Opens the metrics to others than this machine. */
  readonly metricsToken: string | undefined;
}

export type OperationsDoor = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Answers `GET /health`, `/ready` and `/metrics`; true where it took the request. Who may not see the metrics is told nothing of them. */
export const operations =
  (parts: Operations): OperationsDoor =>
  (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const answer = ANSWERS.get((request.url ?? '').split('?', 1)[0] ?? '');
    if (!answer) return false;
    answer(parts, request).then(
      (given) => send(response, given),
      () => send(response, { status: 500, type: 'text/plain; charset=utf-8', body: 'It can not be told.' }),
    );
    return true;
  };

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const reportOf = (report: HealthReport): Answer => json(report.ok ? 200 : 503, report);

const json = (status: number, body: object): Answer => ({ status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) });

const ANSWERS: ReadonlyMap<string, (parts: Operations, request: IncomingMessage) => Promise<Answer>> = new Map([
  ['/health', async ({ health }: Operations) => reportOf(await health())],
  ['/ready', async ({ ready }: Operations) => reportOf(await ready())],
  ['/metrics', async ({ metrics, metricsToken }: Operations, request: IncomingMessage) =>
    mayReadMetrics(request, metricsToken)
      ? { status: 200, type: metrics.contentType, body: await metrics.render() }
      : json(404, { errors: [{ name: 'VersoError', message: 'There is nothing here.', data: { code: 'not-found' } }] })],
]);

const send = (response: ServerResponse, { status, type, body }: Answer): void => {
  if (response.destroyed) return;
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body), 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
  response.end(body);
};
