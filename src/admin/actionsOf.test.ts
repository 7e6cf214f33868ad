import { describe, expect, it } from 'vitest';
import { BADGE_STATES } from '../domain/review/badge.ts';
import { actionsOf } from './actionsOf.ts';

describe('actionsOf', () => {
  it('gives nothing to somebody who may not', () => {
    for (const state of BADGE_STATES) expect(actionsOf(state, { may: false }, true)).toEqual([]);
    expect(actionsOf('not-translated', undefined, false)).toEqual([]);
  });

  it('can begin where there is no row, and leaves no state without a way on', () => {
    expect(actionsOf('not-translated', undefined, true)).toEqual(['translateNow']);
    for (const state of BADGE_STATES) expect(actionsOf(state, { may: true }, false)).not.toEqual([]);
  });

  it('pauses what is not paused, resumes what is, and tries again only what failed', () => {
    for (const state of BADGE_STATES) {
      const actions = actionsOf(state, { may: true }, true);
      expect(actions.includes('resume')).toBe(state === 'paused');
      expect(actions.includes('retry')).toBe(state === 'failed');
      expect(actions.includes('pause')).toBe(state !== 'paused' && state !== 'not-translated');
    }
  });
});
