import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A message whose signature was right. */
export interface Received {
  readonly path: string;
  readonly id: string;
  readonly event: any;
  readonly headers: IncomingMessage['headers'];
}

/** What a path answers: a status, or something worse. */
export type Behaviour = number | ((request: IncomingMessage, response: ServerResponse, message: Received) => void);

export interface Receiver {
  readonly url: string;
  readonly port: number;
  readonly received: Received[];
  /** Messages that were no webhook's, or whose signature was wrong. */
  readonly refused: string[];
  /** How often somebody connected. */
  connections(): number;
  /** The most requests at one time, by path. */
  readonly busiest: ReadonlyMap<string, number>;
  /** Tells the receiver the secret of the webhook that has this path. */
  trust(path: string, secret: string): void;
  /** What a path answers from now on; 204 otherwise. */
  behave(path: string, behaviour: Behaviour): void;
  /** The numbers of the changes that came to a path. */
  seqs(path: string): number[];
  close(): Promise<void>;
}

/** A receiver as its developer would write it: it reads the raw body, and lets the library judge the signature. */
export const startReceiver = async (): Promise<Receiver> => {
  const secrets = new Map<string, string>();
  const behaviours = new Map<string, Behaviour>();
  const received: Received[] = [];
  const refused: string[] = [];
  const sockets = new Set<Socket>();
  const busy = new Map<string, number>();
  const busiest = new Map<string, number>();
  let connections = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const now = (busy.get(path) ?? 0) + 1;
    busy.set(path, now);
    busiest.set(path, Math.max(busiest.get(path) ?? 0, now));
    response.on('close', () => busy.set(path, (busy.get(path) ?? 1) - 1));
    response.on('error', () => undefined);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', () => undefined).on('end', () => {
      let message: Received;
      try {
        const event = new Webhook(secrets.get(path) ?? '').verify(Buffer.concat(chunks).toString('utf8'), request.headers as Record<string, string>);
        message = { path, id: String(request.headers['webhook-id']), event, headers: request.headers };
      } catch (error) {
        refused.push(`${request.method} ${path}: ${String(error)}`);
        response.writeHead(401).end();
        return;
      }
      received.push(message);
      const behaviour = behaviours.get(path) ?? 204;
      if (typeof behaviour === 'number') response.writeHead(behaviour).end();
      else behaviour(request, response, message);
    });
  });
  server.on('connection', (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`, port, received, refused, busiest,
    connections: () => connections,
    trust: (path, secret) => void secrets.set(path, secret),
    behave: (path, behaviour) => void behaviours.set(path, behaviour),
    seqs: (path) => received.filter((one) => one.path === path).map(({ event }) => event.data.seq as number),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
