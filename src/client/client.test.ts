import { describe, expect, it } from 'vitest';
import { createClient } from './client.ts';
import * as script from './client.js';

const ELSEWHERE = [{ locale: 'en', lang: 'en', dir: 'ltr', name: 'English', id: '1', slug: 'gate', href: 'http://api.test/v1/en/events/gate', isSource: true, title: 'Gate' }];

/** A client of an API that always says the same, and what it asked. */
const clientOf = (make: typeof createClient, status: number, body: unknown) => {
  const asked: { readonly url: string; readonly headers: unknown }[] = [];
  const api = make({ url: 'http://api.test/', key: 'verso_x', fetch: async (url, init) => {
    asked.push({ url: String(url), headers: init?.headers });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  } });
  return { api, asked };
};
const refusal = (code: string, params: object = {}) => ({ error: { code, message: 'No.', params } });

describe.each([['in TypeScript', createClient], ['in JavaScript', script.createClient as typeof createClient]] as const)('the client %s', (_name, make) => {
  it('encodes a slug once, and sends its key', async () => {
    const { api, asked } = clientOf(make, 200, { id: '1' });
    expect(await api.document('ar', 'events', 'كلام عربي/%', { fallback: 'source', segments: false })).toEqual({ document: { id: '1' }, availableIn: [] });
    expect(asked).toEqual([{ url: `http://api.test/v1/ar/events/${encodeURIComponent('كلام عربي/%')}?fallback=source`, headers: { authorization: 'Bearer verso_x' } }]);
  });

  it('says where a document is that is not here', async () => {
    const missing = clientOf(make, 404, refusal('not_in_locale', { availableIn: ELSEWHERE }));
    expect(await missing.api.document('ar', 'events', 'gate')).toEqual({ document: null, availableIn: ELSEWHERE });
    expect(await missing.api.documentById('ar', 'events', '1')).toEqual({ document: null, availableIn: ELSEWHERE });
    for (const params of [{ availableIn: [] }, {}]) expect(await clientOf(make, 404, refusal('not_found', params)).api.document('ar', 'events', 'x')).toEqual({ document: null, availableIn: [] });
  });

  it('throws every other refusal, with what it says', async () => {
    for (const [status, code] of [[404, 'unknown_locale'], [404, 'unknown_collection'], [404, 'not_reviewed'], [404, 'preview_gone'], [401, 'key_unknown'], [429, 'too_many_reads'], [503, 'catching_up']] as const)
      await expect(clientOf(make, status, refusal(code, { availableIn: ELSEWHERE })).api.document('ar', 'events', 'x')).rejects.toMatchObject({ name: 'ApiError', status, code, message: 'No.', params: { availableIn: ELSEWHERE } });
    await expect(clientOf(make, 502, '<html>').api.list('ar', 'events')).rejects.toMatchObject({ status: 502, code: 'unreadable', params: {} });
  });

  it('has no draft where it is gone, and throws where a token opens nothing', async () => {
    expect(await clientOf(make, 404, refusal('preview_gone')).api.preview('t')).toBeNull();
    await expect(clientOf(make, 401, refusal('preview_unknown')).api.preview('t')).rejects.toMatchObject({ code: 'preview_unknown' });
  });
});
