import { seedDemo } from '../commands/demo.ts';
import { createEngine } from '../engines/index.ts';
import { secretOf, prepareDataFolder } from '../dataFolder.ts';
import { readSettings } from '../env.ts';
import { gateMetrics } from '../gate/gateMetrics.ts';
import { operations } from '../gate/operations.ts';
import { payloadDoor } from '../gate/payloadDoor.ts';
import { createRegistry } from '../metrics/createRegistry.ts';
import { server } from '../server.ts';
import { hasPeople } from '../store/hasPeople.ts';
import { keepDurable } from '../store/keepDurable.ts';
import { announce } from './announce.ts';
import { bootPayload } from './bootPayload.ts';
import { hasSite, startDelivery, startSite } from './children.ts';
import { drain } from './drain.ts';
import { ensureBuild } from './ensureBuild.ts';
import { letReadersFirst } from './letReadersFirst.ts';
import type { Lifetime } from './lifetime.ts';
import { httpServer, listen } from './listen.ts';
import { nextPages } from './nextPages.ts';
import { operationsOf } from './operationsOf.ts';
import { places } from './places.ts';
import type { StartFlags } from './readFlags.ts';
import { refuseBusyPort } from './refuseBusyPort.ts';
import { watchTranslations } from './watchTranslations.ts';
import { work } from './work.ts';

/**
 * The admin process: checks, builds where needed, migrates and serves staff; it works too, and keeps the delivery as a
 * child, where these roles are asked for with it.
 * @throws VersoError with one line for the person at the terminal
 */
export const serveStaff = async (root: string, flags: StartFlags, life: Lifetime): Promise<void> => {
  const settings = readSettings();
  const place = places(settings);
  const withSite = hasSite(root, flags);
  prepareDataFolder(settings);
  const secret = secretOf(settings);
  // Asked before anything slow: it says what is wrong with ENGINE and its key.
  createEngine(settings);
  await refuseBusyPort(place.staff, ...(flags.roles.has('delivery') ? [place.delivery] : []), ...(withSite ? [place.site] : []));
  if (!flags.dev) await ensureBuild(root);

  const { payload, config } = await bootPayload();
  life.atEnd(() => payload.destroy());
  life.atEnd(keepDurable(payload));
  const delivery = flags.roles.has('delivery') ? startDelivery(root, flags, life) : null;
  if (withSite) void startSite(root, flags, settings, life);
  if (delivery) letReadersFirst();
  const registry = createRegistry();
  const probes = flags.roles.has('worker') ? work(payload, settings, registry, life) : {};
  const next = await nextPages(root, settings, flags.dev);
  life.atEnd(next.close);
  const somebody = hasPeople(payload);
  const app = server({
    settings,
    secret,
    door: payloadDoor(config, (err, requestId) => payload.logger.error({ err, requestId })),
    pages: next.pages,
    operations: operations(operationsOf({ payload, settings, registry, probes, stopping: life.stopping })),
    hasPeople: somebody,
    log: payload.logger,
    counted: gateMetrics(registry),
  });
  const http = httpServer(app);
  await listen(http, place.staff);
  drain(http, life);
  if (flags.dev) next.serveUpgrades(http);
  const { accounts } = flags.demo ? await seedDemo({ payload, settings }) : { accounts: null };
  if (flags.demo) await watchTranslations(payload, life.stopping);
  announce(settings, { delivery: await delivery, site: withSite }, (await somebody()) ? null : secret, accounts ?? []);
};
