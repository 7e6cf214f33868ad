import type { LocaleCode } from '../../src/domain/locales.ts';
import { publishDue } from '../../src/worker/publisher.ts';
import type { Resting } from '../../src/worker/publisher.ts';
import { sweep as sweepAll } from '../../src/worker/sweep.ts';
import { workOne } from '../../src/worker/workOne.ts';
import { FAKE, MOODS } from './fakeEngine.ts';
import { pass, WALKED_LOCALES } from './house.ts';
import { noteCause } from './model.ts';
import { newProcess, runIn } from './processes.ts';
import type { Act, Walk } from './walk.ts';

const MINUTE = 60_000;

/** The machine takes what is due; under a policy that lets it, what it makes may go live. */
export const work: Act = async (w, c, me) => {
  noteMachine(w);
  const most = 1 + c.below(3);
  for (let n = 0; n < most && (await workOne(w.house.deps, `${me.name} ${w.words}`)); n += 1);
};

export const publisher: Act = async (w) => {
  noteMachine(w);
  await publishDue(w.house.deps, new Map());
};

export const sweep: Act = async (w) => void (await sweepAll(w.house.deps));

export const wait: Act = async (_, c) => pass(c.pick([1000, 2000, 10_000, MINUTE, 5 * MINUTE, 40 * MINUTE]));

export const mood: Act = async (w, c) => void (w.house.engine.mood = c.pick(MOODS));

export const mendEngine: Act = async (w) => {
  w.house.engine.mood = 'well';
  await w.house.deps.store.engines.wake(FAKE);
};

/** An admin lets machines' texts go live in a locale, or no longer. */
export const switchPolicy: Act = async (w, c, me) => {
  const locale = c.pick(WALKED_LOCALES);
  const noticed = new Set<LocaleCode>(w.model.noticed);
  if (noticed.has(locale)) noticed.delete(locale);
  else noticed.add(locale);
  w.model.noticed = new Set([...noticed, ...w.model.noticed]);
  for (const id of w.house.payload.ids()) noteCause(w.model, id, [locale], 'policy');
  me.locale = locale;
  await w.house.payload.updateGlobal({ slug: 'translation-settings', data: { machineWithNotice: [...noticed].map((one) => ({ locale: one })) } });
  w.model.noticed = noticed;
};

/** Somebody types in a document's form: its drafts are left alone for some seconds. */
export const startTyping: Act = async (w, c) => {
  const ids = w.house.payload.ids();
  if (ids.length > 0) w.house.payload.lock(c.pick(ids), { relationTo: 'users', value: 'p1' });
};

const MOST_ROUNDS = 40;
/** An engine that is not well is asked again and again; some tries must do. */
const ROUNDS_UNWELL = 5;

/** Lets leases run out and everything that is due be done, until nothing is left to do. */
export const catchUp: Act = async (w, c) => {
  const resting: Resting = new Map();
  const most = w.house.engine.mood === 'well' ? MOST_ROUNDS : ROUNDS_UNWELL;
  for (let round = 0; round < most; round += 1) {
    pass(2 * MINUTE);
    noteMachine(w);
    let done = 0;
    await outcomeOf(runIn(newProcess('machine', { name: 'sweep', mayWrite: new Set(), approves: new Set() }), async () => void (done += await sweepAll(w.house.deps))));
    for (let n = 0; n < 200; n += 1) {
      let isDone = false;
      await outcomeOf(runIn(newProcess('machine', { name: 'work', mayWrite: new Set(), approves: new Set() }), async () => void (isDone = await workOne(w.house.deps, `catch up ${n}`))));
      if (!isDone) break;
      done += 1;
    }
    await outcomeOf(runIn(newProcess('machine', { name: 'publisher', mayWrite: new Set(), approves: new Set() }), async () => void (done += await publishDue(w.house.deps, resting))));
    if (done === 0 && !(await isWaiting(w))) break;
    if (round === MOST_ROUNDS - 1) w.model.faults.push('4: the work does not come to an end');
    pass(16 * MINUTE);
  }
  void c;
  await quiet(w);
};

/** Work or orders that time alone would bring up. */
const isWaiting = async (w: Walk): Promise<boolean> => {
  const { store, now } = w.house.deps;
  const soon = now().getTime() + 20 * MINUTE;
  const leases = await store.leases.waiting();
  const orders = await w.house.table<{ due: Date; attempts: number | null; scheduled: boolean | null }>('publish-orders').find({});
  return leases.length > 0 || orders.some(({ due, attempts }) => due.getTime() < soon && (attempts ?? 0) < 1000);
};

/** What is over is no reason any more for readers to see something else. */
const quiet = async (w: Walk): Promise<void> => {
  const rows = await w.house.table<{ documentId: string; locale: string; awaitsSource: boolean | null }>('translations').find({ all: { awaitsSource: true } });
  const orders = await w.house.table<{ documentId: string; locale: string }>('publish-orders').find({});
  const pending = new Set([...rows, ...orders].map(({ documentId, locale }) => `${documentId} ${locale}`));
  for (const place of w.model.causes.keys()) if (!pending.has(place) && !w.torn.has(place.split(' ')[0] ?? '')) w.model.causes.delete(place);
};

const noteMachine = (w: Walk): void => {
  for (const id of w.house.payload.ids()) noteCause(w.model, id, [...w.model.noticed], 'machine');
};

/** Nothing cuts these; what they throw is a fault of the house. */
const outcomeOf = async (running: ReturnType<typeof runIn>): Promise<void> => {
  const outcome = await running;
  if ('error' in outcome) throw outcome.error;
};
