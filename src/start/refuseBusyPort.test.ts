import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { readSettings } from '../env.ts';
import { places } from './places.ts';
import { refuseBusyPort } from './refuseBusyPort.ts';

const placesFor = (environment: Readonly<Record<string, string>>) => places(readSettings({ NODE_ENV: 'test', ...environment }));

it('names the setting whose port is in use', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const busy = String(port);
  for (const [setting, part] of [['PORT', 'staff'], ['DELIVERY_PORT', 'delivery'], ['SITE_PORT', 'site']] as const) {
    await expect(refuseBusyPort(placesFor({ [setting]: busy })[part]), setting).rejects.toThrow(new RegExp(`Port ${busy} on 127.0.0.1 is in use. .* set ${setting} to`));
  }
  await new Promise((resolve) => other.close(resolve));
});

it('names both settings of one port, also where nobody has it', async () => {
  const { staff, delivery, site } = placesFor({ PORT: '45001', DELIVERY_PORT: '45001', SITE_PORT: '45001' });
  await expect(refuseBusyPort(staff, delivery)).rejects.toThrow(/PORT and DELIVERY_PORT are both 45001/);
  await expect(refuseBusyPort(delivery, site)).rejects.toThrow(/DELIVERY_PORT and SITE_PORT are both 45001/);
});

it('names the host setting that is no address of this machine', async () => {
  const { delivery } = placesFor({ DELIVERY_HOST: '203.0.113.7' });
  await expect(refuseBusyPort(delivery)).rejects.toThrow(/DELIVERY_HOST "203.0.113.7"/);
});
