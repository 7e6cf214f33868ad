import { BlockList } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFault, isRefusedAddress } from './addressFault.ts';
import { networkOf } from './networkOf.ts';

const octet = fc.integer({ min: 0, max: 255 });
const four = fc.tuple(octet, octet, octet, octet);
const group = fc.integer({ min: 0, max: 0xffff });

/** The ranges again, in another's words. */
const inside = new BlockList();
for (const [net, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.31.196.0', 24],
  ['192.52.193.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['192.175.48.0', 24], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 3]] as const) inside.addSubnet(net, bits, 'ipv4');

/** The ways in which one IPv4 address can be written in a URL. */
const spellings = ([a, b, c, d]: readonly [number, number, number, number]): string[] => {
  const whole = ((a * 256 + b) * 256 + c) * 256 + d;
  const octal = (n: number): string => `0${n.toString(8)}`;
  const hex = (n: number): string => `0x${n.toString(16)}`;
  const full = [...`${a}.${b}.${c}.${d}`].map((sign) => (sign === '.' ? '。' : String.fromCodePoint(0xff10 + Number(sign)))).join('');
  const mapped = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  return [
    `${a}.${b}.${c}.${d}`, `${a}.${b}.${c}.${d}.`, String(whole), hex(whole), octal(whole), [a, b, c, d].map(octal).join('.'), [a, b, c, d].map(hex).join('.'), `${hex(a)}.${b}.${octal(c)}.${d}`,
    `${a}.${b}.${c * 256 + d}`, `${a}.${(b * 256 + c) * 256 + d}`, full, encodeURIComponent(`${a}.${b}.${c}.${d}`).replaceAll('.', '%2e'),
    `[::ffff:${a}.${b}.${c}.${d}]`, `[::ffff:${mapped}]`, `[0:0:0:0:0:ffff:${mapped}]`, `[64:ff9b::${a}.${b}.${c}.${d}]`, `[::FFFF:${mapped.toUpperCase()}]`,
  ];
};
const RANGES: readonly (readonly [number, number, number, number])[] = [[127, 0, 0, 1], [10, 0, 0, 0], [172, 16, 0, 9], [172, 31, 255, 255], [192, 168, 1, 1], [169, 254, 169, 254], [0, 0, 0, 0], [100, 64, 0, 1], [255, 255, 255, 255], [100, 100, 100, 200]];

describe('an address', () => {
  it('lies where every other list says it lies', () => {
    fc.assert(fc.property(four, (octets) => {
      const address = octets.join('.');
      expect(networkOf(address) !== 'public').toBe(inside.check(address, 'ipv4') || address === '100.100.100.200');
    }), { numRuns: 5000 });
  });

  it('inside the own network is refused in every spelling', () => {
    for (const octets of RANGES)
      for (const host of spellings(octets)) expect(addressFault(`http://${host}:8080/x`, false), host).toBe('private-address');
    fc.assert(fc.property(four, (octets) => {
      const [a, b, c, d] = octets;
      if (networkOf(octets.join('.')) === 'public') return;
      for (const host of spellings([a, b, c, d])) expect(addressFault(`https://${host}/`, false), host).toBe('private-address');
    }));
  });

  it('of IPv6 is public only where addresses are given out', () => {
    for (const inner of ['::1', '::', 'fe80::1', 'febf::1', 'fc00::1', 'fd12:3456::1', 'fec0::1', 'ff02::1', '2001:db8::1', '2002:7f00:1::', '2001::1', '64:ff9b:1::1', '100::1', '3fff::1', '::127.0.0.1', 'fd00:ec2::254', 'fe80::1%eth0'])
      expect(isRefusedAddress(inner, false), inner).toBe(true);
    for (const outer of ['2606:4700::1111', '2a00:1450:4001:81b::200e', '2001:4860:4860::8888']) expect(isRefusedAddress(outer, false), outer).toBe(false);
    fc.assert(fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
      const first = groups[0] ?? 0;
      if (networkOf(groups.map((one) => one.toString(16)).join(':')) === 'public') expect(first >= 0x2000 && first <= 0x3fff).toBe(true);
    }), { numRuns: 2000 });
  });

  it('that hands out a cloud\'s keys is refused even where the own network is allowed', () => {
    for (const host of [...spellings([169, 254, 169, 254]), ...spellings([0, 0, 0, 0]), '[fe80::1]', '[fd00:ec2::254]', '[::]']) expect(addressFault(`http://${host}/`, true), host).toBe('private-address');
    for (const host of ['127.0.0.1', '10.1.2.3', '[::1]', 'localhost', 'site', '[::ffff:127.0.0.1]']) expect(addressFault(`http://${host}:3000/`, true), host).toBeNull();
  });

  it('is one of HTTP, without a name and password, and not one that only the house knows', () => {
    for (const wrong of ['', 'example.org', 'http://', 'https://exa mple.org', `https://example.org/${'x'.repeat(2000)}`, 'http://256.1.1.1/', 'http://[::1']) expect(addressFault(wrong, true), wrong).toBe('no-address');
    for (const wrong of ['ftp://example.org', 'file:///etc/passwd', 'javascript:alert(1)', 'gopher://example.org', 'data:text/plain,x']) expect(addressFault(wrong, true), wrong).toBe('not-http');
    for (const wrong of ['https://me:word@example.org/', 'https://me@example.org/', 'https://:word@example.org/']) expect(addressFault(wrong, true), wrong).toBe('credentials');
    for (const wrong of ['localhost', 'LOCALHOST.', 'a.localhost', 'db', 'printer.local', 'vault.internal', 'router.lan', 'x.home.arpa']) expect(addressFault(`http://${wrong}/`, false), wrong).toBe('private-address');
    for (const right of ['https://example.org/hooks?x=1#y', 'http://example.org:8081/', 'https://xn--mgbh0fb.xn--kgbechtv/', 'https://مثال.إختبار/', 'http://8.8.8.8/', 'http://[2606:4700::1111]/']) expect(addressFault(right, false), right).toBeNull();
  });

  it('of any kind is judged without stumbling', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string().map((rest) => `http://${rest}`)), fc.boolean(), (text, allow) => void addressFault(text, allow)), { numRuns: 1000 });
  });
});
