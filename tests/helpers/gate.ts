import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSettings } from '../../src/env.ts';
import { health } from '../../src/gate/health.ts';
import type { HealthProbe } from '../../src/gate/health.ts';
import { operations } from '../../src/gate/operations.ts';
import { payloadDoor } from '../../src/gate/payloadDoor.ts';
import { server } from '../../src/server.ts';
import type { StaffServer } from '../../src/server.ts';
import { hasPeople } from '../../src/store/hasPeople.ts';
import type { Booted } from './boot.ts';

export interface Gate {
  readonly url: string;
  readonly errors: readonly unknown[];
  /** Sends a body in pieces without saying how long it will be; gives the status, or null where the line was cut. */
  stream(path: string, headers: Readonly<Record<string, string>>, pieces: readonly string[]): Promise<number | null>;
  close(): Promise<void>;
}

export const SECRET = 'only-for-tests-0123456789abcdef';

export type GateParts = Partial<StaffServer> & { readonly probes?: Readonly<Record<string, HealthProbe>> };

/** The real HTTP host on a free port of this machine, with a page in Next's place. */
export const openGate = async ({ payload, config }: Booted, { probes = {}, ...parts }: GateParts = {}): Promise<Gate> => {
  const errors: unknown[] = [];
  const report = () => health(probes);
  const app = server({
    settings: readSettings(),
    secret: SECRET,
    door: payloadDoor(config, (error) => errors.push(error)),
    pages: async (_request, response) => void response.type('html').send('a page'),
    operations: operations({ health: report, ready: report, metrics: { render: () => Promise.resolve(''), contentType: 'text/plain' }, metricsToken: undefined }),
    hasPeople: hasPeople(payload),
    log: { error: ({ err }) => void (err === undefined || errors.push(err)), warn: () => {} },
    counted: () => {},
    slowestSignInMs: 0,
    ...parts,
  });
  const http = createServer(app);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    errors,
    stream: (path, headers, pieces) =>
      new Promise((resolve) => {
        const sent = httpRequest({ port, host: '127.0.0.1', path, method: 'POST', headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? null);
        });
        sent.on('error', () => resolve(null));
        for (const piece of pieces) sent.write(piece);
        sent.end();
      }),
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
};
