import { networkOf } from './networkOf.ts';

/** Why a webhook's address is none: no address at all, not HTTP, with a name and password, or inside one's own network. */
export type AddressFault = 'no-address' | 'not-http' | 'credentials' | 'private-address';

const LONGEST = 2000;
/** Names that only an own network knows. */
const INSIDE_NAMES = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|home\.arpa)$/;

/**
 * What is wrong with an address as somebody typed it; null where nothing is. A name may still lead inside: that is seen
 * only when a connection is made, and refused there.
 * @param allowPrivate the house's sites stand in its own network
 */
export const addressFault = (text: string, allowPrivate: boolean): AddressFault | null => {
  if (text.length > LONGEST || !URL.canParse(text)) return 'no-address';
  const { protocol, hostname, username, password } = new URL(text);
  if (protocol !== 'http:' && protocol !== 'https:') return 'not-http';
  if (username !== '' || password !== '') return 'credentials';
  return isRefused(hostname, allowPrivate) ? 'private-address' : null;
};

/** True where an IP address may not be called. */
export const isRefusedAddress = (address: string, allowPrivate: boolean): boolean => {
  const network = networkOf(address);
  return network === 'never' || (network === 'inside' && !allowPrivate);
};

const isRefused = (hostname: string, allowPrivate: boolean): boolean => {
  if (hostname.startsWith('[')) return isRefusedAddress(hostname.slice(1, -1), allowPrivate);
  if (/^[\d.]+$/.test(hostname)) return isRefusedAddress(hostname, allowPrivate);
  const name = hostname.toLowerCase().replace(/\.$/, '');
  return !allowPrivate && (INSIDE_NAMES.test(name) || !name.includes('.'));
};
