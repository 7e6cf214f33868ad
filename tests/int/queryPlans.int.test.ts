import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { richText } from '../helpers/lexical.ts';
import { liveIn, openNewsroom } from '../helpers/newsroom.ts';
import type { Newsroom } from '../helpers/newsroom.ts';

type Client = SQLiteAdapter['client'];
interface Statement {
  readonly sql: string;
  readonly args: readonly (string | number | null)[];
}

let house: Newsroom;
/** A connection of its own: a write that was only explained stays open on Payload's and would keep it from committing. */
let beside: Client;

const onSqlite = process.env.TEST_DATABASE !== 'mongodb';

beforeAll(async () => {
  house = await openNewsroom();
  if (onSqlite) beside = createClient({ url: pathToFileURL(path.join(house.verso.folder, 'verso.db')).href });
});
afterAll(async () => {
  if (onSqlite) beside.close();
  await house.verso.close();
});

const asked = async (sql: string, args: Statement['args'] = []): Promise<Record<string, unknown>[]> =>
  (await beside.execute({ sql, args: [...args] })).rows as unknown as Record<string, unknown>[];

/** Every statement that `act` gives the database. */
const statementsOf = async (act: () => Promise<unknown>): Promise<Statement[]> => {
  const { client } = house.verso.payload.db as unknown as { client: Client };
  const given: Statement[] = [];
  const execute = client.execute.bind(client) as (statement: unknown) => ReturnType<Client['execute']>;
  client.execute = ((statement: string | Statement) => {
    given.push(typeof statement === 'string' ? { sql: statement, args: [] } : statement);
    return execute(statement);
  }) as Client['execute'];
  try {
    await act();
  } finally {
    client.execute = execute as Client['execute'];
  }
  return given;
};

/** Columns of few values: to find by one of them alone is to read a good part of the table. */
const FEW_VALUES = new Set(['latest', '_locale', 'locale', '_status', 'version__status', 'status', 'collection', 'source_locale', 'snapshot']);

/** The steps of a statement's plan whose cost grows with the number of documents; `single` are tables that have one row. */
const growingSteps = async ({ sql, args }: Statement, single: ReadonlySet<string>): Promise<string[]> => {
  // It asks for nothing at all, which SQLite finds out without a look.
  if (/where false$/.test(sql)) return [];
  const steps = (await asked(`explain query plan ${sql}`, args)).map(({ detail }) => String(detail));
  // What a step makes for the next one bears the name of the table it was made from.
  const made = new Set(steps.map((step) => /^(?:CO-ROUTINE|MATERIALIZE) (\S+)/.exec(step)?.[1]));
  return steps.filter((step) => {
    const [, how, name = '', by] = /^(SCAN|SEARCH) (\S+)(?:.*\((\w+)=\?\))?$/.exec(step.replace(/ USING COVERING INDEX \S+$/, '')) ?? [];
    if (how === 'SEARCH') return FEW_VALUES.has(by ?? '');
    return how === 'SCAN' && !made.has(name) && !single.has(name) && !/ CONSTANT ROWS?$/.test(step);
  });
};

const finding = (heading: string, body: string) => ({ heading, body: richText(body) as never });

describe.runIf(onSqlite)('how SQLite finds what belongs to one document', () => {
  it('has an index that begins with it for every reference', async () => {
    const references = await asked(`select m.name as 'table', f."from" as 'column' from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'`);
    const first = new Set((await asked(`select m.name || '.' || i.name as place from sqlite_master m, pragma_index_list(m.name) l, pragma_index_info(l.name) i where m.type = 'table' and i.seqno = 0`)).map(({ place }) => place));
    expect(references.length).toBeGreaterThan(50);
    expect(references.map(({ table, column }) => `${String(table)}.${String(column)}`).filter((place) => !first.has(place))).toEqual([]);
  });

  it('looks at no other document, from a save to its translations among readers', async () => {
    const { payload } = house.verso;
    const statements = await statementsOf(async () => {
      const fair = await liveIn(house, 'A fair', ['ar', 'fr'], 'It opens.', 'It closes.');
      await house.edit(fair, { title: 'Two fairs' });
      await payload.update({ collection: 'events', id: fair, draft: true, locale: 'ar', data: { title: 'معرض' } });
      const policy = await payload.create({ collection: 'policy-findings', draft: true, locale: 'en', data: { title: 'A policy', sourceLocale: 'en', findings: [finding('One', 'First'), finding('Two', 'Second')] } });
      await house.settle();
      await payload.update({ collection: 'policy-findings', id: policy.id, draft: true, autosave: true, locale: 'en', data: { findings: [finding('Two', 'Second')] } });
      await house.publishSource(fair);
      await house.settle();
    });
    const single = new Set(payload.config.globals.map(({ slug }) => slug.replaceAll('-', '_')));
    const explained = statements.filter(({ sql }) => /^\s*(select|insert|update|delete|with)\b/i.test(sql));
    expect(explained.length).toBeGreaterThan(200);
    const found = new Set<string>();
    for (const statement of explained) for (const step of await growingSteps(statement, single)) found.add(`${step} in ${statement.sql}`);
    expect([...found]).toEqual([]);
  });
});
