import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { richText } from '../helpers/lexical.ts';

let verso: Booted;
beforeAll(async () => {
  verso = await boot();
});
afterAll(() => verso.close());

type Client = SQLiteAdapter['client'];

let copies = 0;

const finding = (heading: string, body: string) => ({ heading, body: richText(body) as never });

/** What a killed process would leave behind, before each statement of `act`: copies of the database's files. */
const imagesDuring = async (act: () => Promise<unknown>): Promise<string[]> => {
  const { client } = verso.payload.db as unknown as { client: Client };
  const images: string[] = [];
  const execute = client.execute.bind(client);
  client.execute = ((...args: Parameters<Client['execute']>) => {
    const folder = path.join(verso.folder, `image-${copies += 1}`);
    mkdirSync(folder, { recursive: true });
    for (const end of ['', '-wal']) {
      const file = path.join(verso.folder, `verso.db${end}`);
      if (existsSync(file)) copyFileSync(file, path.join(folder, `verso.db${end}`));
    }
    images.push(path.join(folder, 'verso.db'));
    return execute(...args);
  }) as Client['execute'];
  try {
    await act();
  } finally {
    client.execute = execute as Client['execute'];
  }
  return images;
};

/** Headings of the findings of the latest version, by locale, as somebody finds them who opens the file anew. */
const headingsIn = async (file: string, id: string): Promise<Record<string, string[]>> => {
  const { createClient } = await import('@libsql/client');
  const client = createClient({ url: pathToFileURL(file).href });
  const { rows } = await client.execute({
    sql: `select f._locale as locale, f.heading as heading from _policy_findings_v v join _policy_findings_v_version_findings f on f._parent_id = v.id
          where v.parent_id = ? and v.latest = 1 order by f._locale, f._order`,
    args: [id],
  });
  const { rows: titles } = await client.execute({
    sql: 'select l._locale as locale, l.version_title as heading from _policy_findings_v v join _policy_findings_v_locales l on l._parent_id = v.id where v.parent_id = ? and v.latest = 1',
    args: [id],
  });
  client.close();
  const found: Record<string, string[]> = {};
  for (const { locale, heading } of [...titles, ...rows]) (found[String(locale)] ??= []).push(String(heading));
  return found;
};

describe.skipIf(process.env.TEST_DATABASE === 'mongodb')('a process that dies between any two statements of a save', () => {
  it.each([
    ['a projection', { locale: 'ar', autosave: true }],
    ['a save of a draft', { locale: 'ar', autosave: false }],
    ['an autosave in the source', { locale: 'en', autosave: true }],
  ] as const)('leaves every locale whole: %s', { timeout: 60_000 }, async (_name, { locale, autosave }) => {
    const { payload } = verso;
    const made = await payload.create({
      collection: 'policy-findings', draft: true, locale: 'en',
      data: { title: 'Ten findings', sourceLocale: 'en', findings: [finding('One', 'First'), finding('Two', 'Second')] },
    });
    const id = String(made.id);
    await payload.update({ collection: 'policy-findings', id, locale: 'ar', draft: true, autosave: true, data: { title: 'عشر نتائج', findings: [finding('واحد', 'أولا')] }, context: { verso: { silent: true } } });
    const images = await imagesDuring(() => payload.update({
      collection: 'policy-findings', id, locale, draft: true, autosave,
      data: { title: 'Other', findings: [finding('Other one', 'x'), finding('Other two', 'y'), finding('Other three', 'z')] },
    }));
    expect(images.length).toBeGreaterThan(8);
    const other = locale === 'ar' ? 'en' : 'ar';
    const states = await Promise.all(images.map((image) => headingsIn(image, id)));
    const lengths = states.map((state) => [state[other]?.length, state[locale]?.length]);
    for (const [n, state] of states.entries()) {
      expect(state[other]?.length, `${other} before statement ${n} of ${images.length}: ${JSON.stringify(lengths)}`).toBe(other === 'en' ? 3 : 2);
      expect([other === 'en' ? 2 : 3, 4], `${locale} before statement ${n}`).toContain(state[locale]?.length);
    }
  });
});

/** Payload's connection, whose next COMMIT fails. */
const failNextCommit = (): void => {
  const { client } = verso.payload.db as unknown as { client: Client };
  const execute = client.execute.bind(client);
  client.execute = ((...args: Parameters<Client['execute']>) => {
    if ((args[0] as unknown) !== 'COMMIT') return execute(...args);
    client.execute = execute as Client['execute'];
    return Promise.reject(new Error('cannot commit transaction'));
  }) as Client['execute'];
};

describe.skipIf(process.env.TEST_DATABASE === 'mongodb')('a commit that fails', () => {
  it('loses its own write and says so, and none after it', async () => {
    const { payload } = verso;
    const write = (title: string) => payload.create({ collection: 'policy-findings', draft: true, locale: 'en', data: { title, sourceLocale: 'en' } });
    failNextCommit();
    await expect(write('Lost')).rejects.toThrow('cannot commit');
    await write('Kept');
    const { createClient } = await import('@libsql/client');
    const somebodyElse = createClient({ url: pathToFileURL(path.join(verso.folder, 'verso.db')).href });
    const { rows } = await somebodyElse.execute(`select title from policy_findings_locales where title in ('Lost', 'Kept')`);
    somebodyElse.close();
    expect(rows.map(({ title }) => title)).toEqual(['Kept']);
  });
});
