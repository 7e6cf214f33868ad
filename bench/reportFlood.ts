import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Agent, request } from 'node:http';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * What readers feel of 10 000 reports in a minute from one address: the delivery, its readers and the flood each in a
 * process of their own. Prints latencies at rest and during the flood, their ratio, and what was kept.
 */
const REPORTS = Number(process.env.REPORTS ?? 10_000);
const SECONDS = Number(process.env.SECONDS ?? 60);
const READS_A_SECOND = 100;
const REST_SECONDS = 15;

interface Latencies {
  readonly count: number;
  readonly wrong: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly most: number;
}

interface Flooded {
  readonly statuses: Readonly<Record<number, number>>;
  readonly late: number;
}

const self = fileURLToPath(import.meta.url);
const [, , role, base = '', id = '', seconds = '0'] = process.argv;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** The status of the answer, once it is whole; 0 where the line broke. `fetch` would cost more than what is measured. */
const ask = (path: string, body?: string): Promise<number> =>
  new Promise((resolve) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-forwarded-for': '203.0.113.66' };
    request(base + path, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0)).on('error', () => resolve(0));
    }).on('error', () => resolve(0)).end(body);
  });

/** Reads at a steady pace, whatever the answers take: a slow answer is measured from when it should have been asked for. */
const read = async (): Promise<Latencies> => {
  const took: number[] = [];
  let wrong = 0;
  const total = Number(seconds) * READS_A_SECOND;
  const began = performance.now();
  const waiting: Promise<void>[] = [];
  for (let n = 0; n < total; n += 1) {
    const due = began + (n * 1000) / READS_A_SECOND;
    if (due > performance.now()) await pause(due - performance.now());
    waiting.push(ask(`/v1/${n % 2 === 0 ? 'en' : 'ar'}/events/by-id/${id}`).then((status) => {
      if (status !== 200) wrong += 1;
      took.push(performance.now() - due);
    }));
  }
  await Promise.all(waiting);
  const sorted = took.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { count: took.length, wrong, p50: at(0.5), p90: at(0.9), p99: at(0.99), most: at(1) };
};

const flood = async (): Promise<Flooded> => {
  const kinds = [
    JSON.stringify({ collection: 'events', id, locale: 'ar', quote: 'The old hall', comment: '<script>alert(1)</script>' }), JSON.stringify({ collection: 'events', id: 'foreign', locale: 'ar', quote: 'x' }), '{"quote":', '[]', 'x'.repeat(40_000),
    JSON.stringify({ collection: 'events', id, locale: 'ar', quote: 'x'.repeat(15_000) }), JSON.stringify({ collection: 'users', id, locale: 'ar', quote: 'x' }), JSON.stringify({ collection: 'events', id, locale: 'ar', quote: 'x', website: 'https://spam.example' }),
  ];
  const statuses: Record<number, number> = {};
  let late = 0;
  const began = performance.now();
  const waiting: Promise<void>[] = [];
  for (let n = 0; n < REPORTS; n += 1) {
    const due = began + (n * Number(seconds) * 1000) / REPORTS;
    if (due > performance.now()) await pause(due - performance.now());
    else late += 1;
    waiting.push(ask('/v1/reports', kinds[n % kinds.length] ?? '').then((status) => {
      statuses[status] = (statuses[status] ?? 0) + 1;
    }));
  }
  await Promise.all(waiting);
  return { statuses, late };
};

const started = <Result>(name: 'read' | 'flood', url: string, page: string, forSeconds: number): Promise<Result> =>
  new Promise((resolve, reject) => {
    const child: ChildProcess = fork(self, [name, url, page, String(forSeconds)], { execArgv: ['--import', 'tsx'] });
    child.once('message', (said) => resolve(said as Result)).once('error', reject);
  });

/** Milliseconds that a process has computed so far, as Linux counts them; they mean the same on a busy machine. */
const computed = (pid: number | undefined): number => {
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = after.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

const told = ({ p50, p90, p99, most, count, wrong }: Latencies): string => `50 % in ${p50.toFixed(1)} ms, 90 % in ${p90.toFixed(1)} ms, 99 % in ${p99.toFixed(1)} ms, longest ${most.toFixed(0)} ms; ${count} reads, ${wrong} not answered`;

const main = async (): Promise<void> => {
  const { liveIn, openNewsroom } = await import('../tests/helpers/newsroom.ts');
  const { freePorts, startRole } = await import('../tests/helpers/role.ts');
  const house = await openNewsroom({ PAYLOAD_LOG_LEVEL: 'fatal' });
  const page = await liveIn(house, 'The halls', ['ar'], 'The old hall is open on Monday.', 'The new hall is closed.');
  const { port } = await freePorts();
  const { NODE_ENV: _, ...environment } = process.env;
  const delivery = startRole('tests/helpers/deliveryProcess.ts', [], { ...(environment as Record<string, string>), DELIVERY_PORT: String(port), READS_PER_MINUTE: '1000000', TRUST_PROXY: 'loopback' });
  await delivery.prints(/ready/);
  const url = `http://127.0.0.1:${port}`;
  while ((await fetch(`${url}/v1/ar/events/by-id/${page}`)).status !== 200) await pause(50);
  await started('read', url, page, 3);
  const before = computed(delivery.pid);
  const rest = await started<Latencies>('read', url, page, REST_SECONDS);
  const between = computed(delivery.pid);
  const [during, { statuses, late }] = await Promise.all([
    started<Latencies>('read', url, page, SECONDS), started<Flooded>('flood', url, page, SECONDS),
    pause(SECONDS * 500).then(() => fetch(`${url}/v1/reports`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.9' }, body: JSON.stringify({ collection: 'events', id: page, locale: 'ar', quote: 'The new hall is closed', comment: 'a real one' }) })),
  ]);
  const [atRest, inFlood] = [between - before, computed(delivery.pid) - between];
  const rows = (await house.verso.payload.find({ collection: 'reports', pagination: false })).docs as unknown as readonly { readonly count: number; readonly comment: string | null }[];
  console.log(`at rest:      ${told(rest)}`);
  console.log(`in the flood: ${told(during)}`);
  console.log(`ratio:        50 % ${(during.p50 / rest.p50).toFixed(2)}, 90 % ${(during.p90 / rest.p90).toFixed(2)}, 99 % ${(during.p99 / rest.p99).toFixed(2)}`);
  console.log(`${REPORTS} reports in ${SECONDS} s from one address (${late} sent late), by status: ${JSON.stringify(statuses)}`);
  console.log(`computed:     ${(atRest / REST_SECONDS).toFixed(1)} ms a second at rest, ${(inFlood / SECONDS).toFixed(1)} ms in the flood: ${((inFlood - (atRest * SECONDS) / REST_SECONDS) / REPORTS).toFixed(2)} ms for each report`);
  console.log(`kept: ${rows.length} rows for ${rows.reduce((sum, { count }) => sum + count, 0)} reports; the real one from another address ${rows.some(({ comment }) => comment === 'a real one') ? 'arrived' : 'was lost'}`);
  delivery.kill('SIGKILL');
  await house.verso.close();
  process.exit(0);
};

if (role === 'read' || role === 'flood') {
  const said = await (role === 'read' ? read() : flood());
  process.send?.(said, () => process.exit(0));
} else await main();
