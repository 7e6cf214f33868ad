import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Room {
  /** Rooms it may use. */
  readonly uses: readonly string[];
  /** Rooms it may only know the types of: the things themselves are handed in. */
  readonly knows?: readonly string[];
  /** Packages it may use, as beginnings of their names; absent means any. */
  readonly packages?: readonly string[];
  readonly why: string;
}

const STANDS = ['errors', 'env', 'dataFolder', 'payload-types'];

/** The house's table: who may use whom. Arrows point one way: doors → flows → domain. */
const HOUSE: Readonly<Record<string, Room>> = {
  domain: { uses: [], packages: [], why: 'pure thought: it imports nothing outside itself' },
  engines: { uses: ['domain', 'errors'], knows: ['env'], why: 'engines only turn texts into texts; they know no database' },
  store: { uses: ['domain', 'migrations', 'errors'], knows: ['engines', 'env', 'payload-types'], why: 'the store is asked, it asks nobody' },
  post: { uses: ['domain', 'errors'], knows: ['env'], why: 'the post only words and sends; it knows no database' },
  webhooks: { uses: ['domain', 'errors'], knows: ['env'], why: 'it only signs and sends; it knows no database' },
  rendering: { uses: ['domain', 'errors'], packages: [], why: 'a text becomes what staff and readers see; it is handed all it needs' },
  flows: { uses: ['domain', 'errors', 'store'], knows: ['engines', 'env', 'post', 'webhooks', 'rendering'], packages: [], why: 'flows are handed their store and engine; they know no server and no framework' },
  access: { uses: ['domain'], why: 'a predicate looks at the person and the document, nothing else' },
  hooks: { uses: ['access', 'domain', 'flows', 'store', 'errors'], knows: ['env'], why: 'a moment is a cheap guard and one call' },
  collections: { uses: ['access', 'domain', 'hooks', 'review', 'errors'], knows: ['env'], why: 'nouns name their hooks and endpoints, and hold no logic' },
  worker: { uses: ['domain', 'engines', 'flows', 'post', 'store', 'webhooks', 'errors'], knows: ['env'], why: 'doors never call doors' },
  review: { uses: ['access', 'domain', 'engines', 'flows', 'post', 'rendering', 'store', 'errors'], knows: ['env'], why: 'doors never call doors' },
  gate: { uses: ['domain', 'flows', 'metrics', 'store', 'errors'], knows: ['env'], why: 'doors never call doors' },
  delivery: { uses: ['domain', 'flows', 'rendering', 'metrics', 'store', 'errors'], knows: ['env'], why: 'doors never call doors' },
  client: { uses: [], packages: [], why: 'sites copy it: it needs nothing but fetch' },
  admin: { uses: ['access', 'domain', 'flows', 'store', 'errors'], knows: ['env', 'payload-types'], why: 'doors never call doors' },
  app: { uses: ['gate'], why: "Next's shells only" },
  server: { uses: ['gate', 'errors'], knows: ['env'], why: 'the host only puts the gate together' },
  start: { uses: ['access', 'domain', 'engines', 'flows', 'rendering', 'metrics', 'store', 'worker', 'gate', 'delivery', 'server', 'commands', 'config', ...STANDS], why: 'starts everything' },
  commands: { uses: ['delivery', 'domain', 'engines', 'flows', 'store', 'worker', 'start', 'config', ...STANDS], why: 'starts what it needs' },
  config: { uses: ['access', 'collections', 'hooks', 'domain', 'post', 'review', 'store', ...STANDS], why: 'the switchboard' },
  metrics: { uses: [], why: 'only shows figures; others count' },
  env: { uses: ['errors'], why: 'stands alone' },
  dataFolder: { uses: ['errors'], knows: ['env'], why: 'stands alone' },
  errors: { uses: [], packages: [], why: 'stands alone' },
  'payload-types': { uses: [], why: 'generated' },
  migrations: { uses: [], why: 'history, generated' },
};

/** Packages with one home. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  '@payloadcms/db-': ['store', 'migrations'],
  mongoose: ['store'],
  'deepl-node': ['engines'],
  express: ['gate', 'delivery', 'server', 'start'],
  nodemailer: ['post'],
  helmet: ['gate', 'delivery'],
  next: ['app', 'start', 'admin'],
  'node:https': ['webhooks'],
  'prom-client': ['metrics'],
  'request-filtering-agent': ['webhooks'],
  react: ['app', 'admin'],
  standardwebhooks: ['webhooks'],
  zod: ['env', 'review', 'delivery', 'engines'],
};

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly isPackage: boolean;
  readonly isType: boolean;
}

const sources = (): string[] =>
  ['src', 'collections', 'hooks', 'migrations', 'payload.config.ts'].flatMap((base) =>
    path.extname(base)
      ? [base]
      : readdirSync(path.join(root, base), { recursive: true, encoding: 'utf8' })
          .map((file) => path.join(base, file))
          .filter((file) => /\.tsx?$/.test(file) && !isTest(file)),
  );

/** Test files, what they are fed with, and the suite that each engine's test runs. */
const isTest = (file: string): boolean => /\.test\.tsx?$|Suite\.ts$|(^|\/)taggedTexts\.ts$|\/fixtures\//.test(file);

const roomOf = (file: string): string => {
  const [first = '', second = '', third] = file.split(path.sep);
  if (first === 'payload.config.ts') return 'config';
  if (first !== 'src') return first;
  return third === undefined ? second.replace(/\.tsx?$/, '') : second;
};

