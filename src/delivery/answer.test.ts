import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerOf } from './answer.ts';
import type { AnswerFacts, Encoding } from './answer.ts';

const FACTS: AnswerFacts = { status: 200, type: 'application/json', language: 'ar', modified: '2026-01-01T08:00:00.000Z', cacheControl: 'no-store', keys: [], more: [] };
const ENCODINGS: readonly Encoding[] = ['identity', 'gzip', 'br'];
const DECODED = { identity: (bytes: Buffer) => bytes, gzip: gunzipSync, br: brotliDecompressSync };

it('holds the same text in every encoding, made from the text or from what was kept of it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
    const body = Buffer.from(text);
    const made = answerOf(body, FACTS);
    const kept = answerOf({ br: made.br }, FACTS);
    for (const encoding of ENCODINGS) {
      for (const answer of [made, kept]) expect(DECODED[encoding](answer.variant(encoding).body).equals(body)).toBe(true);
      expect(kept.variant(encoding).etag).toBe(made.variant(encoding).etag);
    }
    expect(new Set(ENCODINGS.map((encoding) => made.variant(encoding).etag)).size).toBe(ENCODINGS.length);
  }));
});

it('keeps no more memory than it says, however small or large it is', () => {
  for (const length of [1, 100, 5000, 20_000, 200_000]) {
    const body = randomBytes(length);
    const answer = answerOf({ br: answerOf(body, FACTS).br }, FACTS);
    const held = new Set(ENCODINGS.map((encoding) => answer.variant(encoding).body.buffer));
    expect([...held].reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThanOrEqual(answer.size);
    for (const encoding of ENCODINGS) expect(answer.variant(encoding).body.buffer.byteLength).toBe(answer.variant(encoding).body.length);
  }
});
