import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance, times } from '../../../../tests/helpers/random.ts';
import { createSaving } from './createSaving.ts';
import type { Saving } from './createSaving.ts';
import { fakeClock } from './fixtures/fakeClock.ts';
import { fakeServer } from './fixtures/fakeServer.ts';
import type { Fate } from './fixtures/fakeServer.ts';
import { fakeShelf } from './fixtures/fakeShelf.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const FATES: readonly Fate[] = ['arrives', 'arrives', 'arrives', 'lost', 'answer-lost', 'late', 'busy', 'busy-after'];
const RUNS = times('SAVING_WALKS', 600);

type Step =
  | { readonly do: 'type' | 'approve' | 'flush' | 'withdraw' | 'other' | 'source' | 'sync' | 'mine' | 'theirs' | 'dismiss'; readonly id: string }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'reload' | 'crash' | 'signed-out' | 'sign-in' | 'mood' | 'flushAll' };

const id = fc.constantFrom(...IDS);
const alone = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('type' as const), id }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.oneof(fc.nat(400), fc.nat(9_000)) }) },
  fc.record({ do: fc.constantFrom('approve' as const, 'flush' as const, 'withdraw' as const, 'sync' as const), id }),
  fc.record({ do: fc.constantFrom('reload' as const, 'crash' as const, 'signed-out' as const, 'sign-in' as const, 'mood' as const, 'flushAll' as const) }),
);
const together = fc.oneof(
  { weight: 4, arbitrary: alone },
  fc.record({ do: fc.constantFrom('other' as const, 'source' as const, 'mine' as const, 'theirs' as const, 'dismiss' as const), id }),
);

/** One person's page over a bad network, walked step by step. */
const openWalk = (seed: number, fates: readonly Fate[]) => {
  const dice = chance(seed);
  const clock = fakeClock();
  const shelf = fakeShelf();
  let isSignedOut = false;
  let isHealed = false;
  let isMoody = true;
  const server = fakeServer(IDS, clock.schedule, () => {
    const ms = 1 + dice.below(3_000);
    if (isSignedOut) return { fate: 'signed-out', ms };
    return { fate: isHealed ? 'arrives' : isMoody ? dice.pick(fates) : dice.pick(['lost', 'answer-lost', 'late']), ms };
  });
  const typed = new Map<string, { readonly text: string; readonly at: number }[]>();
  const pressed = new Set<string>();
  let count = 0;
  let page = 0;
  let saving: Saving = open();

  function open(): Saving {
    const mine = ++page;
    const next = createSaving({
      send: (...request) => server.send(...request).then(
        // What a page that is gone is told, nobody hears.
        (saved) => (mine === page ? saved : new Promise<never>(() => undefined)),
        (error: unknown) => (mine === page ? Promise.reject(error) : new Promise<never>(() => undefined)),
      ),
      storage: shelf, scope: { user: 'u1', row: 'r1' }, now: clock.now, online: () => true, newKey: () => `key ${count++}`,
      schedule: (ms, then) => clock.schedule(ms, () => {
        if (mine === page) then();
      }),
    });
    next.restore(server.known());
    return next;
  }
  const said = (at: string, text: string): void => void typed.set(at, [...(typed.get(at) ?? []), { text, at: clock.now() }]);
  const reopen = (): void => {
    server.forgetFlights();
    saving = open();
  };
  /** The newest text of each segment that the device has had the time to write down. */
  const owed = (grace: number): [string, string][] => [...typed].flatMap(([at, all]) => {
    const last = all.findLast((one) => one.at <= clock.now() - grace);
    return last ? [[at, last.text] as [string, string]] : [];
  });
  const isKept = (at: string, text: string): boolean =>
    server.lineOf(at).texts.has(text) || (shelf.getItem(`verso.draft/u1/r1/${at}`) ?? '').includes(JSON.stringify(text));
  const isSafe = (at: string, text: string): boolean => isKept(at, text) || saving.status().conflicts.some((one) => one.segmentId === at && one.yours === text);
  const checkSafe = (grace: number): void => {
    for (const [at, text] of owed(grace)) if (!isSafe(at, text) && (typed.get(at) ?? []).every((one) => one.at <= clock.now() - grace)) throw new Error(`lost: ${text}`);
  };

  const take = async (step: Step): Promise<void> => {
    const conflict = 'id' in step ? saving.status().conflicts.find((one) => one.segmentId === step.id) : undefined;
    if (step.do === 'type') {
      const text = `text ${count++}`;
      said(step.id, text);
      saving.change(step.id, text);
    } else if (step.do === 'approve') {
      const text = saving.textOf(step.id) ?? '';
      pressed.add(`${step.id} ${text}`);
      saving.approve(step.id, text);
    } else if (step.do === 'wait') await clock.pass(step.ms);
    else if (step.do === 'flush') saving.flush(step.id);
    else if (step.do === 'flushAll') saving.flushAll();
    else if (step.do === 'withdraw') saving.withdraw(step.id);
    else if (step.do === 'other') server.other(step.id, `other ${count++}`);
    else if (step.do === 'source') server.sourceChanges(step.id);
    else if (step.do === 'sync') saving.sync({ id: step.id, ...server.lineOf(step.id) });
    else if (step.do === 'dismiss') saving.dismiss(step.id);
    else if (step.do === 'mine' && conflict) saving.resolve(step.id, { rev: server.lineOf(step.id).rev, saved: server.lineOf(step.id).target, text: conflict.yours });
    else if (step.do === 'theirs' && conflict?.theirs) {
      typed.delete(step.id);
      saving.resolve(step.id, { rev: conflict.theirs.rev, saved: conflict.theirs.target, text: conflict.theirs.target ?? '' });
    } else if (step.do === 'mood') isMoody = !isMoody;
    else if (step.do === 'signed-out') isSignedOut = true;
    else if (step.do === 'sign-in') {
      isSignedOut = false;
      saving.wake();
    } else if (step.do === 'reload') {
      saving.leave();
      checkSafe(0);
      reopen();
      checkSafe(0);
    } else if (step.do === 'crash') {
      const kept = new Map(owed(250));
      // What was typed in the last quarter of a second goes down with the page.
      for (const [at, all] of typed) {
        const text = kept.get(at);
        const newest = all.at(-1);
        if (newest && isKept(at, newest.text)) continue;
        if (text === undefined) typed.delete(at);
        else typed.set(at, all.filter((one) => one.text === text || isKept(at, one.text)));
      }
      reopen();
    }
    await clock.pass(0);
    checkSafe(250);
  };
  const heal = async (): Promise<void> => {
    isHealed = true;
    isSignedOut = false;
    saving.wake();
    await clock.pass(200_000);
  };
  return { take, heal, server, shelf, typed, pressed, status: () => saving.status(), textOf: (at: string) => saving.textOf(at) };
};

