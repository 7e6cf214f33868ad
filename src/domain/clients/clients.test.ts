import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientFault, originAllowed } from './apiClient.ts';
import type { ApiClient } from './apiClient.ts';
import { formatKey, holdsKey, KEY_LETTERS, prefixIn, PREFIX_LENGTH, SECRET_LENGTH } from './apiKey.ts';
import { readOrigin } from './readOrigin.ts';

const letters = (length: number) => fc.string({ unit: fc.constantFrom(...KEY_LETTERS), minLength: length, maxLength: length });
const client: ApiClient = { id: '1', name: 'Site', prefix: 'abcdefgh', hash: 'x', origins: ['https://site.example'], expiresAt: null, readsPerMinute: null, disabled: false };
const now = new Date('2026-11-21T12:00:00Z');

describe('a key', () => {
  it('is read back as it was written, and no other text is one', () => {
    fc.assert(fc.property(letters(PREFIX_LENGTH), letters(SECRET_LENGTH), (prefix, secret) => {
      const key = formatKey(prefix, secret);
      expect(prefixIn(key)).toBe(prefix);
      expect(holdsKey(`https://api.example/v1/ar/articles?x=1&k=${key}`)).toBe(true);
      for (const broken of [` ${key}`, `${key} `, `${key}\n`, key.slice(0, 40), `${key}${'a'.repeat(40)}`, key.replace('verso_', 'Verso_'), key.replaceAll('_', '-'), `${key}é`]) expect(prefixIn(broken)).toBe(null);
    }));
    fc.assert(fc.property(fc.string(), (text) => {
      expect(prefixIn(text)).toBe(null);
    }));
  });
});

describe('an origin', () => {
  it.each([
    ['https://site.example', 'https://site.example'], [' https://Site.Example/ ', 'https://site.example'], ['https://site.example:443', 'https://site.example'],
    ['http://localhost:5173', 'http://localhost:5173'], ['https://مثال.example', 'https://xn--mgbh0fb.example'],
  ])('"%s" is %s', (typed, origin) => expect(readOrigin(typed)).toEqual({ origin }));

  it.each([
    ['site.example', 'not-an-address'], ['', 'not-an-address'], ['null', 'not-an-address'], ['https://', 'not-an-address'], ['localhost:3000', 'not-an-address'], ['javascript:alert(1)', 'not-an-address'],
    ['ftp://site.example', 'scheme'], ['file:///etc/passwd', 'scheme'], ['https://*.site.example', 'wildcard'], ['*', 'wildcard'],
    ['https://site.example/app', 'more-than-origin'], ['https://site.example/?a', 'more-than-origin'], ['https://site.example?', 'more-than-origin'], ['https://site.example/#', 'more-than-origin'],
    ['https://me@site.example', 'more-than-origin'], ['https://@site.example', 'more-than-origin'],
  ])('"%s" is refused: %s', (typed, fault) => expect(readOrigin(typed)).toEqual({ fault }));

  it('that was accepted is its own origin, whatever was typed', () => {
    fc.assert(fc.property(fc.oneof(fc.webUrl(), fc.string()), (typed) => {
      const read = readOrigin(typed);
      if ('origin' in read) expect([new URL(read.origin).origin, readOrigin(read.origin)]).toEqual([read.origin, read]);
    }));
  });
});

describe('what a client may', () => {
  it('is read from its own sites and from programs, and from no other site', () => {
    fc.assert(fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.constant('null'), fc.constant('https://site.example.evil.example'), fc.constant('https://SITE.example')), (origin) => {
      expect(originAllowed(client, origin)).toBe(origin === 'https://site.example');
    }));
    expect([originAllowed(client, undefined), originAllowed({ origins: [] }, undefined), originAllowed({ origins: [] }, 'null')]).toEqual([true, true, false]);
  });

  it('ends when it expires or is switched off', () => {
    const fault = (change: Partial<ApiClient>, origin?: string) => clientFault({ ...client, ...change }, origin, now);
    expect(fault({})).toBe(null);
    expect(fault({ disabled: true, expiresAt: '2000-01-01T00:00:00Z' })).toBe('key_disabled');
    expect(fault({ expiresAt: '2026-11-21T12:00:00Z' })).toBe('key_expired');
    expect(fault({ expiresAt: '2026-11-21T12:00:00.001Z' })).toBe(null);
    expect(fault({ expiresAt: 'nonsense' })).toBe('key_expired');
    expect(fault({}, 'https://other.example')).toBe('origin_forbidden');
  });
});
