import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import type { Publication } from '../../src/domain/publication/publication.ts';
import { migrateDatabase } from '../../src/store/migrateDatabase.ts';
import { prepareDatabase } from '../../src/store/prepareDatabase.ts';
import { openTable } from '../../src/store/table.ts';
import { heading, paragraph, richText } from '../../tests/helpers/lexical.ts';
import { openGround } from '../ground.ts';

export interface House {
  readonly payload: Payload;
  /** The article that all variants serve. */
  readonly id: string;
  readonly slug: string;
  /** Addresses below `/v1/ar/articles/` of all others. */
  readonly others: readonly string[];
}

const SENTENCE = 'اجتمع ممثلو المدن في قاعة السوق القديمة واتفقوا على ما سيفعلونه معا في السنة القادمة ومن سيتولى رعايته.';
const PARAGRAPHS = 20;
/** Shorter than the article that is measured: what counts of these is how many they are. */
const OTHER_PARAGRAPHS = 4;
const AT_A_TIME = 500;
const AT = '2026-01-01T08:00:00.000Z';
const MINUTE_MS = 60_000;

const text = (title: string, slug: string, paragraphs: number) => ({
  title, slug, summary: SENTENCE,
  body: richText(heading('h2', title), ...Array.from({ length: paragraphs }, (_, n) => paragraph(`${n + 1}. ${SENTENCE}`))) as never,
});

/** A house with one published article in Arabic, in Payload's tables and in the log of publications, and so many others in the log alone. */
export const openHouse = async (others: number): Promise<House> => {
  const payload = await openGround({ NODE_ENV: 'production', QUIET_PERIOD_MS: '3600000', READS_PER_MINUTE: '1000000000' });
  await migrateDatabase(payload);
  await prepareDatabase(payload);
  const slug = 'عشرة-دروس-من-المدن';
  const mine = text('عشرة دروس من المدن', slug, PARAGRAPHS);
  const { id } = await payload.create({ collection: 'articles', locale: 'en', data: { title: 'Ten lessons from cities', slug: 'ten-lessons', sourceLocale: 'en', publishedAt: AT, body: text('Ten lessons', 'ten-lessons', 1).body, _status: 'published' } as never });
  // Past the rules of publishing: what is measured is how the text is read, not how it came to be live.
  await payload.db.updateOne({ collection: 'articles', id, locale: 'ar', data: mine as never });

  const table = openTable<Publication>(payload, 'publications');
  const [last] = await table.find({}, { columns: ['seq'], sort: '-seq', limit: 1 });
  const began = (last?.seq ?? 0) + 1;
  const entry = (seq: number, documentId: string, texts: { readonly title: string; readonly slug: string }): Publication => ({
    seq, documentId, collection: 'articles', locale: 'ar', version: 1, kind: 'publication', sourceLocale: 'en', title: texts.title, slug: texts.slug,
    content: { texts, facts: { publishedAt: new Date(Date.parse(AT) - seq * MINUTE_MS).toISOString() }, segments: [] },
    provenance: { kind: 'machine-reviewed', engine: 'deepl', reviewedAt: AT, outdated: false }, fingerprint: 'f', hash: `h${seq}`, by: null, at: AT, replaced: false,
  });
  await table.insertMissing([entry(began, String(id), mine)]);
  const slugs: string[] = [];
  for (let n = 0; n < others; n += AT_A_TIME) {
    const rows = Array.from({ length: Math.min(AT_A_TIME, others - n) }, (_, k) => entry(began + 1 + n + k, randomBytes(12).toString('hex'), text(`درس ${n + k}`, `lesson-${n + k}`, OTHER_PARAGRAPHS)));
    slugs.push(...rows.map((row) => row.slug ?? ''));
    await table.insertMissing(rows);
  }
  return { payload, id: String(id), slug, others: slugs };
};