describe('saving, whatever happens', () => {
  it('loses no text: it is with the server, on the device, or in a conflict', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(), fc.array(together, { maxLength: 60, size: 'max' }), async (seed, steps) => {
      const walk = openWalk(seed, [...FATES, 'refused']);
      for (const step of steps) await walk.take(step as Step);
      await walk.heal();
      const { kind, pending, conflicts, approvals } = walk.status();
      expect(walk.server.doubles()).toBe(0);
      expect(walk.server.most()).toBeLessThanOrEqual(4);
      expect(pending).toBe(0);
      expect(approvals).toEqual([]);
      expect(kind).toBe(conflicts.some((one) => one.kind !== 'approval') ? 'failed' : 'saved');
      for (const [at, all] of walk.typed) {
        const text = all.at(-1)?.text ?? '';
        const conflict = conflicts.find((one) => one.segmentId === at && one.kind !== 'approval');
        if (conflict) expect(conflict.yours).toBe(walk.textOf(at));
        else expect(walk.server.lineOf(at).texts.has(text)).toBe(true);
      }
      for (const { id: at, target } of walk.server.approvals) expect([...walk.pressed]).toContain(`${at} ${target}`);
      const held = conflicts.filter((one) => one.kind !== 'approval' && one.yours !== one.base).map((one) => one.segmentId);
      expect([...walk.shelf.all.keys()].map((key) => key.split('/').at(-1) ?? '').sort()).toEqual(held.sort());
    }), { numRuns: RUNS });
  });

  it('never clashes with itself, and ends with the last text on the server', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(), fc.array(alone, { maxLength: 60, size: 'max' }), async (seed, steps) => {
      const walk = openWalk(seed, FATES);
      for (const step of steps) {
        await walk.take(step as Step);
        expect(walk.status().conflicts).toEqual([]);
      }
      await walk.heal();
      expect(walk.status()).toEqual({ kind: 'saved', pending: 0, conflicts: [], approvals: [] });
      expect(walk.shelf.all.size).toBe(0);
      for (const [at, all] of walk.typed) expect(walk.server.lineOf(at).target).toBe(all.at(-1)?.text);
    }), { numRuns: RUNS });
  });
});
