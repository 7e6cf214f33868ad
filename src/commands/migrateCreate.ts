import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BasePayload } from 'payload';
import { drizzleDrift } from '../store/drizzleDrift.ts';

const DRIFT = 3;
const ADDRESSES = { sqlite: 'file:nowhere.db', mongodb: 'mongodb://127.0.0.1:1/nowhere' } as const;
type Kind = keyof typeof ADDRESSES;

/**
 * `npm run migrate:create -- NAME`: writes what the tables changed into one migration per database.
 * `--check`: only says how many statements that would be; exits with 3 where there are any.
 * The config reads its settings once, so each database has a process of its own.
 */
const main = async (args: readonly string[]): Promise<number> => {
  const only = process.env.MIGRATE_ONLY;
  if (only === 'sqlite' || only === 'mongodb') {
    await create(only, args[0] ?? '');
    return 0;
  }
  const statements = await withPayload('sqlite', drizzleDrift);
  console.log(`drift-check sqlite: ${statements} statements`);
  if (args.includes('--check')) return statements === 0 ? 0 : DRIFT;
  const [name] = args;
  if (name === undefined || !/^[a-z][\w-]*$/.test(name)) {
    console.error('Give the migration a name of letters and dashes: npm run migrate:create -- add-venue');
    return 1;
  }
  if (statements === 0) return 0;
  return (['sqlite', 'mongodb'] as const).map((kind) => inOwnProcess(kind, name)).find((code) => code !== 0) ?? 0;
};

const inOwnProcess = (kind: Kind, name: string): number =>
  spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), name], {
    stdio: 'inherit',
    env: { ...process.env, MIGRATE_ONLY: kind },
  }).status ?? 1;

const create = (kind: Kind, name: string): Promise<void> =>
  withPayload(kind, async (payload) => {
    const folder = payload.db.migrationDir;
    const before = new Set(readdirSync(folder));
    await payload.db.createMigration({ payload, migrationName: name, forceAcceptWarning: true });
    const added = readdirSync(folder).filter((file) => !before.has(file) && file.endsWith('.ts') && file !== 'index.ts');
    if (added.length !== 1) throw new Error(`Expected one new migration in ${folder}, found ${added.length}.`);
    for (const file of [...added, 'index.ts']) tidy(path.join(folder, file));
    console.log(`${kind}: ${added.join()}`);
  });

/** Payload's templates leave file extensions and `type` out; the compiler here wants both. */
const tidy = (file: string): void => {
  if (!existsSync(file)) return;
  const text = readFileSync(file, 'utf8')
    .replaceAll(/(from '\.\/[^']+?)(?:\.ts)?'/g, "$1.ts'")
    .replace(/import \{([^}]*)\} from ['"](@payloadcms\/db-[a-z]+)['"]/, (_all, names: string, from: string) =>
      `import { ${names.split(',').map((one) => one.trim().replace(/^(Migrate\w+Args)$/, 'type $1')).filter(Boolean).join(', ')} } from '${from}'`);
  writeFileSync(file, text);
};

const withPayload = async <T>(kind: Kind, use: (payload: BasePayload) => Promise<T>): Promise<T> => {
  Object.assign(process.env, { NODE_ENV: 'production', DATABASE_URI: ADDRESSES[kind], PAYLOAD_SECRET: 'stands in for the real secret' });
  const { default: config } = await import('../../payload.config.ts');
  const { BasePayload: Unconnected } = await import('payload');
  const payload = await new Unconnected().init({ config, disableDBConnect: true, disableOnInit: true });
  return use(payload);
};

process.exit(await main(process.argv.slice(2)));
