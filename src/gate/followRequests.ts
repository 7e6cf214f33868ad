import type { RequestHandler } from 'express';
import { requestId } from './requestId.ts';

/** One line about a request: what it was, without its query, which may hold secrets. */
export interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  readonly err?: unknown;
}

export interface RequestLog {
  error(line: RequestLine, message: string): void;
  warn(line: RequestLine, message: string): void;
}

/** In `response.locals`: why the request failed, for its line in the log. */
export const FAILURE = 'failure';

const SLOW_MS = 1000;

/**
 * Gives each request its id, which the answer carries too, and logs those that failed or took more than a second.
 * @param counted is told of every request at its end
 */
export const followRequests =
  (log: RequestLog, counted: (line: RequestLine) => void): RequestHandler =>
  (request, response, next) => {
    const id = requestId(request.headers['x-request-id']);
    const began = performance.now();
    request.headers['x-request-id'] = id;
    response.setHeader('X-Request-Id', id);
    response.once('close', () => {
      const err: unknown = response.locals[FAILURE];
      const [path = ''] = request.originalUrl.split('?', 1);
      const line = { requestId: id, method: request.method, path, status: response.statusCode, ms: Math.round(performance.now() - began), ...(err !== undefined && { err }) };
      counted(line);
      if (line.status >= 500 || err !== undefined) log.error(line, 'A request failed.');
      else if (line.ms > SLOW_MS) log.warn(line, 'A request was slow.');
    });
    next();
  };
