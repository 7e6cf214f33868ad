import { describe, expect, it } from 'vitest';
import { createEngine } from './index.ts';

describe('createEngine', () => {
  it('takes DeepL where there is a key, else pseudo; a name wins', () => {
    expect(createEngine({}).name).toBe('pseudo');
    expect(createEngine({ deeplApiKey: 'key' }).name).toBe('deepl');
    expect(createEngine({ deeplApiKey: 'key', engine: 'pseudo' }).name).toBe('pseudo');
  });

  it('says in one line what is wrong', () => {
    expect(() => createEngine({ engine: 'deepl' })).toThrow(/DEEPL_API_KEY is missing/);
    for (const engine of ['google', 'toString', '__proto__']) {
      expect(() => createEngine({ engine })).toThrow(expect.objectContaining({ code: 'setting-engine', message: expect.stringMatching(/deepl or pseudo/) }));
    }
  });
});
