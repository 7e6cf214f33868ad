import type { IncomingHttpHeaders } from 'node:http';

const SESSION = /(?:^|;\s*)payload-token=[^;\s]/;
const TOKEN = /^(?:JWT|Bearer) \S/;

/**
 * True where a request carries something to sign in with; Payload decides whether it is good.
 * API keys are no part of the staff's doors: programs read from the delivery's own.
 */
export const carriesSession = (headers: IncomingHttpHeaders): boolean =>
  SESSION.test(headers.cookie ?? '') || TOKEN.test(headers.authorization ?? '');
