import type { Request, RequestHandler, Response } from 'express';
import { accountOf, fieldsOf } from './accountOf.ts';
import { apiDoor } from './apiDoor.ts';
import type { ApiDoor } from './apiDoor.ts';
import { atLeast } from './atLeast.ts';
import { bodyLimit } from './bodyLimit.ts';
import { carriesSession } from './carriesSession.ts';
import { fetchRequest } from './fetchRequest.ts';
import { firstRegister } from './firstRegister.ts';
import type { FirstRegister } from './firstRegister.ts';
import { readBody } from './readBody.ts';
import { refuse } from './refuse.ts';
import { sendAnswer } from './sendAnswer.ts';
import { ACCOUNT } from './signInLimits.ts';
import type { SignInLimits } from './signInLimits.ts';

export interface ApiParts extends FirstRegister {
  /** Shortest time that an answer about an account takes, in milliseconds. */
  readonly slowestSignInMs: number;
}

const LISTENERS = 30;

/** `/api`: nobody passes who carries no session, but to sign in. Bodies go to Payload unparsed. */
export const apiRoutes =
  (parts: ApiParts, limits: SignInLimits): RequestHandler =>
  async (request, response) => {
    const door = apiDoor(request.method, new URL(request.originalUrl, 'http://gate').pathname);
    if (door === 'staff' && !carriesSession(request.headers))
      return refuse(response, 401, 'not-signed-in', 'You are not signed in. Sites read from the delivery API, not from here.');
    if (door === 'staff' || door === 'open') return pass(parts, request, response, await bodyOf(request, false));
    // Three limiters and the stream of the answer each listen for its end.
    response.setMaxListeners(LISTENERS);
    if (!(await runs(limits.perAddress, request, response))) return;
    await signIn(parts, limits, door, request, response);
  };

const signIn = async (parts: ApiParts, limits: SignInLimits, door: ApiDoor, request: Request, response: Response): Promise<void> => {
  const body = await bodyOf(request, true);
  const type = request.headers['content-type'];
  if (door === 'first-register') {
    const fields = await fieldsOf(body ?? Buffer.alloc(0), type);
    const token = request.headers['x-setup-token'] ?? request.query.token ?? fields.token;
    return sendAnswer(await firstRegister(parts, token, fields), response);
  }
  response.locals[ACCOUNT] = await accountOf(body ?? Buffer.alloc(0), type);
  if (response.locals[ACCOUNT] !== null) {
    if (!(await runs(limits.perAccount, request, response))) return;
    if (!(await runs(limits.perAccountAnywhere, request, response))) return;
  }
  const answer = await atLeast(parts.slowestSignInMs, () => parts.door(fetchRequest(request, response, parts.publicUrl, body)));
  await sendAnswer(answer, response);
};

const pass = async (parts: ApiParts, request: Request, response: Response, body: Buffer | null): Promise<void> =>
  sendAnswer(await parts.door(fetchRequest(request, response, parts.publicUrl, body)), response);

const bodyOf = async (request: Request, signingIn: boolean): Promise<Buffer | null> =>
  request.method === 'GET' || request.method === 'HEAD'
    ? null
    : readBody(request, bodyLimit(request.headers['content-type'], signingIn));

/** True where the limiter lets the request on; else it has answered. */
const runs = (limiter: RequestHandler, request: Request, response: Response): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const answered = (): void => resolve(false);
    response.once('close', answered);
    const on = (error?: unknown): void => {
      response.off('close', answered);
      if (error) reject(error);
      else resolve(true);
    };
    Promise.resolve(limiter(request, response, on)).catch(reject);
  });
