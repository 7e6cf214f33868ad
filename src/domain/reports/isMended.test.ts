import { describe, expect, it } from 'vitest';
import type { Publication, PublishedSegment } from '../publication/publication.ts';
import { isMended } from './isMended.ts';
import { saidIn } from './saidIn.ts';

const text = (id: string, target: string, isApproved = true): PublishedSegment =>
  ({ id, field: 'body', path: id, source: 'x', target, origin: 'machine', engine: 'deepl', approved: isApproved ? { by: 'somebody', at: '2031-01-01T00:00:00.000Z' } : null });
const page = (...segments: PublishedSegment[]): Publication => ({
  seq: 1, collection: 'events', documentId: 'one', locale: 'ar', version: 1, kind: 'publication', sourceLocale: 'en', title: null, slug: null,
  content: { texts: {}, facts: {}, segments }, provenance: null, fingerprint: null, hash: JSON.stringify(segments), by: null, at: '2031-01-01T00:00:00.000Z', replaced: false,
});

const before = page(text('a', 'The budgte is large. It grows.'), text('b', 'Another text.'));
const report = { segment: 'a', quote: 'The budgte is large', said: saidIn(before, 'a') };

describe('a report is mended', () => {
  it.each([
    ['where a person approved another text', page(text('a', 'The budget is large. It grows.')), true],
    ['where only a comma came, and a person saw it', page(text('a', 'The budgte is large, it grows.')), true],
    ['where the machine\'s new text says it no more', page(text('a', 'The budget is large.', false)), true],
    ['where the text is gone, and what was quoted with it', page(text('b', 'Another text.')), true],
    ['not where the machine changed something else there', page(text('a', 'The budgte is large. It shrinks.', false)), false],
    ['not where the text only moved', page(text('c', 'The budgte is large.'), text('d', 'It grows.')), false],
    ['not where another text changed', page(text('a', 'The budgte is large. It grows.'), text('b', 'Other words.')), false],
  ])('%s', (_when, live, expected) => expect(isMended(live, report)).toBe(expected));

  it('by nobody where its text was never found', () => expect(isMended(page(), { segment: null, quote: 'x', said: 'y' })).toBe(false));
});
