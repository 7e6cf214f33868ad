import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SendFault } from '../../domain/webhook/verdictOf.ts';
import { verdictOf } from '../../domain/webhook/verdictOf.ts';
import { deliveryLine } from './deliveryLine.ts';
import { WEBHOOK_WORDS, webhookReason, webhookWords } from './words/webhookWords.ts';

const LANGUAGES = Object.keys(WEBHOOK_WORDS) as (keyof typeof WEBHOOK_WORDS)[];
const FAULTS: readonly SendFault[] = ['timeout', 'private-address', 'bad-address', 'bad-secret', 'unreachable'];
const due = '2026-12-24T08:00:00.000Z';
const answer = fc.oneof(
  fc.integer({ min: 100, max: 999 }).map((status) => ({ kind: 'answered' as const, status })),
  fc.record({ kind: fc.constant('failed' as const), fault: fc.constantFrom(...FAULTS), detail: fc.constantFrom('ECONNREFUSED', 'CERT_HAS_EXPIRED') }),
);

describe.each(LANGUAGES)('a delivery in %s', (language) => {
  const words = webhookWords(language);

  it('has words for whatever the sender says', () => {
    fc.assert(fc.property(answer, fc.integer({ min: 1, max: 12 }), (given, tries) => {
      const verdict = verdictOf(given, tries, 0.5);
      const state = verdict.kind === 'delivered' ? 'delivered' : verdict.kind === 'again' ? 'waiting' : 'dead';
      const error = verdict.kind === 'delivered' ? null : verdict.error;
      const line = deliveryLine({ state, attempts: tries, due: state === 'waiting' ? due : null, status: verdict.status, error }, words, (at) => at.toISOString());
      expect(`${line.state} ${line.reason ?? ''}`).not.toMatch(/[{}]|undefined|null/);
      expect(line.reason).not.toBe(words.reason.unexpected);
      expect(line.reason === null).toBe(verdict.kind === 'delivered');
    }));
  });

  it('has every word, with the places the English one has', () => {
    const flat = (from: object): [string, string][] => Object.entries(from).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as [string, string]] : flat(value as object)));
    const own = new Map(flat(words));
    for (const [key, english] of flat(WEBHOOK_WORDS.en)) expect((own.get(key)?.match(/\{\w+\}/g) ?? []).toSorted(), key).toEqual((english.match(/\{\w+\}/g) ?? []).toSorted());
  });
});

it('falls back to English, and to "unexpected"', () => {
  expect(webhookWords('xx')).toBe(WEBHOOK_WORDS.en);
  expect(webhookReason(WEBHOOK_WORDS.en, 'constructor')).toBe(WEBHOOK_WORDS.en.reason.unexpected);
});
