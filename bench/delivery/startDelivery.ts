import { freePorts } from '../../tests/helpers/role.ts';
import { startServer } from './startServer.ts';
import type { Server } from './startServer.ts';

export interface Delivery extends Server {
  readonly url: string;
}

const READY_MS = 100;
/** The same each time: a delivery that comes back finds its mirror. */
const { port } = await freePorts();

/** The product's delivery process on this house's database; resolves when it serves all of the log. */
export const startDelivery = async (): Promise<Delivery & { readonly seconds: number }> => {
  const began = performance.now();
  const server = await startServer('src/start.ts', ['--role=delivery'], { DELIVERY_PORT: String(port) }, /serves at/);
  const url = `http://127.0.0.1:${port}`;
  while ((await fetch(`${url}/ready`)).status !== 200) await new Promise((resolve) => { setTimeout(resolve, READY_MS); });
  return { ...server, url, seconds: (performance.now() - began) / 1000 };
};
