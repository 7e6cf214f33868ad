import { describe, expect, it } from 'vitest';
import type { TranslationStatus } from '../domain/review/translation.ts';
import { bannerOf } from './bannerOf.ts';

const row = { status: 'needs-review', outdated: false, error: null, engine: 'deepl', may: true } as const;
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

  it('is settled once the machine is done, and not where it failed or is kept away', () => {
    const settled = (status: TranslationStatus): boolean => bannerOf({ ...row, status }).isSettled;
    expect((['needs-review', 'reviewed'] as const).every(settled)).toBe(true);
    expect((['pending', 'translating', 'failed', 'paused'] as const).some(settled)).toBe(false);
    expect(bannerOf(undefined).isSettled).toBe(false);
  });
});
