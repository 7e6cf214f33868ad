import { chance } from '../helpers/random.ts';
import * as editors from './editorActs.ts';
import { judgeEnd } from './judgeEnd.ts';
import * as machines from './machineActs.ts';
import { FAKE } from './fakeEngine.ts';
import { judgeAsk, judgeWrite, newModel, noteCause } from './model.ts';
import type { Doing } from './model.ts';
import { Crash, newProcess, runIn, together } from './processes.ts';
import type { Cut } from './processes.ts';
import * as translators from './translatorActs.ts';
import type { House } from './house.ts';
import { COLLECTION, pass, WALKED_LOCALES } from './house.ts';
import type { Act, Walk } from './walk.ts';
import { isVersoError } from '../../src/errors.ts';

/** One thing that happens in a sequence; what it chooses follows from its seed, so that leaving out another changes little. */
export interface Step {
  readonly act: ActName;
  readonly seed: number;
  readonly cut: Cut | null;
  /** What happens at the same time, statement by statement. */
  readonly beside: readonly Step[];
}

const ACTS = {
  create: [editors.create, 3], editSource: [editors.editSource, 14], publishSource: [editors.publishSource, 6], unpublishSource: [editors.unpublishSource, 1],
  restoreVersion: [editors.restoreVersion, 1], trash: [editors.trash, 1], untrash: [editors.untrash, 1], remove: [editors.remove, 0.5],
  openForm: [translators.openForm, 2], saveForm: [translators.saveForm, 8], publishForm: [translators.publishForm, 3],
  openScreen: [translators.openScreen, 2], saveText: [translators.saveText, 5], approveOne: [translators.approveOne, 8], approveAll: [translators.approveAll, 12],
  reopen: [translators.reopen, 2], again: [translators.again, 2], approveOwned: [translators.approveOwned, 2], handBack: [translators.handBack, 1],
  pause: [translators.pause, 1], request: [translators.request, 2], askPublish: [translators.askPublish, 8],
  work: [machines.work, 14], publisher: [machines.publisher, 6], sweep: [machines.sweep, 2], wait: [machines.wait, 6],
  mood: [machines.mood, 2], mendEngine: [machines.mendEngine, 1], switchPolicy: [machines.switchPolicy, 2], startTyping: [machines.startTyping, 1],
  catchUp: [machines.catchUp, 6],
} as const satisfies Readonly<Record<string, readonly [Act, number]>>;

export type ActName = keyof typeof ACTS;

const MACHINES: ReadonlySet<ActName> = new Set(['work', 'publisher', 'sweep', 'catchUp']);
/** These change the world for everybody; nothing runs beside them and nothing cuts them. */
const WORLD: ReadonlySet<ActName> = new Set(['wait', 'mood', 'mendEngine', 'switchPolicy', 'startTyping', 'catchUp', 'openForm', 'openScreen']);

const NAMES = Object.keys(ACTS) as ActName[];
const TOTAL = NAMES.reduce((sum, name) => sum + ACTS[name][1], 0);
/** Short ones find most faults, long ones those that nobody thinks of. */
const FEWEST_STEPS = 5;
const MORE_STEPS = 18;

/** A random sequence. */
export const stepsFor = (seed: number): Step[] => {
  const c = chance(seed);
  const count = FEWEST_STEPS + c.below(MORE_STEPS);
  const pickName = (): ActName => {
    let left = (c.below(10_000) / 10_000) * TOTAL;
    return NAMES.find((name) => (left -= ACTS[name][1]) < 0) ?? 'work';
  };
  const step = (isAlone: boolean): Step => {
    const act = pickName();
    const cut = c.odds(0.12) && !WORLD.has(act) ? { at: 1 + c.below(c.pick([4, 12, 40])), after: c.odds(0.5) } : null;
    const others = !isAlone && c.odds(0.15) && !WORLD.has(act) ? [step(true)].filter((one) => !WORLD.has(one.act)) : [];
    return { act, seed: c.below(2 ** 30), cut, beside: others };
  };
  return [{ act: 'create', seed: c.below(2 ** 30), cut: null, beside: [] }, ...Array.from({ length: count }, () => step(false))];
};

/** What went wrong, and at which step; null where nothing did. */
export interface Failure {
  readonly at: number;
  readonly faults: readonly string[];
}

