import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { VersoError } from '../../errors.ts';

/** What may be bound to a `?`. The driver aborts the whole process on a boolean, so anything else is refused before it. */
export type LocalValue = string | number | bigint | Uint8Array | null;

export interface LocalStatement {
  /** Runs a write; gives how many rows it changed. */
  run(...values: readonly LocalValue[]): number;
  /** The first row, or undefined. Integers come back as numbers, blobs as Buffers. */
  get<Row>(...values: readonly LocalValue[]): Row | undefined;
  all<Row>(...values: readonly LocalValue[]): Row[];
}

/** A synchronous connection to one local file. Every call blocks the thread until it is answered. */
export interface LocalDatabase {
  /** The statement, prepared at the first call and kept: ask again rather than carry it around. For texts from a small set only. */
  prepare(sql: string): LocalStatement;
  run(sql: string, ...values: readonly LocalValue[]): number;
  get<Row>(sql: string, ...values: readonly LocalValue[]): Row | undefined;
  all<Row>(sql: string, ...values: readonly LocalValue[]): Row[];
  /** Runs several statements without values, such as a schema. Never kept. */
  exec(sql: string): void;
  /** Runs `work` in one write transaction: all of it or, where it throws, nothing. Must not be nested and must not await. */
  transaction<T>(work: () => T): T;
  /** Reads or sets a pragma, for example `user_version` or `user_version = 3`; gives its value where it has one. */
  pragma(pragma: string): unknown;
  close(): void;
}

/**
 * Opens a SQLite file that belongs to this machine alone: WAL, so that readers never wait for the writer, and a busy
 * timeout of five seconds. A power cut may lose the last writes but never break the file.
 * `readonly` opens an existing file and refuses writes; without it a missing file is made.
 * @throws VersoError `local-file-unusable` where the file cannot be opened or is no database.
 */
export const openLocalDatabase = (file: string, { readonly = false }: { readonly readonly?: boolean } = {}): LocalDatabase => {
  const connection = opened(file, readonly);
  const kept = new Map<string, LocalStatement>();
  const prepare = (sql: string): LocalStatement => {
    const known = kept.get(sql);
    if (known) return known;
    const statement = statementOf(connection.prepare<unknown[]>(sql));
    kept.set(sql, statement);
    return statement;
  };
  return {
    prepare,
    run: (sql, ...values) => prepare(sql).run(...values),
    get: (sql, ...values) => prepare(sql).get(...values),
    all: (sql, ...values) => prepare(sql).all(...values),
    exec: (sql) => void connection.exec(sql),
    transaction: (work) => connection.transaction(work).immediate(),
    pragma: (pragma) => only(connection.prepare<unknown[]>(`PRAGMA ${pragma}`).get()),
    close: () => {
      kept.clear();
      if (connection.open) connection.close();
    },
  };
};

type Connection = InstanceType<typeof Database>;

const opened = (file: string, readonly: boolean): Connection => {
  try {
    const connection = new Database(readonly ? `${pathToFileURL(file).href}?mode=rw` : file);
    connection.pragma('busy_timeout = 5000');
    if (!readonly) connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = NORMAL');
    connection.pragma('foreign_keys = OFF');
    connection.prepare<unknown[]>('SELECT count(*) FROM sqlite_schema').get();
    if (readonly) connection.pragma('query_only = 1');
    return connection;
  } catch (cause) {
    throw new VersoError('local-file-unusable', `The local file ${file} cannot be opened (${cause instanceof Error ? cause.message : String(cause)}). If it is damaged, delete it: it is made again.`, { cause, params: { file } });
  }
};

const statementOf = (statement: ReturnType<Connection['prepare']>): LocalStatement => ({
  run: (...values) => statement.run(values.map(bound)).changes,
  get: <Row>(...values: readonly LocalValue[]) => statement.get(values.map(bound)) as Row | undefined,
  all: <Row>(...values: readonly LocalValue[]) => statement.all(values.map(bound)) as Row[],
});

/** Whole numbers go in as integers: the driver would bind 3 as 3.0, which text columns and virtual tables keep as such. */
const bound = (value: LocalValue): LocalValue => {
  if (typeof value === 'string' || value === null) return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value === 'bigint' || value instanceof Uint8Array) return value;
  throw new TypeError(`A ${typeof value} cannot be bound to a statement of a local file; give text, a number, bytes or null.`);
};

const only = (row: unknown): unknown => (typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined);
