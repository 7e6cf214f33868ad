import { Router } from 'express';
import type { Request, Response } from 'express';
import { isVersoError } from '../errors.ts';
import { fieldsOf } from './accountOf.ts';
import { bodyLimit } from './bodyLimit.ts';
import { firstRegister } from './firstRegister.ts';
import type { FirstRegister } from './firstRegister.ts';
import { readBody } from './readBody.ts';
import { setupPage } from './setupPage.ts';
import type { SignInLimits } from './signInLimits.ts';

/** The set-up page, and the way to it: until somebody is there, the admin's pages lead here. */
export const setupRoutes = (parts: FirstRegister, limits: SignInLimits): Router => {
  const routes = Router();
  routes.get('/setup', async (request, response) => {
    if (await parts.hasPeople()) response.redirect(303, '/admin');
    else show(response, 200, { token: text(request.query.token) }, null);
  });
  routes.post('/setup', limits.perAddress, (request, response) => register(parts, request, response));
  routes.get(['/admin', '/admin/{*rest}'], async (_request, response, next) => {
    if (await parts.hasPeople()) next();
    else response.redirect(303, '/setup');
  });
  return routes;
};

const register = async (parts: FirstRegister, request: Request, response: Response): Promise<void> => {
  const type = request.headers['content-type'];
  const fields = await fieldsOf(await readBody(request, bodyLimit(type, true)), type);
  try {
    const answer = await firstRegister(parts, fields.token, fields);
    if (!answer.ok) return show(response, answer.status, fields, await faultOf(answer));
    response.setHeader('set-cookie', answer.headers.getSetCookie());
    response.redirect(303, '/admin');
  } catch (error) {
    if (!isVersoError(error)) throw error;
    show(response, error.status, fields, error.message);
  }
};

const show = (response: Response, status: number, fields: Readonly<Record<string, unknown>>, fault: string | null): void => {
  response.status(status).setHeader('cache-control', 'no-store');
  response.type('html').send(setupPage({ token: text(fields.token), email: text(fields.email), name: text(fields.name), fault }));
};

const faultOf = async (answer: globalThis.Response): Promise<string> => {
  const body = (await answer.json().catch(() => null)) as { errors?: { message?: string; data?: { errors?: { message?: string }[] } }[] } | null;
  const [first] = body?.errors ?? [];
  return first?.data?.errors?.[0]?.message ?? first?.message ?? 'That did not work. Please try again.';
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
