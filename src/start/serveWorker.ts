import { prepareDataFolder, secretOf } from '../dataFolder.ts';
import { createEngine } from '../engines/index.ts';
import { readSettings } from '../env.ts';
import { operations } from '../gate/operations.ts';
import { createRegistry } from '../metrics/createRegistry.ts';
import { keepDurable } from '../store/keepDurable.ts';
import { startDelivery } from './children.ts';
import { drain } from './drain.ts';
import { joinPayload } from './joinPayload.ts';
import { letReadersFirst } from './letReadersFirst.ts';
import type { Lifetime } from './lifetime.ts';
import { httpServer, listen } from './listen.ts';
import { operationsOf } from './operationsOf.ts';
import { places } from './places.ts';
import type { StartFlags } from './readFlags.ts';
import { refuseBusyPort } from './refuseBusyPort.ts';
import { work } from './work.ts';

/**
 * A process that works and has no admin: on PORT it tells operators how it goes, and nothing else.
 * @throws VersoError with one line for the person at the terminal
 */
export const serveWorker = async (root: string, flags: StartFlags, life: Lifetime): Promise<void> => {
  const settings = readSettings();
  const place = places(settings);
  prepareDataFolder(settings);
  secretOf(settings);
  createEngine(settings);
  await refuseBusyPort(place.staff, ...(flags.roles.has('delivery') ? [place.delivery] : []));

  const { payload } = await joinPayload(life.stopping);
  life.atEnd(() => payload.destroy());
  life.atEnd(keepDurable(payload));
  if (flags.roles.has('delivery')) {
    void startDelivery(root, flags, life);
    letReadersFirst();
  }
  const registry = createRegistry();
  const probes = work(payload, settings, registry, life);
  const door = operations(operationsOf({ payload, settings, registry, probes, stopping: life.stopping }));
  const http = httpServer((request, response) => {
    if (!door(request, response)) response.writeHead(404).end();
  });
  await listen(http, place.staff);
  drain(http, life);
  console.log(`The worker works. Its health: http://localhost:${settings.port}/health`);
};
