import type { Settings } from '../env.ts';
import type { Place } from './refuseBusyPort.ts';

/** Where each part of the house listens. */
export const places = ({ port, host, delivery, site }: Settings): Readonly<Record<'staff' | 'delivery' | 'site', Place>> => ({
  staff: { port, host, portSetting: 'PORT', hostSetting: 'HOST' },
  delivery: { port: delivery.port, host: delivery.host, portSetting: 'DELIVERY_PORT', hostSetting: 'DELIVERY_HOST' },
  site: { port: site.port, host, portSetting: 'SITE_PORT', hostSetting: 'HOST' },
});
