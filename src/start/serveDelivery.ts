import { prepareDataFolder, secretOf } from '../dataFolder.ts';
import type { DeliveryParts, DeliveryServer } from '../delivery/deliveryParts.ts';
import { createDeliveryMetrics } from '../delivery/metrics.ts';
import { readSettings } from '../env.ts';
import { health } from '../gate/health.ts';
import { operations } from '../gate/operations.ts';
import { houseFigures } from '../store/houseFigures.ts';
import { keepDurable } from '../store/keepDurable.ts';
import { drain } from './drain.ts';
import { joinPayload } from './joinPayload.ts';
import type { Lifetime } from './lifetime.ts';
import { listen } from './listen.ts';
import { places } from './places.ts';
import { stoppingProbe } from './probesOf.ts';
import { refuseBusyPort } from './refuseBusyPort.ts';

/**
 * The delivery process: for sites and readers, without the admin.
 * @throws VersoError with one line for the person at the terminal
 */
export const serveDelivery = async (deliveryServer: (parts: DeliveryParts) => Promise<DeliveryServer>, life: Lifetime): Promise<void> => {
  const settings = readSettings();
  const place = places(settings).delivery;
  prepareDataFolder(settings);
  const secret = secretOf(settings);
  await refuseBusyPort(place);

  const { payload } = await joinPayload(life.stopping);
  life.atEnd(() => payload.destroy());
  life.atEnd(keepDurable(payload));
  const figures = houseFigures(payload);
  const metrics = createDeliveryMetrics(figures.newestSeq);
  const door = operations({
    // Readers get what the mirror holds, also while the database is away.
    health: () => health({ database: () => figures.newestSeq().then(() => ({ ok: true }), () => ({ ok: true, detail: 'does not answer; readers get what was published before' })) }),
    ready: async () => {
      const [own, stopping] = await Promise.all([delivery.ready(), health(stoppingProbe(life.stopping))]);
      return { ok: own.ok && stopping.ok, checks: { ...own.checks, ...stopping.checks } };
    },
    metrics,
    metricsToken: settings.metricsToken,
  });
  const delivery = await deliveryServer({ payload, settings, secret, log: payload.logger, metrics, operations: door });
  life.atEnd(delivery.stop);
  await listen(delivery.http, place);
  drain(delivery.http, life);
  console.log(`The delivery serves at ${settings.delivery.url}/v1`);
  process.send?.('ready');
};
