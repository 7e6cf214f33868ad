import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PreviewClaim } from '../domain/preview/previewClaim.ts';
import { previewTokens } from './previewTokens.ts';

const now = new Date('2026-11-21T12:00:00Z');
const soon = now.getTime() / 1000 + 900;
const claim: PreviewClaim = { collection: 'articles', id: '3f2c9a52-8a61-4a3e-9d6b-1f6a4d0c7b11', locale: 'ar', expires: soon };
const { issue, read } = previewTokens('the secret of this house');
const token = issue(claim);

describe('a preview token', () => {
  it('shows what it was made for, until it ends', () => {
    expect(read(token, now)).toEqual({ state: 'good', claim });
    expect(read(token, new Date(soon * 1000 - 1)).state).toBe('good');
    expect(read(token, new Date(soon * 1000)).state).toBe('expired');
  });

  it('is worth nothing with any one bit changed', () => {
    const bytes = Buffer.from(token, 'latin1');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(read(changed.toString('latin1'), now), `bit ${bit}`).toEqual({ state: 'wrong' });
    }
  });

  it('is worth nothing with any one character changed, left out or added', () => {
    fc.assert(fc.property(fc.nat(token.length), fc.string({ minLength: 0, maxLength: 2 }), fc.nat(2), (at, put, cut) => {
      const changed = token.slice(0, at) + put + token.slice(at + cut);
      fc.pre(changed !== token);
      expect(read(changed, now).state).toBe('wrong');
    }), { numRuns: 2000 });
  });

  it('is no other document\'s, no other locale\'s, and lives no longer', () => {
    const mac = token.slice(token.lastIndexOf('.'));
    for (const other of [{ collection: 'events' }, { id: 'another' }, { locale: 'fr' as const }, { expires: soon + 1 }]) {
      const foreign = issue({ ...claim, ...other });
      expect(read(foreign.slice(0, foreign.lastIndexOf('.')) + mac, now).state).toBe('wrong');
    }
  });

  it('is no other house\'s, and nothing else that the house signs', () => {
    expect(previewTokens('the secret of another house').read(token, now).state).toBe('wrong');
    const text = token.slice(0, token.lastIndexOf('.'));
    for (const signed of [text, `verso: digest off\n${text}`]) expect(read(`${text}.${createHmac('sha256', 'the secret of this house').update(signed).digest('base64url')}`, now).state).toBe('wrong');
  });

  it('is none of what else may be sent', () => {
    for (const sent of [undefined, null, 7, '', '.', '..', [token], { token }, token.repeat(3), `${token} `, ` ${token}`, `${token}=`, 'x'.repeat(100_000)]) expect(read(sent, now).state).toBe('wrong');
  });
});
