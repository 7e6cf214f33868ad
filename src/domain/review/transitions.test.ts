import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingId } from '../qa/finding.ts';
import { approve } from './approve.ts';
import { isRefusal } from './refusal.ts';
import { reopen } from './reopen.ts';
import { checked } from './settle.ts';
import { takeAnswer } from './takeAnswer.ts';
import { ACTS, standOf, STANDS, TRANSITIONS } from './transitions.ts';
import type { SegmentAct } from './transitions.ts';
import { openErrors } from './translation.ts';
import type { Segment } from './translation.ts';
import { waive } from './waive.ts';
import { write } from './write.ts';

const PAIR = { sourceLocale: 'en', locale: 'ar' } as const;
const SOURCES = ['There are 12 trams here.', 'There are <g id="1">13 trams</g> here.'] as const;
const TARGETS = ['هنا 12 ترامًا.', 'هنا <g id="1">13 ترامًا</g>.', 'هنا ترام.', '', '⟦ترام 12 عربي⟧'] as const;
const TAG = { id: 1, kind: 'format', pair: true, label: 'bold', signature: 'b' } as const;

const fresh: Segment = {
  id: 's', field: 'body', path: 'body.0', block: 'paragraph', source: SOURCES[0], tags: [TAG], target: null, origin: null, engine: null,
  state: 'initial', outdated: false, findings: [], revision: 0, held: [],
};

type Step =
  | { readonly act: 'write'; readonly text: string; readonly by: string }
  | { readonly act: 'approve'; readonly by: string; readonly secondPerson: boolean }
  | { readonly act: 'reopen' }
  | { readonly act: 'waive'; readonly by: string; readonly reason: string }
  | { readonly act: 'machine'; readonly text: string; readonly engine: string; readonly overHuman: boolean }
  | { readonly act: 'source'; readonly source: string };

const by = fc.constantFrom('nour', 'samir');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constant('write' as const), text: fc.constantFrom(...TARGETS), by }),
  fc.record({ act: fc.constant('approve' as const), by, secondPerson: fc.boolean() }),
  fc.record({ act: fc.constant('reopen' as const) }),
  fc.record({ act: fc.constant('waive' as const), by, reason: fc.constantFrom('', '  ', 'Said so by the author.') }),
  fc.record({ act: fc.constant('machine' as const), text: fc.constantFrom(...TARGETS), engine: fc.constantFrom('deepl', 'pseudo'), overHuman: fc.boolean() }),
  fc.record({ act: fc.constant('source' as const), source: fc.constantFrom(...SOURCES) }),
);

/** What the translation flow does to a segment whose source changed. */
const moved = (segment: Segment, source: string): Segment => {
  if (segment.source === source) return segment;
  if (segment.target === null) return { ...segment, source };
  if (segment.outdated && segment.previous?.source === source) {
    const { previous: _, proposal: __, ...rest } = segment;
    return checked({ ...rest, source, outdated: false }, PAIR);
  }
  const isPersons = segment.origin === 'human' || segment.state === 'reviewed';
  if (!isPersons) return { ...segment, source, target: null, origin: null, engine: null, state: 'initial', findings: [] };
  const { firstApproval: _, ...rest } = segment;
  return checked({ ...rest, source, outdated: true, previous: segment.previous ?? { source: segment.source } }, PAIR);
};

const take = (segment: Segment, done: Step, at: string) => {
  switch (done.act) {
    case 'write': return write(segment, done.text, PAIR, { by: done.by, at });
    case 'approve': return approve(segment, PAIR, { by: done.by, at, secondPerson: done.secondPerson });
    case 'reopen': return reopen(segment);
    case 'waive': return waive(segment, segment.findings.map((finding) => ({ finding: findingId(finding), reason: done.reason })), { by: done.by, at });
    case 'machine': return takeAnswer(segment, { target: done.text, damage: null }, done.engine, PAIR, done.overHuman);
    case 'source': return moved(segment, done.source);
  }
};

const instant = (n: number): string => new Date(1_700_000_000_000 + n).toISOString();

