import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../domain/clients/apiClient.ts';
import { formatKey, prefixIn } from '../domain/clients/apiKey.ts';
import { hashKey } from '../store/apiClients.ts';
import { clientGate } from './clients.ts';
import type { Admission } from './clients.ts';
import { keyIn } from './hasKey.ts';

const START = Date.parse('2026-11-21T12:00:00Z');
const keyOf = (n: number): string => formatKey(`prefix${String(n).padStart(2, '0')}`, `${n}`.padStart(40, 'x'));
const clientWith = (key: string, change: Partial<ApiClient> = {}): ApiClient =>
  ({ id: key, name: 'Site', prefix: prefixIn(key), hash: hashKey(key), origins: [], expiresAt: null, readsPerMinute: null, disabled: false, ...change });

const request = (headers: Record<string, string> = {}, url = '/v1/ar/articles', peer = '203.0.113.7'): IncomingMessage =>
  ({ url, headers, socket: { remoteAddress: peer } }) as unknown as IncomingMessage;

/** A gate over a table of clients, with a clock and a count of what the database was asked. */
const stage = (publicRead = true) => {
  const clients = new Map<string, ApiClient>();
  const state = { time: START, asked: 0, isDown: false };
  const byPrefix = async (prefix: string): Promise<ApiClient | null> => {
    state.asked += 1;
    await Promise.resolve();
    if (state.isDown) throw new Error('down');
    return clients.get(prefix) ?? null;
  };
  const gate = clientGate({ store: { byPrefix }, publicRead, trustProxy: 'loopback', now: () => new Date(state.time) });
  const put = (key: string, change: Partial<ApiClient> = {}): void => void clients.set(prefixIn(key) ?? '', clientWith(key, change));
  return { gate, state, put, remove: (key: string) => clients.delete(prefixIn(key) ?? '') };
};

