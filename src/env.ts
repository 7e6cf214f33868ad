import { z } from 'zod';
import { VersoError } from './errors.ts';

const HIGHEST_PORT = 65_535;
const blankIsMissing = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const text = z.preprocess(blankIsMissing, z.string().trim().optional());
const optionalPort = z.preprocess(blankIsMissing, z.coerce.number().int().min(1).max(HIGHEST_PORT).optional());
/** A name without signs that could end it, and an address; or the address alone. */
const SENDER = /^(?:"?([^"<>\p{C}]*?)"?\s*<([^\s<>,@\p{C}]+@[^\s<>,@\p{C}]+)>|([^\s<>,@\p{C}]+@[^\s<>,@\p{C}]+))$/u;

/** With all three places, or none, which are then added. */
const siteTemplate = z
  .string()
  .trim()
  .transform((template) => (/[{}]/.test(template) ? template : `${template.replace(/\/+$/, '')}/{locale}/{collection}/{slug}`))
  .refine((template) => /^https?:\/\//.test(template) && URL.canParse(template), 'must be an address that begins with http:// or https://')
  .refine((template) => !/[{}]/.test(template.replaceAll(/\{(?:locale|collection|slug)\}/g, '')), 'knows only the places {locale}, {collection} and {slug}')
  .refine((template) => ['{locale}', '{slug}'].every((place) => template.includes(place)), 'must hold {locale} and {slug}, or no place at all')
  .refine((template) => !/[?#].*\{collection\}\/\{slug\}$/.test(template), 'must have no query where no place is named');

const schema = z.object({
  /** Port of the admin and Payload's API; of health and metrics in a process that only works. */
  PORT: z.preprocess(blankIsMissing, z.coerce.number().int().min(1).max(HIGHEST_PORT).default(3000)),
  /** Address to listen on: this machine alone, unless told otherwise (0.0.0.0 in a container). */
  HOST: z.preprocess(blankIsMissing, z.string().trim().default('127.0.0.1')),
  /** Proxies whose X-Forwarded-For is believed, in Express's words. */
  TRUST_PROXY: z.preprocess(blankIsMissing, z.string().trim().default('loopback')),
  /** Address people use, without a trailing slash; cookies and links are bound to it. */
  PUBLIC_URL: z.preprocess(blankIsMissing, z.url({ protocol: /^https?$/ }).optional()),
  /** Folder for the embedded database, uploads and the generated secret. */
  DATA_DIR: z.preprocess(blankIsMissing, z.string().default('.data')),
  /** `mongodb://…` or `file:…`; nothing means a file in DATA_DIR. */
  DATABASE_URI: text,
  /** Signs sessions. Made and kept in DATA_DIR when absent and the database is the embedded one. */
  PAYLOAD_SECRET: text,
  /** `deepl` or `pseudo`; nothing means `deepl` where there is a key, else `pseudo`. */
  ENGINE: z.preprocess(blankIsMissing, z.enum(['deepl', 'pseudo']).optional()),
  DEEPL_API_KEY: text,
  /** Another DeepL-compatible server; nothing means DeepL's own. */
  DEEPL_SERVER_URL: z.preprocess(blankIsMissing, z.url().optional()),
  /** How long a draft must rest before it is translated, in milliseconds; never below 1000. */
  QUIET_PERIOD_MS: z.preprocess(blankIsMissing, z.coerce.number().int().min(0).default(60_000)),
  /** Password for the person made by `npm run user`; nothing means a random one, printed once. */
  USER_PASSWORD: text,
  /** When drafts are translated: `draft` (every save), `publish`, or `manual`. */
  TRANSLATE_ON: z.preprocess(blankIsMissing, z.enum(['draft', 'publish', 'manual']).default('draft')),
  /** `smtp://user:password@host:587` or `smtps://…`; nothing means that mails are only lines in the log. */
  SMTP_URL: z.preprocess(blankIsMissing, z.url({ protocol: /^smtps?$/ }).optional()),
  /** `Verso <verso@example.org>` or an address alone. */
  MAIL_FROM: z.preprocess(blankIsMissing, z.string().trim().regex(SENDER, 'must be an address, or a name and <an address>').optional()),
  /** From which hour on digests are sent, by the server's clock. */
  DIGEST_HOUR: z.preprocess(blankIsMissing, z.coerce.number().int().min(0).max(23).default(7)),
  /** Port of the delivery API; nothing means PORT + 1. */
  DELIVERY_PORT: optionalPort,
  /** Address the delivery listens on; nothing means HOST. */
  DELIVERY_HOST: text,
  /** Address that sites and readers use for the delivery, without a trailing slash. */
  DELIVERY_URL: z.preprocess(blankIsMissing, z.url({ protocol: /^https?$/ }).optional()),
  /** Addresses of pages on the readers' site: `https://example.org/{locale}/{collection}/{slug}`. */
  SITE_URL: z.preprocess(blankIsMissing, siteTemplate.optional()),
  /** Port of the example site, which `npm run demo` starts; nothing means PORT + 2. */
  SITE_PORT: optionalPort,
  /** Whether sites read without a key. */
  PUBLIC_READ: z.preprocess(blankIsMissing, z.enum(['true', 'false']).default('true')),
  /** How many reads one address may make in a minute. */
  READS_PER_MINUTE: z.preprocess(blankIsMissing, z.coerce.number().int().min(1).default(6000)),
  /** Opens /metrics to who sends `Authorization: Bearer …`; without it only this very machine may ask. */
  METRICS_TOKEN: z.preprocess(blankIsMissing, z.string().trim().regex(/^[\x21-\x7e]{16,}$/, 'must have at least 16 letters, digits or signs, and no spaces').optional()),
  /** Whether webhooks may lead into the house's own network. */
  WEBHOOKS_ALLOW_PRIVATE: z.preprocess(blankIsMissing, z.enum(['true', 'false']).default('false')),
  NODE_ENV: text,
});

/** The settings, parsed once; everybody but this file is handed what it needs. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly trustProxy: string;
  readonly publicUrl: string;
  readonly dataDir: string;
  /** `mongodb` or `sqlite`, from the address. */
  readonly database: { readonly kind: 'mongodb' | 'sqlite'; readonly uri: string };
  readonly secret: string | undefined;
  readonly engine: 'deepl' | 'pseudo';
  readonly deeplApiKey: string | undefined;
  readonly deeplServerUrl: string | undefined;
  /** At least 1000: there is no after-commit moment, so a mark must lie ahead of its own save. */
  readonly quietPeriodMs: number;
  readonly userPassword: string | undefined;
  readonly translateOn: 'draft' | 'publish' | 'manual';
  readonly mail: {
    /** Absent: mails are only lines in the log. */
    readonly smtpUrl: string | undefined;
    readonly from: { readonly name: string; readonly address: string };
    /** From which hour on digests are sent, 0 to 23, by the server's clock. */
    readonly digestHour: number;
  };
  /** The public API, a process of its own. */
  readonly delivery: {
    readonly port: number;
    readonly host: string;
    /** Address that sites and readers use, without a trailing slash. */
    readonly url: string;
    /** False: only clients with a key may read. */
    readonly publicRead: boolean;
    /** How many reads one address may make in a minute. */
    readonly readsPerMinute: number;
  };
  readonly site: {
    /** Address of a page on the readers' site, with `{locale}`, `{slug}` and mostly `{collection}` to be filled in; null where no site was named. */
    readonly template: string | null;
    /** Port of the example site. */
    readonly port: number;
  };
  readonly metricsToken: string | undefined;
  readonly webhooks: {
    /** The sites that are told of changes stand in the house's own network. */
    readonly allowPrivate: boolean;
  };
  readonly production: boolean;
  /** Tests on a fresh SQLite file take the schema from the models; everybody else migrates. */
  readonly pushSchema: boolean;
}

/**
 * Reads the settings from the environment. Empty counts as missing.
 * @throws VersoError `settings` with one line that names every faulty setting
 */
export const readSettings = (environment: NodeJS.ProcessEnv = process.env): Settings => {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new VersoError('settings', `Settings are wrong: ${faults}. See the settings table in the README.`);
  }
  const env = parsed.data;
  const publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '');
  const deliveryPort = env.DELIVERY_PORT ?? portAfter(env.PORT, 1, 'DELIVERY_PORT');
  return {
    port: env.PORT,
    host: env.HOST,
    trustProxy: env.TRUST_PROXY,
    publicUrl,
    dataDir: env.DATA_DIR,
    database: databaseOf(env.DATABASE_URI, env.DATA_DIR),
    secret: env.PAYLOAD_SECRET,
    engine: env.ENGINE ?? (env.DEEPL_API_KEY ? 'deepl' : 'pseudo'),
    deeplApiKey: env.DEEPL_API_KEY,
    deeplServerUrl: env.DEEPL_SERVER_URL,
    quietPeriodMs: Math.max(1000, env.QUIET_PERIOD_MS),
    userPassword: env.USER_PASSWORD,
    translateOn: env.TRANSLATE_ON,
    mail: { smtpUrl: env.SMTP_URL, from: senderOf(env.MAIL_FROM ?? `Verso <verso@${new URL(publicUrl).hostname}>`), digestHour: env.DIGEST_HOUR },
    delivery: {
      port: deliveryPort,
      host: env.DELIVERY_HOST ?? env.HOST,
      url: (env.DELIVERY_URL ?? `http://localhost:${deliveryPort}`).replace(/\/+$/, ''),
      publicRead: env.PUBLIC_READ === 'true',
      readsPerMinute: env.READS_PER_MINUTE,
    },
    site: { template: env.SITE_URL ?? null, port: env.SITE_PORT ?? portAfter(env.PORT, 2, 'SITE_PORT') },
    metricsToken: env.METRICS_TOKEN,
    webhooks: { allowPrivate: env.WEBHOOKS_ALLOW_PRIVATE === 'true' },
    production: env.NODE_ENV === 'production',
    pushSchema: env.NODE_ENV === 'test',
  };
};

/** The port so many after another. */
const portAfter = (port: number, steps: number, name: string): number => {
  if (port + steps <= HIGHEST_PORT) return port + steps;
  throw new VersoError('settings', `Settings are wrong: ${name} is missing, and there is no port ${port + steps}. Set it, or PORT to a smaller number.`);
};

const senderOf = (text: string): Settings['mail']['from'] => {
  const [, name = '', address, alone = ''] = SENDER.exec(text) ?? [];
  return { name: name.trim() || 'Verso', address: address ?? alone };
};

const databaseOf = (uri: string | undefined, dataDir: string): Settings['database'] => {
  if (!uri) return { kind: 'sqlite', uri: `file:${dataDir}/verso.db` };
  if (/^mongodb(\+srv)?:\/\//.test(uri)) return { kind: 'mongodb', uri };
  if (uri.startsWith('file:')) return { kind: 'sqlite', uri };
  throw new VersoError('settings', 'Settings are wrong: DATABASE_URI must begin with mongodb:// or file:, see the README.');
};
