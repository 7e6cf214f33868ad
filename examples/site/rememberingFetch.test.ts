import { describe, expect, it } from 'vitest';
import { rememberingFetch } from './rememberingFetch.ts';

/** An API that can be away, with a clock of its own. */
const stage = () => {
  const state = { now: 0, body: 'one', status: 200, isAway: false, asked: 0, conditional: 0 };
  const ask: typeof fetch = async (_input, init) => {
    state.asked += 1;
    await Promise.resolve();
    if (state.isAway) throw new TypeError('fetch failed');
    const etag = `"${state.body}"`;
    if (new Headers(init?.headers).get('if-none-match') === etag && state.status === 200) {
      state.conditional += 1;
      return new Response(null, { status: 304 });
    }
    return new Response(state.body, { status: state.status, headers: { etag, 'content-type': 'text/plain' } });
  };
  const remembered = rememberingFetch(ask, () => state.now);
  return { state, read: async (path = '/v1/en/articles') => { const response = await remembered(`http://api.test${path}`); return `${response.status} ${await response.text()}`; } };
};

describe('what the site remembers of the API', () => {
  it('is asked for once by many at once, then by its ETag, and renewed where it changed', async () => {
    const { state, read } = stage();
    expect(new Set(await Promise.all(Array.from({ length: 20 }, () => read())))).toEqual(new Set(['200 one']));
    expect(state.asked).toBe(1);
    state.now += 60_000;
    expect(await read()).toBe('200 one');
    expect([state.asked, state.conditional]).toEqual([2, 1]);
    state.body = 'two';
    state.now += 60_000;
    expect(await read()).toBe('200 two');
  });

  it('stands in for a while where the API is away or in trouble, and not for ever', async () => {
    const { state, read } = stage();
    await read();
    for (const trouble of [{ isAway: true }, { isAway: false, status: 503 }, { status: 429 }]) {
      Object.assign(state, trouble);
      state.now += 60_000;
      expect(await read()).toBe('200 one');
    }
    state.now += 3_600_000;
    expect(await read()).toBe('429 one');
    state.isAway = true;
    await expect(read()).rejects.toThrow('fetch failed');
    Object.assign(state, { isAway: false, status: 200 });
    expect(await read()).toBe('200 one');
  });

  it('never brings back what was taken down', async () => {
    const { state, read } = stage();
    await read();
    state.now += 60_000;
    state.status = 404;
    expect(await read()).toBe('404 one');
    state.isAway = true;
    await expect(read()).rejects.toThrow('fetch failed');
  });

  it('remembers no preview', async () => {
    const { state, read } = stage();
    await read('/v1/preview?token=a');
    await read('/v1/preview?token=a');
    expect(state.asked).toBe(2);
  });
});
