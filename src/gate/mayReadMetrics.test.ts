import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayReadMetrics } from './mayReadMetrics.ts';

const TOKEN = 'a-long-secret-of-prometheus';
const may = (headers: Readonly<Record<string, string>>, remoteAddress: string | undefined = '203.0.113.7', token: string | undefined = TOKEN) =>
  mayReadMetrics({ headers: { host: 'localhost:3000', ...headers }, socket: { remoteAddress } }, token);

describe('mayReadMetrics', () => {
  it('lets a program of this machine in', () => {
    for (const address of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1']) expect(may({}, address, undefined), address).toBe(true);
    for (const host of ['127.0.0.1', '[::1]:3000']) expect(may({ host }, '127.0.0.1'), host).toBe(true);
  });

  it('lets nobody else in', () => {
    for (const address of ['10.0.0.1', '::2', '::ffff:10.0.0.1', '127.0.0.1.example.org', undefined]) expect(mayReadMetrics({ headers: { host: 'localhost' }, socket: { remoteAddress: address } }, TOKEN), address).toBe(false);
  });

  it('lets nobody in by a proxy, or by a foreign name for this machine', () => {
    for (const name of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip']) expect(may({ [name]: '' }, '127.0.0.1'), name).toBe(false);
    for (const host of ['verso.example.org', 'localhost.example.org', '']) expect(may({ host }, '127.0.0.1'), host).toBe(false);
  });

  it('lets in from anywhere who has the token, and by no other text', () => {
    expect(may({ authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '203.0.113.7' })).toBe(true);
    expect(may({ authorization: `bearer ${TOKEN}` })).toBe(true);
    expect(mayReadMetrics({ headers: { authorization: 'Bearer undefined' }, socket: {} }, undefined)).toBe(false);
    fc.assert(fc.property(fc.string(), (text) => {
      fc.pre(text !== TOKEN);
      expect(may({ authorization: `Bearer ${text}` })).toBe(false);
      expect(may({ authorization: text })).toBe(false);
    }));
  });
});