const word = (admission: Admission): string => (admission.kind === 'refused' ? admission.refusal.code : admission.kind);
const bearer = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` });

describe('the gate', () => {
  it('lets anybody read where the house says so, and nobody else where it does not', async () => {
    expect(word(await stage().gate(request()))).toBe('public');
    expect(await stage(false).gate(request())).toMatchObject({ refusal: { status: 401, code: 'key_needed' } });
    expect(word(await stage().gate(request({ authorization: 'Basic c2l0ZTpwYXNz' })))).toBe('public');
  });

  it('knows a key in either header, and no other', async () => {
    const { gate, put } = stage(false);
    const key = keyOf(1);
    put(key);
    for (const headers of [bearer(key), { authorization: `bearer  ${key} ` }, { 'x-api-key': key }, { authorization: 'Basic abc', 'x-api-key': ` ${key} ` }]) expect(word(await gate(request(headers)))).toBe('client');
    for (const headers of [bearer(keyOf(2)), bearer(`${key.slice(0, -1)}y`), bearer(key.toLowerCase().replace('prefix', 'Prefix')), bearer('x'), { 'x-api-key': '' }, { 'x-api-key': 'constructor' }]) {
      expect(await gate(request(headers))).toMatchObject({ kind: 'refused', refusal: { status: 401, code: 'key_unknown' } });
    }
  });

  it('refuses each key with one character changed, and asks the database for none whose prefix fell out of shape', async () => {
    const { gate, put } = stage();
    const key = keyOf(1);
    put(key);
    await fc.assert(fc.asyncProperty(fc.nat(key.length - 1), fc.constantFrom(...'0aZ_-é'), fc.nat(), async (at, letter, peer) => {
      fc.pre(key[at] !== letter);
      const changed = key.slice(0, at) + letter + key.slice(at + 1);
      const admission = await gate(request(bearer(changed), '/', `10.${peer % 250}.${(peer >> 8) % 250}.1`));
      expect(['key_unknown', 'too_many_wrong_keys']).toContain(word(admission));
    }));
    expect(word(await gate(request(bearer(key))))).toBe('client');
  });

  it('refuses a key in the address, however it is written, and asks nobody', async () => {
    const { gate, state, put } = stage();
    put(keyOf(1));
    for (const url of [`/v1/ar/articles?key=${keyOf(1)}`, `/v1/ar/articles?q=${keyOf(1)}`, `/v1/${keyOf(1)}`, '/v1/x?API_KEY=', '/v1/x?a=1&%6bey=1', '/v1/x?access_token=abc', `/v1/x?q=${keyOf(1).replace('_', '%5F')}`]) {
      expect(await gate(request(bearer(keyOf(1)), url))).toMatchObject({ refusal: { status: 400, code: 'key_in_address' } });
    }
    expect(state.asked).toBe(0);
    expect(word(await gate(request({}, '/v1/x?q=turkey&monkey=1')))).toBe('public');
  });

  it('minds expiry, the switch and origins', async () => {
    const { gate, state, put } = stage();
    put(keyOf(1), { expiresAt: new Date(START + 5000).toISOString() });
    put(keyOf(2), { disabled: true });
    put(keyOf(3), { origins: ['https://site.example'] });
    expect(word(await gate(request(bearer(keyOf(1)))))).toBe('client');
    state.time += 5000;
    expect(word(await gate(request(bearer(keyOf(1)))))).toBe('key_expired');
    expect(word(await gate(request(bearer(keyOf(2)))))).toBe('key_disabled');
    expect(word(await gate(request({ ...bearer(keyOf(3)), origin: 'https://site.example' })))).toBe('client');
    expect(await gate(request({ ...bearer(keyOf(3)), origin: 'https://evil.example' }))).toMatchObject({ refusal: { status: 403, code: 'origin_forbidden' } });
    expect(word(await gate(request({ ...bearer(keyOf(1)), origin: 'null' })))).toBe('key_expired');
  });
});

describe('what the gate remembers', () => {
  it('is asked once in 30 seconds, also by many at once, and a revocation counts after that', async () => {
    const { gate, state, put, remove } = stage();
    put(keyOf(1));
    await Promise.all(Array.from({ length: 50 }, () => gate(request(bearer(keyOf(1))))));
    expect(state.asked).toBe(1);
    remove(keyOf(1));
    state.time += 29_999;
    expect(word(await gate(request(bearer(keyOf(1)))))).toBe('client');
    state.time += 1;
    expect(word(await gate(request(bearer(keyOf(1)))))).toBe('key_unknown');
    put(keyOf(1), { disabled: true });
    state.time += 30_000;
    expect(word(await gate(request(bearer(keyOf(1)))))).toBe('key_disabled');
  });

  it('follows a plain model, whatever happens to the clients', async () => {
    const step = fc.record({ act: fc.constantFrom('ask', 'ask', 'ask', 'put', 'remove', 'disable'), key: fc.nat(3), pause: fc.constantFrom(0, 1000, 31_000) });
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { gate, state, put, remove } = stage();
      const now = new Map<number, string>();
      const history = new Map<number, { at: number; word: string }[]>();
      const note = (key: number, said: string): void => {
        now.set(key, said);
        history.set(key, [...(history.get(key) ?? []), { at: state.time, word: said }]);
      };
      for (const { act, key, pause } of steps) {
        state.time += pause;
        if (act !== 'ask') {
          if (act === 'remove') remove(keyOf(key));
          else put(keyOf(key), { disabled: act === 'disable' });
          note(key, { put: 'client', disable: 'key_disabled', remove: 'key_unknown' }[act]);
          continue;
        }
        const past = history.get(key) ?? [];
        const before = past.findLast(({ at }) => at <= state.time - 30_000)?.word ?? 'key_unknown';
        const allowed = new Set([before, now.get(key) ?? 'key_unknown', ...past.filter(({ at }) => at > state.time - 30_000).map((one) => one.word)]);
        expect(allowed).toContain(word(await gate(request(bearer(keyOf(key)), '/', `10.0.0.${steps.length}`))));
      }
    }));
  });

  it('keeps a flood of wrong keys from the database, and from no other address', async () => {
    const { gate, state, put } = stage();
    put(keyOf(1));
    const flood = (n: number, peer: string) => gate(request(bearer(formatKey('prefix99', `${n}`.padStart(40, 'y'))), '/', peer));
    for (let n = 0; n < 1000; n += 1) expect(word(await flood(n, '203.0.113.9'))).toBe(n < 20 ? 'key_unknown' : 'too_many_wrong_keys');
    expect(state.asked).toBe(20);
    expect(await flood(5000, '203.0.113.9')).toMatchObject({ refusal: { status: 429 }, wait: 60 });
    expect(word(await flood(0, '203.0.113.9'))).toBe('key_unknown');
    expect(word(await gate(request(bearer(keyOf(1)))))).toBe('client');
    state.time += 60_000;
    expect(word(await gate(request(bearer(keyOf(1)), '/', '203.0.113.9')))).toBe('client');
  });

  it('outlives the database for keys that were good, and says so for others', async () => {
    const { gate, state, put } = stage();
    put(keyOf(1));
    await gate(request(bearer(keyOf(1))));
    state.isDown = true;
    state.time += 300_000;
    expect(word(await gate(request(bearer(keyOf(1)))))).toBe('client');
    for (let n = 0; n < 30; n += 1) await expect(gate(request(bearer(keyOf(2))))).rejects.toThrow('down');
    state.isDown = false;
    put(keyOf(2));
    expect(word(await gate(request(bearer(keyOf(2)))))).toBe('client');
  });
});

it('takes no other sign-in for a key', () => {
  expect([{}, { authorization: 'Preview abc' }, { authorization: 'Bearer' }, { authorization: 'Bearer a b' }, { authorization: 'Bearer a' }].map((headers) => keyIn(request(headers as Record<string, string>)))).toEqual([null, null, null, null, 'a']);
});
