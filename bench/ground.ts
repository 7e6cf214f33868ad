import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Payload } from 'payload';
import { paragraph, richText } from '../tests/helpers/lexical.ts';

/** The real product on a fresh SQLite file, for one bench run. Settings must be in place before this is called. */
export const openGround = async (environment: Readonly<Record<string, string>> = {}): Promise<Payload> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verso-bench-'));
  Object.assign(process.env, {
    NODE_ENV: 'test', DATA_DIR: folder, DATABASE_URI: `file:${folder}/verso.db`, PUBLIC_URL: 'http://localhost:3000', PAYLOAD_SECRET: 'only-for-benches-0123456789', PAYLOAD_LOG_LEVEL: 'fatal', ...environment,
  });
  const { default: config } = await import('../payload.config.ts');
  const { getPayload } = await import('payload');
  return getPayload({ config, cron: false });
};

/** Twenty-odd words that no other paragraph has. */
export const words = (n: number): string =>
  `Paragraph ${n} tells how the people of city ${n * 7} met in the old market hall, what they agreed on, and who will look after it.`;

export const article = (n: number, paragraphs: number) => ({
  title: `Article number ${n} of the bench`,
  sourceLocale: 'en' as const,
  body: richText(...Array.from({ length: paragraphs }, (_, p) => paragraph(words(n * 1000 + p)))) as never,
});

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
