import type { Endpoint, PayloadRequest } from 'payload';
import type { z } from 'zod';
import type { Person } from '../access/person.ts';
import { isStaff } from '../access/isStaff.ts';
import { isRefusal, REFUSALS } from '../domain/review/refusal.ts';
import type { Refusal, RefusalCode } from '../domain/review/refusal.ts';
import { isVersoError } from '../errors.ts';
import { createStore } from '../store/createStore.ts';
import type { Store } from '../store/createStore.ts';
import { bodyOf, forbidden, staffEndpoint } from './respond.ts';

/** An endpoint of the review screens as its description needs it; found in the endpoint's `custom.door`. */
export interface DoorDescription {
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  readonly refusals: readonly RefusalCode[];
}

export interface Call<Body> {
  readonly req: PayloadRequest;
  readonly store: Store;
  readonly person: Person;
  readonly body: Body;
}

interface ReviewDoor<Schema extends z.ZodType> extends DoorDescription {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly body?: Schema;
  readonly handle: (call: Call<z.output<Schema>>) => Promise<unknown>;
}

/**
 * An endpoint that validates what it is sent, and answers every refusal with the sender's own text as `yours`: whoever
 * is refused has lost nothing.
 */
export const reviewDoor = <Schema extends z.ZodType = z.ZodUndefined>({ method, path, handle, ...door }: ReviewDoor<Schema>): Endpoint => ({
  ...staffEndpoint(method, path, async (req) => {
    const sent = method === 'get' ? {} : await bodyOf(req);
    const yours = yoursOf(sent);
    try {
      if (!isStaff(req.user)) throw forbidden();
      const read = door.body?.safeParse(sent);
      if (read && !read.success) return refuse({ refused: 'bad-request' }, yours, faultIn(read.error));
      const answer = await handle({ req, store: createStore(req.payload), person: req.user, body: read?.data as z.output<Schema> });
      return isRefusal(answer) ? refuse(answer, yours) : answer;
    } catch (error) {
      if (!isVersoError(error)) throw error;
      return failure(error.status, error.message, { code: error.code, ...error.params, ...yours });
    }
  }),
  custom: { door: door satisfies DoorDescription },
});

const refuse = ({ refused, ...details }: Refusal, yours: object, message: string = REFUSALS[refused].message): Response =>
  failure(REFUSALS[refused].status, message, { code: refused, ...details, ...yours });

const failure = (status: number, message: string, data: object): Response => Response.json({ errors: [{ message, data }] }, { status });

/** What the sender typed, whatever else is wrong with the request. */
const yoursOf = ({ target, text }: Readonly<Record<string, unknown>>): { readonly yours?: string } => {
  const typed = target ?? text;
  return typeof typed === 'string' ? { yours: typed } : {};
};

const faultIn = ({ issues: [issue] }: z.ZodError): string => `${issue?.path.join('.') || 'The body'}: ${issue?.message ?? 'is not understood'}.`;
