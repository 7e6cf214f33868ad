import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePorts, startRole } from '../helpers/role.ts';
import type { RoleProcess } from '../helpers/role.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'verso-roles-'));
const TOKEN = 'a-long-secret-of-prometheus';
const START = 'src/start.ts';
const TINY = 'tests/helpers/tinyDelivery.ts';

let port = 0;
let deliveryPort = 0;
const running = new Set<RoleProcess>();

const begin = (script: string, ...args: readonly string[]): RoleProcess => {
  const role = startRole(script, args, { DATA_DIR: folder, DATABASE_URI: `file:${folder}/verso.db`, PAYLOAD_SECRET: 'only-for-tests-0123456789abcdef', PORT: String(port), ENGINE: 'pseudo', METRICS_TOKEN: TOKEN });
  running.add(role);
  void role.ended.then(() => running.delete(role));
  return role;
};

interface Told {
  readonly status: number;
  readonly body: string;
  readonly connection: string | undefined;
}

/** Asks this machine; null where nobody answers there. */
const ask = (at: number, address: string, headers: Readonly<Record<string, string>> = {}, agent?: Agent): Promise<Told | null> =>
  new Promise((resolve) => {
    get({ host: '127.0.0.1', port: at, path: address, headers, ...(agent && { agent }) }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body, connection: answer.headers.connection }));
      answer.on('error', () => resolve(null));
    }).on('error', () => resolve(null));
  });

const checksIn = (told: Told | null): Readonly<Record<string, { readonly ok: boolean }>> => JSON.parse(told?.body ?? '{}').checks ?? {};

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
};

let delivery: RoleProcess;

beforeAll(async () => {
  ({ port, next: deliveryPort } = await freePorts());
  delivery = begin(TINY);
  await delivery.prints(/Waiting for the process with the role admin/);
  expect(await ask(deliveryPort, '/health')).toBeNull();
  // Whatever process looks after the database migrates it.
  const migrator = begin('src/commands/user.ts', 'someone@example.org', '--role', 'admin');
  expect(await migrator.ended, migrator.printed()).toBe(0);
  await delivery.prints(/The delivery serves/);
});

afterAll(async () => {
  for (const role of running) role.kill('SIGKILL');
  await Promise.all([...running].map((role) => role.ended));
  rmSync(folder, { recursive: true, force: true });
});

describe('a delivery process', () => {
  it('serves once the database is migrated, and says so', async () => {
    expect(await ask(deliveryPort, '/')).toMatchObject({ status: 200, body: 'tiny' });
    expect(await ask(deliveryPort, '/health')).toMatchObject({ status: 200 });
    const ready = await ask(deliveryPort, '/ready');
    expect([ready?.status, checksIn(ready)]).toEqual([200, { mirror: { ok: true }, stopping: { ok: true } }]);
  });

  it('shows its figures to this machine and to the token, and to nobody else', async () => {
    const own = await ask(deliveryPort, '/metrics');
    expect(own?.body).toMatch(/^verso_delivery_requests_total\{kind="other",status="2xx"\} \d+$/m);
    expect(own?.body).toMatch(/^verso_delivery_lag 0$/m);
    expect(own?.body).toMatch(/^nodejs_eventloop_lag_seconds /m);
    const forwarded = { 'x-forwarded-for': '203.0.113.7' };
    expect(await ask(deliveryPort, '/metrics', forwarded)).toMatchObject({ status: 404 });
    expect(await ask(deliveryPort, '/metrics', { ...forwarded, authorization: 'Bearer a-wrong-secret-of-prometheus' })).toMatchObject({ status: 404 });
    expect(await ask(deliveryPort, '/metrics', { ...forwarded, authorization: `Bearer ${TOKEN}` })).toMatchObject({ status: 200 });
  });

  it('ends at a signal: first it is not ready, then it lets requests end, then it goes', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect((await ask(deliveryPort, '/', {}, agent))?.connection).toBe('keep-alive');
    const slow = ask(deliveryPort, '/slow');
    await new Promise((resolve) => setTimeout(resolve, 100));
    delivery.kill('SIGTERM');
    await delivery.prints(/Stopping/);
    const ready = await ask(deliveryPort, '/ready', {}, agent);
    expect([ready?.status, checksIn(ready).stopping?.ok, ready?.connection]).toEqual([503, false, 'close']);
    expect(await slow).toMatchObject({ status: 200, body: 'tiny' });
    expect(await delivery.ended).toBe(0);
    expect(delivery.printed()).toMatch(/the loops are stopped/);
    expect(await ask(deliveryPort, '/')).toBeNull();
    agent.destroy();
  });

  it('ends at once at a second signal', async () => {
    const role = begin(TINY);
    await role.prints(/The delivery serves/);
    const cut = ask(deliveryPort, '/never');
    await new Promise((resolve) => setTimeout(resolve, 100));
    role.kill('SIGTERM');
    await role.prints(/Stopping/);
    role.kill('SIGTERM');
    expect(await role.ended).toBe(1);
    expect(await cut).toBeNull();
  });
});

