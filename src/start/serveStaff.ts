import { seedDemo } from '../commands/demo.ts';
import { createEngine } from '../engines/index.ts';
import { secretOf, prepareDataFolder } from '../dataFolder.ts';
import { readSettings } from '../env.ts';
import { payloadDoor } from '../gate/payloadDoor.ts';
import { server } from '../server.ts';
import { hasPeople } from '../store/hasPeople.ts';
import { keepDurable } from '../store/keepDurable.ts';
import { startWorker } from '../worker/worker.ts';
import { announce } from './announce.ts';
import { bootPayload } from './bootPayload.ts';
import { ensureBuild } from './ensureBuild.ts';
import { listen } from './listen.ts';
import { nextPages } from './nextPages.ts';
import { probesOf } from './probesOf.ts';
import type { StartFlags } from './readFlags.ts';
import { refuseBusyPort } from './refuseBusyPort.ts';
import { stopOnSignal } from './stopOnSignal.ts';
import { watchTranslations } from './watchTranslations.ts';

/**
 * The admin process: checks, builds where needed, migrates, serves, and works in the same process.
 * @throws VersoError with one line for the person at the terminal
 */
export const serveStaff = async (root: string, flags: StartFlags): Promise<void> => {
  const settings = readSettings();
  prepareDataFolder(settings);
  const secret = secretOf(settings);
  // Asked before anything slow: it says what is wrong with ENGINE and its key.
  createEngine(settings);
  await refuseBusyPort(settings.port, settings.host);
  if (!flags.dev) await ensureBuild(root);

  const { payload, config } = await bootPayload();
  const somebody = hasPeople(payload);
  const lastCheckpoint = keepDurable(payload);
  const worker = startWorker({ payload, settings });
  const next = await nextPages(root, settings, flags.dev);
  const logError = (err: unknown): void => payload.logger.error({ err });
  const app = server({
    settings,
    secret,
    door: payloadDoor(config, logError),
    pages: next.pages,
    probes: probesOf(payload, settings, worker),
    hasPeople: somebody,
    logError,
  });
  const http = await listen(app, settings.port, settings.host);
  if (flags.dev) next.serveUpgrades(http);
  stopOnSignal(http, [() => worker.stop(), next.close, lastCheckpoint, () => payload.destroy()]);
  const { accounts } = flags.demo ? await seedDemo({ payload, settings }) : { accounts: null };
  if (flags.demo) await watchTranslations(payload);
  announce(settings, (await somebody()) ? null : secret, accounts ?? []);
};
