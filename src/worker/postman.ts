import type { Payload } from 'payload';
import type { Settings } from '../env.ts';
import type { NotifyDeps } from '../flows/notify/notifyDeps.ts';
import { sendDigests } from '../flows/notify/sendDigests.ts';
import { tellOfFailures } from '../flows/notify/tellOfFailures.ts';
import { tellOfRest } from '../flows/notify/tellOfRest.ts';
import { mailTransport } from '../post/mailTransport.ts';
import { createPost } from '../post/post.ts';
import { correspondentStore } from '../store/correspondents.ts';
import { tellingStore } from '../store/tellings.ts';
import { waitingTexts } from '../store/waitingTexts.ts';
import { reportRounds } from './reportRounds.ts';
import { TRIES_UNTOLD } from './workOne.ts';
import type { WorkerDeps } from './workOne.ts';

/** How often it is looked whether an engine came to rest: people should know at once. */
const REST_MS = 5000;
const ROUND_MS = 60_000;

/** What the flows that tell people are handed. */
export const notifyDeps = (payload: Payload, settings: Settings, { store, now }: Pick<WorkerDeps, 'store' | 'now'>): NotifyDeps => ({
  store,
  people: correspondentStore(payload),
  waiting: waitingTexts(payload),
  tellings: tellingStore(payload),
  post: createPost({ settings, secret: payload.secret, transport: mailTransport(settings, payload.logger), log: payload.logger, now }),
  now,
});

type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** Brings people by mail what they should know, until `stopping`. What goes wrong there is a line in the log and stops no work. */
export const startPostman = async (deps: NotifyDeps, { engine, log }: Pick<WorkerDeps, 'engine' | 'log'>, settings: Settings, pause: Pause, stopping: AbortSignal): Promise<void> => {
  const every = async (ms: number, tell: () => Promise<number>): Promise<void> => {
    while (!stopping.aborted) {
      await tell().catch((error: unknown) => log.error({ err: error }, 'People could not be told by mail; it is tried again.'));
      await pause(ms, stopping);
    }
  };
  // Each on its own: a digest that waits for the mail server holds up no alarm.
  await Promise.all([
    every(REST_MS, () => tellOfRest(deps, engine.name, stopping)),
    every(ROUND_MS, () => tellOfFailures(deps, TRIES_UNTOLD, stopping)),
    every(ROUND_MS, () => sendDigests(deps, settings.mail.digestHour, stopping)),
    ...reportRounds(deps, settings).map(({ everyMs, act }) => every(everyMs, () => act(stopping))),
  ]);
};