describe('a segment, whatever is done to it', () => {
  it('never leaves the table', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let segment = fresh;
      for (const [n, done] of steps.entries()) {
        const next = take(segment, done, instant(n));
        if (isRefusal(next)) continue;
        if (done.act !== 'source' && next !== segment) expect(TRANSITIONS[done.act][standOf(segment)], `${done.act} from ${standOf(segment)}`).toContain(standOf(next));
        segment = next;
      }
    }), { numRuns: 2000 });
  });

  it('is reviewed only with what was approved, without open errors, and written to it is not', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let segment = fresh;
      for (const [n, done] of steps.entries()) {
        const before = segment;
        const next = take(segment, done, instant(n));
        if (isRefusal(next)) {
          if (next.refused === 'errors_open') expect(next.findings.length).toBeGreaterThan(0);
          continue;
        }
        segment = next;
        if (segment.state === 'reviewed') {
          expect(segment.approved?.target).toBe(segment.target);
          if (!segment.outdated) expect([segment.approved?.source, segment.previous]).toEqual([segment.source, undefined]);
        }
        if (segment.approved && segment.approved !== before.approved) {
          expect(segment.approved).toMatchObject({ source: segment.source, target: segment.target });
          expect(openErrors(segment)).toEqual([]);
          expect(segment.approved.engine === 'pseudo' || segment.target?.startsWith('⟦')).toBe(false);
          expect(segment.proposal).toBeUndefined();
        } else if (done.act === 'reopen' && before.state === 'reviewed') expect(segment.approved).toBeUndefined();
        else if (done.act !== 'source' && done.act !== 'machine') expect(segment.approved).toBe(before.approved);
        if (done.act === 'write' && segment !== before) expect([segment.state, segment.origin, segment.target, segment.firstApproval]).toEqual(['translated', 'human', done.text, undefined]);
        if (done.act === 'machine' && !done.overHuman && (before.origin === 'human' || before.state === 'reviewed')) expect(segment.target).toBe(before.target);
        for (const waiver of segment.waived ?? []) expect(waiver.reason.trim()).not.toBe('');
      }
    }), { numRuns: 2000 });
  });

  it('of two people, needs both', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 20 }), by, (steps, first) => {
      let segment = steps.reduce<Segment>((known, done, n) => { const next = take(known, done, instant(n)); return isRefusal(next) ? known : next; }, fresh);
      segment = write(segment, `${TARGETS[0]} `, { ...PAIR }, { by: first, at: instant(100) });
      segment = waive(segment, segment.findings.map((finding) => ({ finding: findingId(finding), reason: 'It is meant so.' })), { by: first, at: instant(101) });
      const once = approve(segment, PAIR, { by: first, at: instant(102), secondPerson: true });
      if (isRefusal(once)) throw new Error(once.refused);
      expect([once.state, once.firstApproval?.by, once.approved]).toEqual([segment.state, first, segment.approved]);
      expect(approve(once, PAIR, { by: first, at: instant(103), secondPerson: true })).toEqual({ refused: 'needs_second_person' });
      const twice = approve(once, PAIR, { by: 'third', at: instant(104), secondPerson: true });
      expect(twice).toMatchObject({ state: 'reviewed', approved: { by: 'third' } });
    }), { numRuns: 300 });
  });
});

describe('the table', () => {
  it('names every act, and refuses everything but writing and the machine where there is no text', () => {
    expect(Object.keys(TRANSITIONS)).toEqual([...ACTS]);
    const possible = ACTS.filter((act: SegmentAct) => TRANSITIONS[act].initial);
    expect(possible).toEqual(['write', 'machine']);
    for (const act of ACTS) for (const stand of STANDS) for (const to of TRANSITIONS[act][stand] ?? []) expect(STANDS).toContain(to);
  });
});

describe('a proposal that is taken as it came', () => {
  it('is approved as the machine\'s, changed by a letter as the person\'s', () => {
    const outdated: Segment = { ...fresh, source: SOURCES[0], target: 'قديم 12', origin: 'human', state: 'reviewed', outdated: true, previous: { source: 'Old.' }, proposal: { target: TARGETS[0], engine: 'deepl' } };
    const act = { by: 'nour', at: instant(0) };
    const asIs = approve(write(outdated, TARGETS[0], PAIR, act), PAIR, { ...act, secondPerson: false });
    expect(asIs).toMatchObject({ approved: { origin: 'machine', engine: 'deepl' }, outdated: false });
    const changed = approve(write(outdated, 'هنا 12 ترامًا!', PAIR, act), PAIR, { ...act, secondPerson: false });
    expect(changed).toMatchObject({ approved: { origin: 'human', engine: null } });
  });
});
