import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const OWN = Symbol('request id');
const FORM = /^[\w-]{1,64}$/;
const begin = randomBytes(6).toString('hex');
let count = 0;

/** The id that a request goes by in answers and logs: the client's own where it is well formed, else one of this process. */
export const requestId = (request: IncomingMessage & { [OWN]?: string }): string => {
  const known = request[OWN];
  if (known !== undefined) return known;
  const asked = request.headers['x-request-id'];
  return (request[OWN] = typeof asked === 'string' && FORM.test(asked) ? asked : `${begin}-${(count += 1).toString(36)}`);
};
