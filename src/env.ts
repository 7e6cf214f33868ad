import { z } from 'zod';
import { VersoError } from './errors.ts';

const blankIsMissing = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const text = z.preprocess(blankIsMissing, z.string().trim().optional());
const port = (fallback: number) =>
  z.preprocess(blankIsMissing, z.coerce.number().int().min(1).max(65_535).default(fallback));
/** A name without signs that could end it, and an address; or the address alone. */
const SENDER = /^(?:"?([^"<>\p{C}]*?)"?\s*<([^\s<>,@\p{C}]+@[^\s<>,@\p{C}]+)>|([^\s<>,@\p{C}]+@[^\s<>,@\p{C}]+))$/u;

const schema = z.object({
  /** Port of the admin and Payload's API. */
  PORT: port(3000),
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
    production: env.NODE_ENV === 'production',
    pushSchema: env.NODE_ENV === 'test',
  };
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
