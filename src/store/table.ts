import type { Payload } from 'payload';
import { mongoDatabase } from './mongo.ts';
import { mongoTable } from './mongoTable.ts';
import { sqliteTable } from './sqliteTable.ts';

/** A value of a row, or a bound on it. Dates compare as instants; `null` means absent, `{ not: null }` present. */
export type Condition<T> = T | null | { readonly atMost: T } | { readonly above: T } | { readonly oneOf: readonly (T | null)[] } | { readonly not: T | null };

/** Conditions that must all hold; each of `anyOf` is an alternative of its own. */
export interface Where<Row> {
  readonly all?: { readonly [K in keyof Row]?: Condition<Row[K]> };
  readonly anyOf?: readonly { readonly [K in keyof Row]?: Condition<Row[K]> }[];
}

/**
 * A table written with single atomic statements on Payload's own connection, outside its transactions and hooks.
 * That is the only way rows, leases and sequences are written: a lost race shows as a count of 0, never as a lost write.
 */
export interface Table<Row extends object> {
  /** Adds rows; one whose unique key exists is left as it is. */
  insertMissing(rows: readonly Partial<Row>[]): Promise<void>;
  /** Adds one row. False, and nothing written, where its unique key exists. */
  add(row: Partial<Row>): Promise<boolean>;
  /** Changes every row that matches, in one statement on SQLite. Gives how many. */
  update(where: Where<Row>, set: Partial<Row>): Promise<number>;
  /** Changes one row that matches at the instant of the change, the first by `sort`; gives it as changed, or null. */
  take(where: Where<Row>, set: Partial<Row>, options?: TakeOptions<Row>): Promise<Stored<Row> | null>;
  find(where: Where<Row>, options?: FindOptions<Row>): Promise<Stored<Row>[]>;
  /** How many rows there are of each combination of these columns' values. */
  tally<Column extends keyof Row & string>(where: Where<Row>, columns: readonly Column[]): Promise<Tally<Row, Column>[]>;
  delete(where: Where<Row>): Promise<number>;
}

export type Tally<Row, Column extends keyof Row> = Pick<Row, Column> & { readonly count: number };

export type Stored<Row> = Row & { readonly id: string };

export interface TakeOptions<Row> {
  readonly sort?: keyof Row & string;
  /** Number columns to add to, in the same statement. */
  readonly add?: { readonly [K in keyof Row]?: number };
}

export type SortBy<Row> = (keyof Stored<Row> & string) | `-${keyof Row & string}`;

export interface FindOptions<Row> {
  /** Columns to read; all where absent. */
  readonly columns?: readonly (keyof Row & string)[];
  /** By which column, smallest first; with a minus before it, largest first. Several: those after the first part what is equal. */
  readonly sort?: SortBy<Row> | readonly SortBy<Row>[];
  readonly limit?: number;
}

/** The atomic table behind a collection, on whichever database runs. */
export const openTable = <Row extends object>(payload: Payload, slug: string): Table<Row> =>
  mongoDatabase(payload) ? mongoTable<Row>(payload, slug) : sqliteTable<Row>(payload, slug);
