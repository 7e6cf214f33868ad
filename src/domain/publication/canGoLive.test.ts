import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Approval, Origin, Segment } from '../review/translation.ts';
import { extract } from '../segments/extract.ts';
import { fingerprint } from '../segments/fingerprint.ts';
import type { FieldSpec } from '../segments/types.ts';
import { canGoLive } from './canGoLive.ts';
import type { Candidate } from './canGoLive.ts';
import type { Publication } from './publication.ts';
import { sourceContent } from './sourceContent.ts';

const FIELDS: readonly FieldSpec[] = [
  { kind: 'text', name: 'title' },
  { kind: 'text', name: 'summary' },
  { kind: 'array', name: 'findings', fields: [{ kind: 'text', name: 'heading' }] },
];

/** Words of the source are `s…`, words of the target `t…`: a page that mixes them shows it. */
const word = fc.integer({ min: 0, max: 5 }).map((n) => `s${n}`);
const document = fc.record({ title: word, summary: word, findings: fc.array(word, { maxLength: 6 }) })
  .map(({ title, summary, findings }) => ({ title, summary, findings: findings.map((heading, n) => ({ id: `row-${n}`, heading })) }));

interface Seed {
  readonly source: string;
  /** What was approved for, null for nothing. */
  readonly approvedFor: string | null;
  readonly origin: Origin;
  readonly isEdited: boolean;
}
const seed = fc.record({
  source: word, approvedFor: fc.option(word, { freq: 5 }), origin: fc.constantFrom<Origin>('machine', 'human', 'memory'), isEdited: fc.boolean(),
});

const segmentOf = ({ source, approvedFor, origin, isEdited }: Seed, n: number, prefix: string): Segment => {
  const approved: Approval | undefined = approvedFor === null ? undefined : { source: approvedFor, target: `t${approvedFor}`, origin, engine: null, by: 'p', at: `2026-01-0${(n % 9) + 1}T00:00:00.000Z` };
  return {
    id: `${prefix}${n}`, field: 'findings', path: `findings.row-${n}.heading`, block: 'plain', source, tags: [], target: isEdited ? 'tedited' : `t${source}`,
    origin, engine: origin === 'machine' ? 'deepl' : null, state: approved && !isEdited ? 'reviewed' : 'translated', outdated: false, findings: [], revision: 1, held: [],
    ...(approved && { approved }),
  };
};

const publicationOf = (doc: object, more: Partial<Publication> = {}): Publication => {
  const { content, fingerprint: print } = sourceContent({ texts: doc as never, facts: { venue: 'Hall' } }, FIELDS, null);
  return {
    seq: 1, collection: 'articles', documentId: 'd', locale: 'en', version: 1, kind: 'publication', sourceLocale: 'en', title: null, slug: null, content,
    provenance: { kind: 'human', engine: null, reviewedAt: null, outdated: false }, fingerprint: print, hash: null, by: null, at: '2026-01-01T00:00:00.000Z', replaced: false, ...more,
  };
};

const candidate = (doc: object, segments: readonly Segment[], removed: readonly Segment[] = [], more: Partial<Candidate> = {}): Candidate => ({
  row: { segments, removed, owned: null, fingerprint: fingerprint(extract(doc as never, FIELDS)) }, source: publicationOf(doc), own: null, policy: 'review-first', fields: FIELDS, ...more,
});

const tally = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

