import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressGroup, addressOf } from './addressOf.ts';

const request = (peer: string, forwarded?: string): IncomingMessage =>
  ({ socket: { remoteAddress: peer }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }) as IncomingMessage;

describe('the group of an address', () => {
  it('is the same for every spelling of every address of one /64, and another one elsewhere', () => {
    const groups = fc.array(fc.nat(0xff_ff), { minLength: 8, maxLength: 8 }).filter(([first]) => first !== 0);
    fc.assert(fc.property(groups, fc.array(fc.nat(0xff_ff), { minLength: 4, maxLength: 4 }), (one, tail) => {
      const spelled = (parts: readonly number[], upper = false): string => {
        const text = parts.map((part) => part.toString(16)).join(':');
        return upper ? text.toUpperCase() : text;
      };
      const group = addressGroup(spelled(one));
      expect(addressGroup(spelled([...one.slice(0, 4), ...tail], true))).toBe(group);
      expect(addressGroup(new URL(`http://[${spelled(one)}]`).hostname.slice(1, -1))).toBe(group);
      expect(addressGroup(spelled([...one.slice(0, 3), (one[3] ?? 0) ^ 1, ...tail]))).not.toBe(group);
    }));
  });

  it.each([
    ['203.0.113.7', '203.0.113.7'], ['::ffff:203.0.113.7', '203.0.113.7'], ['::1', '0:0:0:0::/64'], ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['2001:db8::5:6', '2001:db8:0:0::/64'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:db8::', '2001:db8:0:0::/64'], ['64:ff9b::203.0.113.7', '64:ff9b:0:0::/64'],
  ])('%s is %s', (address, group) => expect(addressGroup(address)).toBe(group));

  it('keeps nonsense short', () => expect(addressGroup('x'.repeat(5000)).length).toBeLessThan(100));
});

describe('who asks', () => {
  const { of } = addressOf('loopback, 10.0.0.0/8');

  it('is the peer, whatever it claims, where it is no proxy of ours', () => {
    fc.assert(fc.property(fc.string(), (header) => {
      expect(of(request('203.0.113.7', header))).toBe('203.0.113.7');
    }));
  });

  it('is the last address before our own proxies, whatever stands before it', () => {
    fc.assert(fc.property(fc.string(), (claimed) => {
      expect(of(request('127.0.0.1', `${claimed}, 198.51.100.4, 10.1.2.3`))).toBe('198.51.100.4');
    }));
  });

  it.each([
    ['a header that names nobody', '', '127.0.0.1'], ['only our own', '10.0.0.9, 10.0.0.8', '10.0.0.9'], ['a port', '198.51.100.4:5678', '198.51.100.4'],
    ['a port of IPv6', '[2001:db8::1]:443', '2001:db8:0:0::/64'], ['empty places', ' , 198.51.100.4, ', '198.51.100.4'],
  ])('understands %s', (_name, header, address) => expect(of(request('127.0.0.1', header))).toBe(address));
});
