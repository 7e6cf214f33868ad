import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { PageType } from '../domain/page/pageType.ts';
import { asked } from './desk.ts';
import { reportSchema } from './schemas/reportSchema.ts';
import { changesQuery, documentQuery, listQuery, noQuery, pageQuery, searchQuery, sitemapQuery } from './schemas/queries.ts';

const type: PageType = {
  slug: 'events', label: 'Events', hasSlug: true, upload: null,
  fields: [{ name: 'startsAt', kind: 'date' }, { name: 'kind', kind: 'select', options: ['walk', 'talk'], many: false }, { name: 'topics', kind: 'relation', collections: ['topics'], many: true }],
};
const list = listQuery(type);
const search = searchQuery(['events', 'topics']);

const refused = (schema: z.ZodType, value: unknown) => {
  const read = asked(schema, value);
  return 'refusal' in read ? { said: read.refusal.message.replace('The request cannot be understood: ', '').replace(' /v1/docs says what it may hold.', ''), parameter: read.refusal.params?.parameter } : null;
};

describe('what is wrong with a question', () => {
  it.each([
    [list, { limit: 'x' }, 'limit', 'limit: a whole number from 1 to 100.'],
    [list, { limit: '101' }, 'limit', 'limit: a whole number from 1 to 100.'],
    [list, { limit: ['1', '2'] }, 'limit', 'limit: give it once.'],
    [list, { from: 'May' }, 'from', 'from: a day (2026-05-03) or an instant with its offset (2026-05-03T09:00:00Z; write + as %2B).'],
    [list, { to: '2026-05-03T09:00:00 02:00' }, 'to', 'to: a day (2026-05-03) or an instant with its offset (2026-05-03T09:00:00Z; write + as %2B).'],
    [list, { from: '2026-02-31' }, 'from', 'from: a day (2026-05-03) or an instant with its offset (2026-05-03T09:00:00Z; write + as %2B).'],
    [list, { from: '2026-05-04', to: '2026-05-03' }, 'to', 'to: not before from.'],
    [list, { kind: 'run' }, 'kind', 'kind: one of walk, talk.'],
    [list, { topic: '' }, 'topic', 'topic: a text of 1 to 300 characters.'],
    [list, { sort: 'title' }, 'sort', 'sort: one of -date, date.'],
    [documentQuery, { fallback: 'all' }, 'fallback', 'fallback: one of none, source.'],
    [documentQuery, { draft: 'true', fallback: 'no' }, 'fallback', 'fallback: one of none, source; "draft" is not known here; known are fallback, provenance, segments.'],
    [search, {}, 'q', 'q is missing.'],
    [search, { q: '' }, 'q', 'q is missing.'],
    [search, { q: 'x'.repeat(201) }, 'q', 'q: a text of 1 to 200 characters.'],
    [search, { q: 'x', collection: 'foo' }, 'collection', 'collection: one of events, topics.'],
    [search, { q: 'x', what: '', 'a\nb': '' }, 'what', '"what", "a\\nb" are not known here; known are q, collection, limit, cursor.'],
    [pageQuery, { cursor: 'x'.repeat(301) }, 'cursor', 'cursor: a text of at most 300 characters.'],
    [changesQuery, { since: '-1' }, 'since', 'since: a whole number from 0.'],
    [noQuery, { v: '1' }, 'v', '"v" is not known here; this address takes no parameters.'],
    [sitemapQuery, { after: 'x' }, 'after', 'after: a number, as the index at /v1/sitemap.xml names it.'],
    [reportSchema, { collection: 'events', id: 'x', locale: 'en', quote: ' ' }, 'quote', 'quote: is empty: send what the reader marked.'],
    [reportSchema, { id: 'x', locale: 'xx', quote: 'y', email: 'z' }, 'collection', 'collection is missing; locale: one of en, ar, fr, es, de; email: an email address.'],
  ] as const)('is said in plain words: %#', (schema, value, parameter, said) => expect(refused(schema, value)).toEqual({ said, parameter }));

  it('takes a span of one day, and one whose ends are told in different ways', () => {
    for (const span of [{ from: '2026-05-03', to: '2026-05-03' }, { from: '2026-05-03T23:00:00Z', to: '2026-05-03' }, { from: '2026-05-03T01:00:00+02:00', to: '2026-05-02T23:00:00Z' }]) expect(refused(list, span)).toBeNull();
  });

  it('is one line without the words of a library, whatever is asked', () => {
    const name = fc.oneof(fc.constantFrom('limit', 'from', 'to', 'sort', 'kind', 'topic', 'cursor', 'fallback', '__proto__', 'q', 'since', 'quote', 'email', 'locale'), fc.string({ unit: 'binary', maxLength: 60 }));
    const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.array(fc.string(), { maxLength: 3 }), fc.constantFrom('', '0', '2026-05-03', 'NaN'));
    fc.assert(fc.property(fc.constantFrom(list, documentQuery, search, changesQuery, pageQuery, noQuery, sitemapQuery, reportSchema), fc.dictionary(name, value), (schema, question) => {
      const fault = refused(schema, question);
      if (fault === null) return;
      expect(fault.said).not.toMatch(/[\n\r]|Invalid|expected|received|Too (?:small|big)|Unrecognized|pattern/);
      expect(typeof fault.parameter === 'string' || fault.parameter === undefined).toBe(true);
    }), { numRuns: 400 });
  });
});
