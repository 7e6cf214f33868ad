import type { SendFault } from '../domain/webhook/verdictOf.ts';
import { PrivateAddress } from './onlyOutside.ts';

/** As the filtering agent words its refusal. */
const REFUSED = /is (?:private|meta) IP address/i;
const LONGEST = 60;

/** What a failed connection is told as; the network's own code goes along. */
export const faultOf = (error: unknown): { readonly fault: SendFault; readonly detail?: string } => {
  if (error instanceof PrivateAddress || (error instanceof Error && REFUSED.test(error.message))) return { fault: 'private-address' };
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^\w+$/.test(code) ? { fault: 'unreachable', detail: code.slice(0, LONGEST) } : { fault: 'unreachable' };
};
