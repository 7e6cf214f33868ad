import type { Endpoint, PayloadRequest } from 'payload';
import { isStaff } from '../access/isStaff.ts';
import { VersoError, isVersoError } from '../errors.ts';

/** The one place where an endpoint's outcome becomes an answer: staff only, errors with their code and one clear line. */
export const staffEndpoint = (method: Endpoint['method'], path: string, handle: (req: PayloadRequest) => Promise<unknown>, status = 200): Endpoint => ({
  method,
  path,
  handler: async (req) => {
    try {
      if (!isStaff(req.user)) throw forbidden();
      const answer = await handle(req);
      return answer instanceof Response ? answer : Response.json(answer ?? { ok: true }, { status });
    } catch (error) {
      if (!isVersoError(error)) throw error;
      return Response.json({ errors: [{ message: error.message, data: { code: error.code, ...error.params } }] }, { status: error.status });
    }
  },
});

export const forbidden = (): VersoError => new VersoError('forbidden', 'Your account may not do this.', { status: 403 });

/** A part of the address, as text. @throws VersoError `bad-request` */
export const routeParam = (req: PayloadRequest, name: string): string => {
  const value = req.routeParams?.[name];
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new VersoError('bad-request', `The address lacks ${name}.`, { status: 400 });
};

/** The JSON body, an empty object where there is none. @throws VersoError `bad-request` */
export const bodyOf = async (req: PayloadRequest): Promise<Readonly<Record<string, unknown>>> => {
  const text = (await req.text?.()) ?? '';
  if (text.trim() === '') return {};
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    throw new VersoError('bad-request', 'The body is no valid JSON.', { status: 400 });
  }
  throw new VersoError('bad-request', 'The body must be a JSON object.', { status: 400 });
};
