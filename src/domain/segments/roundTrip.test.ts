import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from './assemble.ts';
import { extract } from './extract.ts';
import { fingerprint } from './fingerprint.ts';
import { documents, SPEC } from './fixtures/documents.ts';
import { isJson } from './json.ts';
import { parseTagged, plainText, printTagged, tagIds } from './tagged.ts';
import type { Data } from './types.ts';

/** What `assemble` may change: neighbouring text nodes that differ in text only are one. Written apart from the code. */
const merged = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const out: Record<string, unknown>[] = [];
    for (const item of value.map(merged) as Record<string, unknown>[]) {
      const last = out.at(-1);
      const isSame = isJson(item) && isJson(last) && item.type === 'text' && last.type === 'text' && item.mode === 'normal' &&
        JSON.stringify({ ...last, text: '' }) === JSON.stringify({ ...item, text: '' });
      if (isSame) out[out.length - 1] = { ...last, text: `${String(last.text)}${String(item.text)}` };
      else out.push(item);
    }
    return out;
  }
  return isJson(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, merged(item)])) : value;
};
const restricted = ({ venue: _, ...data }: Data): Data => data;
const forbidden = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

describe('extract and assemble', { timeout: 60_000 }, () => {
  it('give the document back', () => {
    fc.assert(fc.property(documents, (data) => {
      const { skeleton, segments } = extract(data, SPEC);
      const stored = JSON.parse(JSON.stringify(skeleton)) as typeof skeleton;
      const wanted = merged(restricted(data));
      expect(merged(assemble(stored, { texts: segments.map(() => null) }))).toEqual(wanted);
      expect(merged(assemble(skeleton, { texts: segments.map(({ text }) => text) }))).toEqual(wanted);
    }), { numRuns: 150 });
  });

  it('make segments as the contract says', () => {
    fc.assert(fc.property(documents, (data) => {
      const { segments } = extract(data, SPEC);
      expect(new Set(segments.map(({ path }) => path)).size).toBe(segments.length);
      for (const { text, tags, path, field } of segments) {
        const tree = parseTagged(text);
        expect(tree && printTagged(tree)).toBe(text);
        expect(tagIds(text)).toEqual(tags.map((_, i) => i + 1));
        expect(plainText(text).trim()).not.toBe('');
        expect(text).not.toMatch(forbidden);
        expect(path.startsWith(field)).toBe(true);
      }
    }), { numRuns: 100 });
  });

  it('come out the same for a document that went through once', () => {
    fc.assert(fc.property(documents, (data) => {
      const first = extract(data, SPEC);
      const marks = first.segments.map((_, i) => ({ id: `s${i}`, hash: 'h' }));
      const again = extract(assemble(first.skeleton, { texts: [], marks }), SPEC);
      expect(fingerprint(again)).toBe(fingerprint(extract(assemble(first.skeleton, { texts: [] }), SPEC)));
      for (const [i, { mark }] of again.segments.entries()) if (mark) expect(mark.id).toBe(`s${i}`);
    }), { numRuns: 100 });
  });

  it('never throw and never lose embedded content, whatever the texts are', () => {
    const noise = fc.array(fc.constantFrom('a', ' ', '<g id="1">', '<g id="2">', '</g>', '<x id="1"/>', '<x id="3"/>', '&', '<', '&amp;'), { maxLength: 12 }).map((p) => p.join(''));
    fc.assert(fc.property(documents, fc.array(noise, { minLength: 40, maxLength: 40 }), (data, texts) => {
      const { skeleton, segments } = extract(data, SPEC);
      const out = JSON.stringify(assemble(skeleton, { texts: segments.map((_, i) => texts[i % texts.length] ?? '') }));
      for (const type of ['inlineBlock', 'mention', 'autolink', 'horizontalrule', 'upload', 'block']) {
        const count = (json: string) => json.split(`"type":"${type}"`).length;
        expect(count(out)).toBe(count(JSON.stringify(restricted(data))));
      }
    }), { numRuns: 100 });
  });

  it('share nothing with what they were given', () => {
    fc.assert(fc.property(documents, (data) => {
      const { skeleton } = extract(data, SPEC);
      const before = JSON.stringify(skeleton);
      const scribble = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        Object.values(value).forEach(scribble);
        Object.assign(value, { scribbled: true });
      };
      scribble(assemble(skeleton, { texts: [] }));
      scribble(data);
      expect(JSON.stringify(skeleton)).toBe(before);
    }), { numRuns: 60 });
  });
});
