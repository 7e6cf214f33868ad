import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasKey } from './hasKey.ts';
import { readLimits } from './limits.ts';

const connection = (peer: string) => ({ remoteAddress: peer });
const request = (socket: object, headers: Readonly<Record<string, string | undefined>> = {}): IncomingMessage => ({ socket, headers }) as unknown as IncomingMessage;

describe('limits of reading', () => {
  it('let each address through so many times a minute, over any connections, as a plain count says', () => {
    const step = fc.record({ address: fc.nat(3), connection: fc.nat(2), proxied: fc.boolean(), pause: fc.nat(20_000) });
    fc.assert(fc.property(fc.array(step, { maxLength: 120 }), fc.integer({ min: 1, max: 5 }), (steps, perMinute) => {
      let time = 0;
      const limits = readLimits({ perMinute, trustProxy: 'loopback', now: () => time });
      const sockets = new Map<string, object>();
      const counts = new Map<string, number>();
      let minuteEnds = 60_000;
      for (const one of steps) {
        time += one.pause;
        if (time >= minuteEnds) {
          counts.clear();
          minuteEnds = time + 60_000;
        }
        const address = `203.0.113.${one.address}`;
        const place = one.proxied ? `proxy ${one.connection}` : `${address} ${one.connection}`;
        const socket = sockets.get(place) ?? connection(one.proxied ? '127.0.0.1' : address);
        sockets.set(place, socket);
        const wait = limits.take(request(socket, one.proxied ? { 'x-forwarded-for': `1.1.1.1, ${address}` } : {}));
        const count = (counts.get(address) ?? 0) + 1;
        counts.set(address, count);
        expect(wait > 0).toBe(count > perMinute);
        if (wait > 0) expect(wait).toBe(Math.max(1, Math.ceil((minuteEnds - time) / 1000)));
      }
    }));
  });

  it('count a customer of IPv6 as one, and let a stranger claim nothing', () => {
    const limits = readLimits({ perMinute: 2, trustProxy: 'loopback', now: () => 0 });
    expect([1, 2, 3].map((n) => limits.take(request(connection(`2001:db8:1:2::${n}`))) > 0)).toEqual([false, false, true]);
    expect([1, 2, 3].map((n) => limits.take(request(connection('203.0.113.7'), { 'x-forwarded-for': `198.51.100.${n}` })) > 0)).toEqual([false, false, true]);
  });

  it('set none where there is to be none', () => {
    const limits = readLimits({ perMinute: 0, trustProxy: 'loopback', now: () => 0 });
    const socket = connection('203.0.113.7');
    for (let n = 0; n < 1000; n += 1) expect(limits.take(request(socket))).toBe(0);
  });

  it('forget nobody who keeps coming while a hundred thousand others come by', () => {
    const limits = readLimits({ perMinute: 3, trustProxy: 'loopback', now: () => 0 });
    const loyal = connection('203.0.113.7');
    for (let n = 0; n < 3; n += 1) limits.take(request(loyal));
    for (let n = 0; n < 120_000; n += 1) limits.take(request(connection(`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`)));
    expect(limits.take(request(loyal))).toBe(60);
  });

  it('give each key its own number', () => {
    let time = 0;
    const limits = readLimits({ perMinute: 1, trustProxy: 'loopback', now: () => time });
    expect([1, 2, 3].map(() => limits.takeFor('a', 2))).toEqual([0, 0, 60]);
    expect([1, 2].map(() => limits.takeFor('b', null))).toEqual([0, 60]);
    time = 60_000;
    expect(limits.takeFor('a', 2)).toBe(0);
    expect(limits.headers(12, 2)).toEqual(['Retry-After', '12', 'RateLimit-Policy', '"reads"; q=2; w=60', 'RateLimit', '"reads"; r=0; t=12']);
  });
});

it('sees a key in either header', () => {
  expect([{}, { authorization: 'Bearer x' }, { 'x-api-key': '' }].map((headers) => hasKey(request(connection('::1'), headers)))).toEqual([false, true, true]);
});