const IMPORT = /^\s*(?:import|export)\s(type\s)?(?:[\w*{}\s,$]+\sfrom\s)?['"]([^'"\n]+)['"]|\b(import)\(\s*['"]([^'"\n]+)['"]\)/gm;

const importsOf = (file: string): Import[] =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(IMPORT)].map(([line, type, named, , dynamic]) => {
    const target = named ?? dynamic ?? '';
    const isPackage = !target.startsWith('.');
    const to = isPackage ? target : roomOf(path.normalize(path.join(path.dirname(file), target)));
    return { file, from: roomOf(file), to, isPackage, isType: type !== undefined || line.includes('typeof import') };
  });

const imports = sources().flatMap(importsOf);

const label = ({ file, to }: Import): string => `${file} → ${to}`;

describe('the house', () => {
  it('sees the imports at all', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports).toContainEqual({ file: path.join('src', 'server.ts'), from: 'server', to: 'gate', isPackage: false, isType: false });
  });

  it('has no room that the table does not name', () => {
    expect([...new Set(sources().map(roomOf))].filter((room) => !(room in HOUSE))).toEqual([]);
  });

  it.each(Object.entries(HOUSE))('%s uses only the rooms it may', (name, { uses, knows = [], why }) => {
    const wrong = imports.filter(({ from, to, isPackage, isType }) => from === name && !isPackage && to !== name && !uses.includes(to) && !(isType && knows.includes(to)));
    expect(wrong.map(label), why).toEqual([]);
  });

  it.each(Object.entries(HOUSE).filter(([, room]) => room.packages))('%s uses only the packages it may', (name, { packages = [], why }) => {
    const wrong = imports.filter(({ from, to, isPackage }) => from === name && isPackage && !packages.some((allowed) => to.startsWith(allowed)));
    expect(wrong.map(label), why).toEqual([]);
  });

  it.each(Object.entries(HOMES))('only its home uses %s', (name, homes) => {
    const is = (to: string): boolean => to === name || to.startsWith(name.endsWith('-') ? name : `${name}/`);
    const wrong = imports.filter(({ from, to, isPackage, isType }) => isPackage && is(to) && !homes.includes(from) && !isType);
    expect(wrong.map(label)).toEqual([]);
  });

  it('reads the environment in one place; what starts a process may set it', () => {
    const wrong = sources().filter((file) => !['env', 'start', 'commands'].includes(roomOf(file)) && /process\.env/.test(readFileSync(path.join(root, file), 'utf8')));
    expect(wrong).toEqual([]);
  });

  it('calls other servers from the engines alone', () => {
    const wrong = sources().filter((file) => !['engines', 'admin'].includes(roomOf(file)) && /(?<![.\w])fetch\(/.test(readFileSync(path.join(root, file), 'utf8')));
    expect(wrong).toEqual([]);
  });

  it('lends the example site its client and nothing else', () => {
    const files = readdirSync(path.join(root, 'examples'), { recursive: true, encoding: 'utf8' }).map((file) => path.join('examples', file)).filter((file) => /\.(?:ts|js)$/.test(file) && !isTest(file));
    const used = files.flatMap(importsOf).filter(({ to }) => to !== 'examples');
    expect(used.length).toBeGreaterThan(10);
    expect([...new Set(used.map(({ to }) => to))].filter((to) => !/^(?:client|express|lru-cache|node:(?:crypto|fs|http))$/.test(to))).toEqual([]);
  });

  it('holds the same table in the linter', () => {
    const lint = JSON.parse(readFileSync(path.join(root, '.oxlintrc.json'), 'utf8')) as { overrides: readonly { files: readonly string[]; rules: Record<string, unknown> }[] };
    for (const [name, files] of Object.entries(LINTED)) {
      const override = lint.overrides.find((one) => one.files.includes(files));
      expect(override?.rules['no-restricted-imports'], name).toEqual(['error', { patterns: [{ group: forbidden(name), message: `${name}: ${HOUSE[name]?.why}` }] }]);
    }
  });
});

const LINTED: Readonly<Record<string, string>> = {
  domain: 'src/domain/**',
  engines: 'src/engines/**',
  store: 'src/store/**',
  post: 'src/post/**',
  webhooks: 'src/webhooks/**',
  rendering: 'src/rendering/**',
  flows: 'src/flows/**',
  access: 'src/access/**',
  hooks: 'hooks/**',
  collections: 'collections/**',
  worker: 'src/worker/**',
  review: 'src/review/**',
  gate: 'src/gate/**',
  delivery: 'src/delivery/**',
  admin: 'src/admin/**',
  app: 'src/app/**',
};

/** The linter sees only what an import says, so rooms with a folder of the same name inside another need an exception, and type-only rooms are left to the test above. */
const forbidden = (name: string): string[] => {
  const allowed = new Set([name, ...(HOUSE[name]?.uses ?? []), ...(HOUSE[name]?.knows ?? [])]);
  const rooms = Object.keys(LINTED).filter((room) => !allowed.has(room) && !(name === 'domain' && room === 'review') && !(name === 'app' && room === 'admin') && !(name === 'admin' && room === 'review'));
  return [...rooms.map((room) => `**/${room}/**`), ...(rooms.includes('review') ? ['!**/domain/review/**'] : [])];
};
