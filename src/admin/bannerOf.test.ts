import { describe, expect, it } from 'vitest';
import { bannerOf } from './bannerOf.ts';

const row = { status: 'needs-review', outdated: false, error: null, engine: 'deepl', shown: true, may: true } as const;
const error = { code: 'engine-down', message: 'No answer.', params: {} };

describe('bannerOf', () => {
  it.each([
    ['machine text', row, { sentence: 'machine', action: null }],
    ['pretended text', { ...row, engine: 'pseudo' }, { sentence: 'pretend', action: null }],
    ['failed', { ...row, status: 'failed', error }, { sentence: 'failed', reason: 'engine-down', action: 'retry' }],
    ['waiting for another try', { ...row, status: 'pending', error }, { sentence: 'waiting', reason: 'engine-down', action: 'translateNow' }],
    ['an old failure', { ...row, error }, { sentence: 'machine', reason: null }],
    ['outdated and pretended', { ...row, engine: 'pseudo', outdated: true }, { sentence: 'outdated' }],
    ['paused', { ...row, status: 'paused' }, { sentence: 'paused', action: 'resume' }],
    ['reviewed', { ...row, status: 'reviewed' }, { sentence: 'reviewed', action: null }],
    ['no row', undefined, { sentence: 'notTranslated', action: null }],
  ] as const)('%s', (_, seen, facts) => expect(bannerOf(seen)).toMatchObject(facts));

  it('offers nothing to somebody who may not', () => {
    for (const status of ['pending', 'translating', 'needs-review', 'reviewed', 'failed', 'paused'] as const)
      expect(bannerOf({ ...row, status, may: false }).action).toBeNull();
  });

  it('says that newer text is held back only once the machine is done', () => {
    expect(bannerOf({ ...row, shown: false }).isHeldBack).toBe(true);
    expect(bannerOf({ ...row, shown: false, status: 'translating' }).isHeldBack).toBe(false);
    expect(bannerOf(undefined).isHeldBack).toBe(false);
  });
});
