import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALE_CODES } from '../locales.ts';
import { BADGE_STATES, badgeState, badgesOf } from './badge.ts';
import type { TranslationStatus } from './translation.ts';

const STATUSES: readonly TranslationStatus[] = ['pending', 'translating', 'needs-review', 'reviewed', 'failed', 'paused'];
const error = { code: 'engine-key', message: 'The key is wrong.', params: {} };

const rows = fc.uniqueArray(
  fc.record({
    locale: fc.constantFrom(...LOCALE_CODES),
    status: fc.constantFrom(...STATUSES),
    outdated: fc.boolean(),
    error: fc.constantFrom(null, error),
  }),
  { selector: (row) => row.locale },
);

describe('badgesOf', () => {
  it('gives each target one badge in their order, whatever rows there are', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...LOCALE_CODES]), rows, (targets, some) => {
        const badges = badgesOf(targets, some);
        expect(badges.map(({ locale }) => locale)).toEqual(targets);
        for (const badge of badges) {
          expect(BADGE_STATES).toContain(badge.state);
          expect(badge.state === 'not-translated').toBe(!some.some(({ locale }) => locale === badge.locale));
          if (badge.reason !== null) expect(['failed', 'waiting']).toContain(badge.state);
        }
      }),
    );
  });

  it('tells why it failed, and of an older failure nothing once the text is there', () => {
    expect(badgesOf(['ar'], [{ locale: 'ar', status: 'failed', outdated: false, error }])).toEqual([{ locale: 'ar', state: 'failed', reason: 'engine-key' }]);
    expect(badgesOf(['ar'], [{ locale: 'ar', status: 'needs-review', outdated: false, error }])).toEqual([{ locale: 'ar', state: 'needs-review', reason: null }]);
  });
});

describe('badgeState', () => {
  it.each([
    ['pending', false, 'waiting'], ['pending', true, 'waiting'],
    ['translating', true, 'translating'],
    ['needs-review', false, 'needs-review'], ['needs-review', true, 'outdated'],
    ['reviewed', false, 'reviewed'], ['reviewed', true, 'outdated'],
    ['failed', true, 'failed'], ['paused', true, 'paused'],
  ] as const)('%s, outdated %s: %s', (status, outdated, state) => expect(badgeState({ status, outdated })).toBe(state));
});
