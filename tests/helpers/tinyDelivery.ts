import { createServer } from 'node:http';
import type { DeliveryParts, DeliveryServer } from '../../src/delivery/deliveryParts.ts';
import { lifetime } from '../../src/start/lifetime.ts';
import { serveDelivery } from '../../src/start/serveDelivery.ts';

/** A delivery process whose server only answers `/`, `/slow` after a second and a half, and `/never`. For the process around it. */
const tiny = ({ metrics, operations }: DeliveryParts): Promise<DeliveryServer> => {
  metrics.setSeq(0);
  const http = createServer((request, response) => {
    if (operations(request, response) || request.url === '/never') return;
    setTimeout(() => {
      metrics.count('other', 200, 4, 100);
      response.end('tiny');
    }, request.url === '/slow' ? 1500 : 0);
  });
  return Promise.resolve({ http, ready: () => Promise.resolve({ ok: true, checks: { mirror: { ok: true } } }), stop: async () => console.log('the loops are stopped') });
};

await serveDelivery(tiny, lifetime());