/** Walks a sequence in a house of its own and judges each step, and the end. */
export const walk = async (steps: readonly Step[], open: () => House | Promise<House>, seed: number): Promise<Failure | null> => {
  const house = await open();
  const model = newModel();
  const c = chance(seed);
  const w: Walk = { house, model, forms: [], screens: [], clipboard: [], born: new Set(), torn: new Set(), secondPerson: new Set(c.odds(0.2) ? ['ar'] : []), words: 0 };
  model.peopleNeeded = (locale) => (w.secondPerson.has(locale) ? 2 : 1);
  model.isGone = (id) => !house.payload.ids().includes(id);
  const keys = new Set<string>();
  house.onWrite = (slug, before, after) => {
    if (slug === 'answers' && after) keys.add(String(after.key));
    judgeWrite(model, slug, before, after);
  };
  model.isKnownAnswer = ({ source, target, text }) => keys.has(house.deps.store.answers.keyOf({ name: FAKE, version: 'fake-1' }, source as never, target as never, text));
  house.engine.onAsk = (asked) => judgeAsk(model, house.engine.asked, asked);
  await house.payload.updateGlobal({ slug: 'translation-settings', data: { collections: [COLLECTION], targets: ['en', 'ar', 'fr'], secondPerson: [...w.secondPerson] } });
  for (const [at, step] of steps.entries()) {
    await take(w, step);
    if (model.faults.length > 0) return { at, faults: model.faults };
  }
  const end: Doing = { name: 'end', mayWrite: new Set(), approves: new Set() };
  for (const isMended of [false, true]) {
    if (isMended) await machines.mendEngine(w, c, end);
    await machines.catchUp(w, c, end);
    const isWell = house.engine.mood === 'well' && (await house.deps.store.engines.resting(FAKE, new Date())) === null;
    await judgeEnd(w, isWell);
    if (model.faults.length > 0) return { at: steps.length, faults: model.faults };
    if (isWell) break;
  }
  return null;
};

const take = async (w: Walk, step: Step): Promise<void> => {
  pass(1000);
  if (step.beside.length === 0) return run(w, step);
  await together([step, ...step.beside].map((one) => () => run(w, one)), chance(step.seed + 1));
};

const run = async (w: Walk, step: Step): Promise<void> => {
  const me: Doing = { name: step.act, mayWrite: new Set(), approves: new Set() };
  const [act] = ACTS[step.act];
  if (WORLD.has(step.act)) return act(w, chance(step.seed), me);
  const outcome = await runIn(newProcess(MACHINES.has(step.act) ? 'machine' : 'person', me, step.cut), () => act(w, chance(step.seed), me));
  for (const id of w.house.payload.ids()) if (!w.born.has(id) && w.born.add(id)) noteCause(w.model, id, WALKED_LOCALES, 'created');
  if ('error' in outcome && outcome.error instanceof Crash && me.documentId && !MACHINES.has(step.act)) w.torn.add(me.documentId);
  if ('error' in outcome && !isRefused(outcome.error)) throw outcome.error;
};

/** People are refused now and then, and processes are cut; anything else is a fault. */
const isRefused = (error: unknown): boolean =>
  error instanceof Crash || (isVersoError(error) && error.code !== 'unexpected') || (error instanceof Error && (error.constructor.name === 'APIError' || error.constructor.name === 'NotFound'));

/** The shortest sequence that still goes wrong in the same way, found by leaving out steps, cuts and companions. */
export const shrink = async (steps: readonly Step[], fails: (steps: readonly Step[]) => Promise<boolean>, mostTries = 400): Promise<readonly Step[]> => {
  let best = steps;
  let tries = 0;
  const better = async (next: readonly Step[]): Promise<boolean> => {
    if ((tries += 1) > mostTries || !(await fails(next))) return false;
    best = next;
    return true;
  };
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < best.length; ) if (!(await better([...best.slice(0, at), ...best.slice(at + size)]))) at += size;
  for (let at = 0; at < best.length; at += 1) {
    const step = best[at] as Step;
    const put = (changed: Step): readonly Step[] => best.map((one, n) => (n === at ? changed : one));
    if (step.beside.length > 0) await better(put({ ...step, beside: [] }));
    if (step.cut) await better(put({ ...(best[at] as Step), cut: null }));
  }
  for (let at = best.length - 1; at >= 0; at -= 1) await better([...best.slice(0, at), ...best.slice(at + 1)]);
  return best;
};

export const storyOf = (steps: readonly Step[]): string =>
  steps.map(({ act, seed, cut, beside }) => `${act} ${seed}${cut ? ` cut ${cut.after ? 'after' : 'before'} ${cut.at}` : ''}${beside.length > 0 ? ` beside (${storyOf(beside)})` : ''}`).join('\n');

/** What kind of fault it is, whatever texts and documents it was about. */
export const kindOf = (failure: Failure | null): string => (failure?.faults[0] ?? '').replace(/"[^"]*"|\([^)]*\)|[0-9a-f-]{36}|(?<=: ).*$/g, '…');
