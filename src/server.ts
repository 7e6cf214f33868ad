import express from 'express';
import type { ErrorRequestHandler, Express, Request, Response } from 'express';
import type { Settings } from './env.ts';
import { isVersoError } from './errors.ts';
import { apiRoutes } from './gate/apiRoutes.ts';
import { FAILURE, followRequests } from './gate/followRequests.ts';
import type { RequestLine, RequestLog } from './gate/followRequests.ts';
import { limitUrl } from './gate/limitUrl.ts';
import { onlyOnePublicName } from './gate/onlyOnePublicName.ts';
import type { OperationsDoor } from './gate/operations.ts';
import type { PayloadDoor } from './gate/payloadDoor.ts';
import { refuse } from './gate/refuse.ts';
import { securityHeaders } from './gate/securityHeaders.ts';
import { setupRoutes } from './gate/setupRoutes.ts';
import { signInLimits } from './gate/signInLimits.ts';

export interface StaffServer {
  readonly settings: Settings;
  /** The secret that signs sessions; the set-up token is made from it. */
  readonly secret: string;
  readonly door: PayloadDoor;
  /** Next: everything that is no API. */
  readonly pages: (request: Request, response: Response) => Promise<void>;
  /** Answers about health and metrics. */
  readonly operations: OperationsDoor;
  /** True where somebody has an account. */
  readonly hasPeople: () => Promise<boolean>;
  readonly log: RequestLog;
  /** Is told of every request at its end. */
  readonly counted: (line: RequestLine) => void;
  /** Shortest time that an answer about an account takes, in milliseconds; 800 where absent. */
  readonly slowestSignInMs?: number;
}

const SLOWEST_SIGN_IN_MS = 800;

/** The HTTP host for staff: the gate, Payload's API behind it, and the admin's pages. */
export const server = (parts: StaffServer): Express => {
  const { settings, secret, door, hasPeople, slowestSignInMs = SLOWEST_SIGN_IN_MS } = parts;
  const api = { secret, door, hasPeople, slowestSignInMs, publicUrl: settings.publicUrl };
  const limits = signInLimits();
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustProxy);
  app.use(securityHeaders(settings));
  app.use((request, response, next) => {
    if (!parts.operations(request, response)) next();
  });
  app.use(followRequests(parts.log, parts.counted), limitUrl);
  app.use('/api', apiRoutes(api, limits));
  app.use(onlyOnePublicName(settings.publicUrl));
  app.get('/', (_request, response) => response.redirect('/admin'));
  app.use(setupRoutes(api, limits));
  app.use((request, response) => parts.pages(request, response));
  app.use(answerError);
  return app;
};

const answerError: ErrorRequestHandler = (error, request, response, _next) => {
  const known = isVersoError(error);
  if (!known) response.locals[FAILURE] = error;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What is left of a body that was refused is not read, so the connection can't serve another request.
  if (!request.complete) response.setHeader('connection', 'close');
  if (known) refuse(response, error.status, error.code, error.message);
  else refuse(response, 500, 'server', 'Something went wrong.');
};
