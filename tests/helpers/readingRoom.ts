import type { AddressInfo } from 'node:net';
import { deliveryServer } from '../../src/delivery/deliveryServer.ts';
import type { DeliveryServer } from '../../src/delivery/deliveryParts.ts';
import { createDeliveryMetrics } from '../../src/delivery/metrics.ts';
import type { DeliveryMetrics } from '../../src/delivery/metrics.ts';
import type { Settings } from '../../src/env.ts';
import { readSettings } from '../../src/env.ts';
import type { Booted } from './boot.ts';

export interface Read {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: any;
}

/** A delivery process's server on a port of its own, beside the house it reads from. */
export interface ReadingRoom {
  readonly url: string;
  readonly server: DeliveryServer;
  readonly settings: Settings;
  readonly metrics: Pick<DeliveryMetrics, 'render'>;
  get(path: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<Read>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Read>;
  /** Waits until it serves the log's last entry. */
  caughtUp(): Promise<void>;
  close(): Promise<void>;
}

let rooms = 0;

/** @param port to listen on, for those who must know their address beforehand */
export const openReadingRoom = async ({ payload }: Pick<Booted, 'payload'>, environment: Readonly<Record<string, string>> = {}, port = 0): Promise<ReadingRoom> => {
  rooms += 1;
  const settings = readSettings({ ...process.env, DELIVERY_PORT: String(20_000 + ((process.pid * 7 + rooms) % 20_000)), DELIVERY_URL: 'http://delivery.test', SITE_URL: 'https://site.test/{locale}/{collection}/{slug}', READS_PER_MINUTE: '1000000', ...environment });
  const metrics = createDeliveryMetrics();
  let seen = 0;
  const server = await deliveryServer({
    payload, settings, secret: 'only-for-tests-0123456789abcdef', log: payload.logger, operations: () => false,
    metrics: { ...metrics, setSeq: (seq) => { seen = seq; metrics.setSeq(seq); } },
  });
  await new Promise<void>((resolve) => { server.http.listen(port, '127.0.0.1', resolve); });
  const url = `http://127.0.0.1:${(server.http.address() as AddressInfo).port}`;
  const read = async (path: string, init: RequestInit): Promise<Read> => {
    const response = await fetch(url + path, { redirect: 'manual', ...init });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: response.headers.get('content-type')?.includes('json') && text !== '' ? JSON.parse(text) : null };
  };
  return {
    url, server, settings, metrics,
    get: (path, headers = {}, method = 'GET') => read(path, { method, headers }),
    post: (path, body, headers = {}) => read(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }),
    caughtUp: async () => {
      const { publicationStore } = await import('../../src/store/publications.ts');
      const publications = publicationStore(payload);
      for (;;) {
        const [newer] = await publications.after(seen, 1);
        if (!newer && (await server.ready()).ok) return;
        await new Promise((resolve) => { setTimeout(resolve, 20); });
      }
    },
    close: async () => {
      server.http.closeAllConnections();
      await new Promise<void>((resolve) => { server.http.close(() => resolve()); });
      await server.stop();
    },
  };
};
