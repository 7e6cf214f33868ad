import { lookup as systemLookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isRefusedAddress } from '../domain/webhook/addressFault.ts';

/** A name led to an address that may not be called. */
export class PrivateAddress extends Error {}

/**
 * Finds a name's addresses, and finds none where one of them may not be called: the connection goes to the very address
 * that was looked at.
 */
export const onlyOutside =
  (allowPrivate: boolean, lookup: LookupFunction = systemLookup as LookupFunction): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, options, (error, found, family) => {
      if (error) return callback(error, found, family);
      const addresses: readonly string[] = typeof found === 'string' ? [found] : (found as LookupAddress[]).map(({ address }) => address);
      if (addresses.some((address) => isRefusedAddress(address, allowPrivate))) return callback(new PrivateAddress('This address may not be called.'), found, family);
      callback(null, found, family);
    });
  };
