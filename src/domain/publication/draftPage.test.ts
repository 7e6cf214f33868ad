import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Origin, Segment } from '../review/translation.ts';
import { extract } from '../segments/extract.ts';
import { fingerprint } from '../segments/fingerprint.ts';
import type { Data, FieldSpec } from '../segments/types.ts';
import { canGoLive } from './canGoLive.ts';
import { draftPage } from './draftPage.ts';
import { sourceContent } from './sourceContent.ts';

const FIELDS: readonly FieldSpec[] = [
  { kind: 'text', name: 'title' },
  { kind: 'text', name: 'summary' },
  { kind: 'array', name: 'findings', fields: [{ kind: 'text', name: 'heading' }] },
];
const AT = '2026-01-01T00:00:00.000Z';

interface Kind {
  readonly origin: Origin;
  readonly isApproved: boolean;
}
const kind: fc.Arbitrary<Kind> = fc.record({ origin: fc.constantFrom<Origin>('machine', 'human', 'import'), isApproved: fc.boolean() });
const page = fc.record({ headings: fc.uniqueArray(fc.stringMatching(/^s[a-z]{1,8}$/), { maxLength: 6 }), kinds: fc.array(kind, { minLength: 8, maxLength: 8 }) })
  .map(({ headings, kinds }) => ({ doc: { title: 'sTitle', summary: 'sSummary', findings: headings.map((heading, n) => ({ id: `row-${n}`, heading })) } as Data, kinds }));

const rowOf = (doc: Data, kinds: readonly Kind[]) => {
  const extraction = extract(doc, FIELDS);
  const segments = extraction.segments.map(({ field, path, text }, n): Segment => {
    const { origin, isApproved } = kinds[n] ?? { origin: 'machine', isApproved: false };
    const target = `t${text}`;
    const engine = origin === 'machine' ? 'deepl' : null;
    return {
      id: `segment-${n}`, field, path, block: 'plain', source: text, tags: [], target, origin, engine, state: isApproved ? 'reviewed' : 'translated', outdated: false, findings: [], revision: 1, held: [],
      ...(isApproved && { approved: { source: text, target, origin, engine, by: 'p', at: AT } }),
    };
  });
  return { segments, removed: null, owned: null, skeleton: extraction.skeleton, outdated: false, fingerprint: fingerprint(extraction) };
};

describe('draftPage', () => {
  it('is what goes live, where everything is approved', () => {
    fc.assert(fc.property(page, ({ doc, kinds }) => {
      const row = rowOf(doc, kinds.map(({ origin }) => ({ origin, isApproved: true })));
      const source = {
        seq: 1, collection: 'c', documentId: 'd', locale: 'en', version: 1, kind: 'publication', sourceLocale: 'en', title: null, slug: null, provenance: null, hash: null, by: null, at: AT, replaced: false,
        ...sourceContent({ texts: doc, facts: {} }, FIELDS, null),
      } as const;
      const verdict = canGoLive({ row, source, own: null, policy: 'review-first', fields: FIELDS });
      const draft = draftPage(row, FIELDS);
      if (!verdict.may || !draft) throw new Error('may not go live');
      expect(draft.texts).toEqual(verdict.page.texts);
      expect(draft.segments).toEqual(verdict.page.segments);
      expect(draft.provenance.reviewedAt).toBe(AT);
    }));
  });

  it('never calls a text reviewed, or a person\'s, that is not', () => {
    fc.assert(fc.property(page, ({ doc, kinds }) => {
      const row = rowOf(doc, kinds);
      const { segments, provenance } = draftPage(row, FIELDS) ?? { segments: [], provenance: null };
      const used = kinds.slice(0, segments.length);
      const machines = used.some(({ origin }) => origin === 'machine');
      const whole = used.every(({ isApproved }) => isApproved);
      expect(provenance?.kind).toBe(!machines ? 'human' : whole ? 'machine-reviewed' : 'machine');
      expect(provenance?.reviewedAt !== null).toBe(whole);
      expect(segments.map(({ approved }) => approved !== null)).toEqual(used.map(({ isApproved }) => isApproved));
    }));
  });

  it('shows the source where there is no text yet, and a field that a translator rebuilt as they left it', () => {
    const row = rowOf({ title: 'sTitle', summary: 'sSummary', findings: [{ id: 'a', heading: 'sHeading' }] }, []);
    const segments = row.segments.map((segment) => (segment.field === 'title' ? { ...segment, target: null, origin: null, engine: null } : segment));
    const owned = { findings: { data: [{ id: 'x', heading: 'tOne' }, { id: 'y', heading: 'tTwo' }], held: [] } };
    const draft = draftPage({ ...row, segments, owned, outdated: true }, FIELDS);
    expect(draft?.texts).toMatchObject({ title: 'sTitle', summary: 'tsSummary', findings: [{ heading: 'tOne' }, { heading: 'tTwo' }] });
    expect(draft?.segments.map(({ field, target }) => [field, target])).toEqual([['title', 'sTitle'], ['summary', 'tsSummary'], ['findings', 'tOne'], ['findings', 'tTwo']]);
    expect(draft?.provenance).toMatchObject({ kind: 'machine', outdated: true, reviewedAt: null });
  });

  it('is nothing before the machine was there', () => {
    expect(draftPage({ segments: null, skeleton: null, owned: null, outdated: false }, FIELDS)).toBe(null);
  });
});