describe('a worker process', () => {
  it('works, and answers operators and nobody else', async () => {
    const role = begin(START, '--role=worker');
    await role.prints(/The worker works/);
    const health = await ask(port, '/health');
    expect([health?.status, Object.keys(checksIn(health)).toSorted()]).toEqual([200, ['database', 'engine', 'migrations', 'worker']]);
    expect(checksIn(await ask(port, '/ready'))).toEqual({ database: { ok: true }, migrations: { ok: true }, stopping: { ok: true } });
    for (const address of ['/', '/admin', '/api/articles', '/health/', '/constructor', '//health']) expect(await ask(port, address), address).toMatchObject({ status: 404, body: '' });
    const metrics = (await ask(port, '/metrics'))?.body;
    for (const line of ['verso_translations{status="failed"} 0', 'verso_publish_orders{state="due"} 0', 'verso_webhook_deliveries{state="dead"} 0', 'verso_engine_characters_billed_total{engine="pseudo"} 0']) expect(metrics).toContain(`${line}\n`);
    role.kill('SIGINT');
    expect(await role.ended).toBe(0);
  });

  it('keeps a delivery beside it, which ends when it is killed', async () => {
    const role = begin(START, '--role=delivery,worker');
    await role.prints(/\[delivery\] The delivery serves/);
    await role.prints(/The worker works/);
    expect(await ask(deliveryPort, '/health')).toMatchObject({ status: 200 });
    role.kill('SIGKILL');
    await until(async () => (await ask(deliveryPort, '/health')) === null);
  });

  it('takes its delivery along when it is asked to stop', async () => {
    const role = begin(START, '--role=worker,delivery');
    await role.prints(/\[delivery\] The delivery serves/);
    role.kill('SIGTERM');
    expect(await role.ended).toBe(0);
    expect(role.printed()).toMatch(/\[delivery\] Stopping/);
    expect(await ask(deliveryPort, '/health')).toBeNull();
  });
});

describe('a process that cannot be', () => {
  const occupied = async (at: number, look: () => Promise<void>): Promise<void> => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(at, '127.0.0.1', resolve));
    await look();
    await new Promise((resolve) => other.close(resolve));
  };

  it('ends with one line that names the setting of the busy port', async () => {
    await occupied(deliveryPort, async () => {
      for (const roles of ['delivery', 'worker,delivery']) {
        const role = begin(START, `--role=${roles}`);
        expect(await role.ended).toBe(1);
        expect(role.printed(), roles).toBe(`Port ${deliveryPort} on 127.0.0.1 is in use. Stop the program that has it, or set DELIVERY_PORT to another number.\n`);
      }
    });
    await occupied(port, async () => {
      const role = begin(START, '--role=worker');
      expect(await role.ended).toBe(1);
      expect(role.printed()).toBe(`Port ${port} on 127.0.0.1 is in use. Stop the program that has it, or set PORT to another number.\n`);
    });
  });

  it('ends with one line that says which roles there are', async () => {
    const role = begin(START, '--role=reader');
    expect(await role.ended).toBe(1);
    expect(role.printed()).toMatch(/^No role is called "reader"\. Roles are admin, delivery, worker.*\n$/);
  });
});