describe('canGoLive', () => {
  it('says yes exactly where each text of the source has an approved one of its own', () => {
    fc.assert(
      fc.property(document, fc.array(seed, { maxLength: 10 }), fc.array(seed, { maxLength: 5 }), (doc, seeds, gone) => {
        const segments = seeds.map((one, n) => segmentOf(one, n, 'a'));
        const removed = gone.map((one, n) => segmentOf(one, n, 'b'));
        const texts = extract(doc, FIELDS).segments.map(({ text }) => text);
        const offered = tally([...segments, ...removed].flatMap(({ approved }) => approved?.source ?? []));
        const isComplete = [...tally(texts)].every(([text, times]) => (offered.get(text) ?? 0) >= times);
        const verdict = canGoLive(candidate(doc, segments, removed));
        expect(verdict.may).toBe(isComplete);
        if (verdict.may) {
          expect(extract(verdict.page.texts, FIELDS).segments.map(({ text }) => text)).toEqual(texts.map((text) => `t${text}`));
          expect(verdict.page.segments.map(({ source }) => source)).toEqual(texts);
          expect(verdict.page.segments.every(({ approved }) => approved !== null)).toBe(true);
        } else expect(verdict.count).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('never mixes languages and never shows what a person is writing, whatever the policy', () => {
    fc.assert(
      fc.property(document, fc.array(seed, { maxLength: 12 }), fc.constantFrom<Candidate['policy']>('review-first', 'machine-with-notice'), (doc, seeds, policy) => {
        const verdict = canGoLive(candidate(doc, seeds.map((one, n) => segmentOf(one, n, 'a')), [], { policy }));
        if (!verdict.may) return;
        for (const { target, approved, origin } of verdict.page.segments) {
          expect(target).toMatch(/^t/);
          if (approved === null) expect([policy, origin]).toEqual(['machine-with-notice', expect.stringMatching(/machine|memory/)]);
        }
        const { kind, reviewedAt } = verdict.page.provenance;
        expect(kind === 'machine').toBe(verdict.page.segments.some(({ approved }) => approved === null));
        if (kind === 'machine') expect(reviewedAt).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('finds what readers have already where the row has moved on to a newer draft', () => {
    fc.assert(
      fc.property(document, fc.integer({ min: 0, max: 99 }), (doc, at) => {
        const texts = extract(doc, FIELDS).segments.map(({ text }) => text);
        const approved = texts.map((source, n) => segmentOf({ source, approvedFor: source, origin: 'human', isEdited: false }, n, 'a'));
        const first = canGoLive(candidate(doc, approved));
        expect(first.may).toBe(true);
        if (!first.may) return;
        const own = publicationOf(doc, { locale: 'ar', content: { texts: first.page.texts, facts: {}, segments: first.page.segments } });
        const moved = approved.map((segment, n) => (n !== at % approved.length ? segment : segmentOf({ source: 'snew', approvedFor: 'snew', origin: 'human', isEdited: false }, n, 'a')));
        const again = canGoLive(candidate(doc, moved, [], { own }));
        expect(again.may && again.page.texts).toEqual(first.page.texts);
      }),
      { numRuns: 300 },
    );
  });

  const doc = { title: 's1', summary: 's2', findings: [] };
  const reviewed = (source: string, n: number): Segment => segmentOf({ source, approvedFor: source, origin: 'machine', isEdited: false }, n, 'a');

  it('tells why not', () => {
    const both = [reviewed('s1', 1), reviewed('s2', 2)];
    expect(canGoLive(candidate(doc, both, [], { source: null }))).toMatchObject({ may: false, code: 'source_not_live' });
    expect(canGoLive(candidate(doc, both, [], { row: null }))).toMatchObject({ may: false, code: 'not_all_reviewed', count: 2, total: 2 });
    expect(canGoLive(candidate(doc, [reviewed('s1', 1), segmentOf({ source: 's2', approvedFor: null, origin: 'machine', isEdited: false }, 2, 'a')]))).toMatchObject({ code: 'not_all_reviewed', count: 1, first: 'a2' });
    const ahead = candidate(doc, [reviewed('s1', 1), reviewed('s9', 2)]);
    expect(canGoLive({ ...ahead, row: ahead.row && { ...ahead.row, fingerprint: 'newer' } })).toMatchObject({ code: 'source_ahead', count: 1 });
  });

  it('never lets pretend text through, approved or not', () => {
    for (const pretended of [{ target: '⟦Ttïtlé⟧' }, { engine: 'pseudo' }]) {
      const segments = [reviewed('s1', 1), reviewed('s2', 2)].map((segment): Segment => ({ ...segment, ...pretended, approved: { ...(segment.approved as Approval), ...pretended } }));
      for (const policy of ['review-first', 'machine-with-notice'] as const) expect(canGoLive(candidate(doc, segments, [], { policy }))).toMatchObject({ may: false, code: 'pseudo' });
    }
  });

  it('publishes a rebuilt field whole, as approved, and waits while it changed since', () => {
    const both = [reviewed('s1', 1), reviewed('s2', 2)];
    const owned = (at: string) => ({ summary: { data: 'tnewer', held: [], at, approved: { data: 'trebuilt', by: 'p', at: '2026-02-02T00:00:00.000Z' } } });
    const base = candidate(doc, both);
    const withOwned = (at: string) => canGoLive({ ...base, row: base.row && { ...base.row, owned: owned(at) } });
    const yes = withOwned('2026-02-01T00:00:00.000Z');
    expect(yes.may && yes.page.texts).toMatchObject({ title: 'ts1', summary: 'trebuilt' });
    expect(withOwned('2026-02-03T00:00:00.000Z')).toMatchObject({ may: false, code: 'not_all_reviewed', count: 1 });
  });

  it('offers a proposal for a changed source only where machines may speak', () => {
    const outdated: Segment = { ...reviewed('s2', 2), approved: { ...(reviewed('s2', 2).approved as Approval), source: 'sold' }, outdated: true, proposal: { target: 'tproposal', engine: 'deepl' } };
    const segments = [reviewed('s1', 1), outdated];
    expect(canGoLive(candidate(doc, segments)).may).toBe(false);
    const verdict = canGoLive(candidate(doc, segments, [], { policy: 'machine-with-notice' }));
    expect(verdict.may && verdict.page).toMatchObject({ texts: { title: 'ts1', summary: 'tproposal' }, provenance: { kind: 'machine', engine: 'deepl', reviewedAt: null } });
  });
});
