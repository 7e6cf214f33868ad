import { getPayload } from 'payload';
import config from '../../payload.config.ts';
import { deliveryServer } from '../../src/delivery/deliveryServer.ts';
import { createDeliveryMetrics } from '../../src/delivery/metrics.ts';
import { readSettings } from '../../src/env.ts';
import { prepareDatabase } from '../../src/store/prepareDatabase.ts';

/** A delivery in a process of its own, on the port that DELIVERY_PORT names and a database that is there. Says `ready`. */
const settings = readSettings();
const payload = await getPayload({ config, cron: false });
await prepareDatabase(payload);
const { http } = await deliveryServer({ payload, settings, secret: payload.secret, log: payload.logger, metrics: createDeliveryMetrics(), operations: () => false });
http.listen({ port: settings.delivery.port, host: '127.0.0.1' }, () => console.log('ready'));
