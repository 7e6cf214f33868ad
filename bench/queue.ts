import { rmSync } from 'node:fs';
import { sql } from '@payloadcms/db-sqlite/drizzle';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { QueueFilter } from '../src/domain/review/queueFilter.ts';
import { createStore } from '../src/store/createStore.ts';
import { signedIn } from '../tests/helpers/staff.ts';
import { median, openGround } from './ground.ts';

/** The queue with many rows, half of them wide: the page over REST, its parts, and taking; against the same with a hundredth of the rows. */
const ROWS = Number(process.argv[2] ?? 100_000);
const ROUNDS = 15;
const WIDE_BYTES = 20_000;

const payload = await openGround();
const store = createStore(payload);
const { drizzle } = payload.db as unknown as SQLiteAdapter;
const editor = await signedIn({ payload, config: payload.config }, { role: 'editor' });
const translator = await signedIn({ payload, config: payload.config }, { role: 'translator', worksIn: ['ar'] });
const me = String((await translator('GET', '/users/me')).body.user.id);

/** Rows in all needs, a tenth of them finished, some held, some whose holder's time has run out. */
const fill = async (from: number, to: number): Promise<void> => {
  const wide = JSON.stringify(Array.from({ length: WIDE_BYTES / 200 }, (_, n) => ({ id: `segment-${n}`, source: 'x'.repeat(80), target: 'y'.repeat(80) })));
  const counts = JSON.stringify({ total: 40, initial: 0, translated: 12, reviewed: 28, human: 3, outdated: 0, errors: 0, warnings: 1 });
  await drizzle.run(sql`
    insert into translations (id, collection, document_id, source_locale, locale, title, status, revision, segments, counts, need, queue, since, waiting_origin, assignee, assigned_until)
    with recursive n(i) as (select ${from} union all select i + 1 from n where i < ${to - 1}),
      r as (select i, abs(random()) % 10 as need, abs(random()) % 5000000000 as age, abs(random()) % 40 as held, abs(random()) % 8 as kind, abs(random()) % 5 as origin from n)
    select lower(hex(randomblob(16))), case kind when 0 then 'events' when 1 then 'topics' when 2 then 'media' when 3 then 'policy-findings' else 'articles' end, 'document-' || (i / 4), 'en',
      case i % 4 when 0 then 'ar' when 1 then 'fr' when 2 then 'es' else 'de' end, 'Text number ' || i, 'needs-review', 1, case when i % 2 = 0 then ${wide} end, ${counts},
      case need when 0 then 'report' when 1 then 'error' when 2 then 'outdated-live' when 3 then 'failed' when 4 then 'outdated' when 5 then null else 'review' end,
      case need when 0 then 0 when 1 then 1 when 2 then 2 when 3 then 3 when 4 then 5 when 5 then null else 6 end * 100000000000000 + 1790000000000 + age,
      strftime('%Y-%m-%dT%H:%M:%fZ', (1790000000000 + age) / 1000, 'unixepoch'), case origin when 0 then 'human' when 1 then 'mixed' else 'machine' end,
      case when held < 4 then ${me} when held < 8 then 'somebody' end,
      case when held in (0, 4) then '2999-01-01T00:00:00.000Z' when held < 8 then '2026-01-01T00:00:00.000Z' end
    from r`);
};

const timed = async (ask: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await ask();
  return performance.now() - start;
};
const middle = async (ask: () => Promise<unknown>): Promise<number> => {
  await ask();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(ask));
  return median(times);
};

const LOCALES = ['ar', 'fr', 'es', 'de'] as const;
const look = (filter: QueueFilter) => ({ person: me, locales: LOCALES, filter, now: new Date() });
const asks = {
  'page over REST, editor': () => editor('GET', '/review/queue'),
  'page over REST, one language': () => translator('GET', '/review/queue'),
  'page: events held by colleagues': () => store.queue.page(look({ collection: 'events', assignee: 'others' }), null, 25),
  'page: nothing fits': () => store.queue.page(look({ collection: 'none' }), null, 25),
  'page: mine': () => store.queue.page(look({ assignee: 'me' }), null, 25),
  'a page in the middle': () => store.queue.page(look({}), '600001792500000000_x', 25),
  'the number in the menu': () => store.queue.waiting(LOCALES),
  'take the next': () => store.queue.takeNext(look({}), new Date(Date.now() + 60_000)),
} satisfies Record<string, () => Promise<unknown>>;

const measure = async (): Promise<Record<string, number>> => {
  const measured: Record<string, number> = {};
  for (const [name, ask] of Object.entries(asks)) measured[name] = await middle(ask);
  return measured;
};

await fill(0, ROWS / 100);
const few = await measure();
await fill(ROWS / 100, ROWS);
const many = await measure();
console.log(`the queue, 25 texts with all counts, medians of ${ROUNDS} in ms: ${ROWS / 100} rows, ${ROWS} rows (half of them ${WIDE_BYTES / 1000} kB wide), and how often longer`);
for (const [name, ms] of Object.entries(many)) console.log(`  ${name.padEnd(34)}${(few[name] ?? 0).toFixed(1).padStart(8)}${ms.toFixed(1).padStart(9)}${(ms / (few[name] ?? 1)).toFixed(1).padStart(8)}×`);

const plansOf = async (ask: () => Promise<unknown>): Promise<string[]> => {
  const { client } = payload.db as unknown as { client: { execute: (statement: unknown) => Promise<{ rows: readonly { detail?: unknown }[] }> } };
  const execute = client.execute.bind(client);
  const statements: { readonly sql: string; readonly args: unknown }[] = [];
  client.execute = (statement) => {
    statements.push(statement as (typeof statements)[number]);
    return execute(statement);
  };
  await ask();
  client.execute = execute;
  const plans: string[] = [];
  for (const { sql: text, args } of statements.filter(({ sql: text }) => text.includes('"translations"')))
    plans.push((await execute({ sql: `explain query plan ${text}`, args })).rows.map(({ detail }) => String(detail)).join(' · '));
  return [...new Set(plans)];
};
console.log('how SQLite finds them:');
for (const [name, ask] of Object.entries(asks)) for (const plan of await plansOf(ask)) console.log(`  ${name}: ${plan}`);
// A gigabyte and more; other benches leave little behind.
if (process.env.DATA_DIR) rmSync(process.env.DATA_DIR, { recursive: true, force: true });
process.exit(0);
