import { readFileSync, writeFileSync } from 'node:fs';
import { breaksOf } from '../delivery/promise/breaksOf.ts';
import { promised } from '../delivery/promise/promised.ts';
import type { Json } from '../delivery/openApi.ts';

const FILE = new URL('../delivery/promise/v1.json', import.meta.url);
const DESCRIPTION = new URL('../client/openapi.json', import.meta.url);

/**
 * `npm run promise`: promises to readers what the API's description says now, after `npm run generate`. Refuses where that
 * breaks what was promised; `--content` allows it where the house's own collections and fields change, and nothing else.
 */
const main = (args: readonly string[]): number => {
  const current = promised(read(DESCRIPTION));
  const breaks = breaksOf(read(FILE), current);
  const unwanted = args.includes('--content') ? breaks.filter(({ isContent }) => !isContent) : breaks;
  for (const { where, what, isContent } of breaks) console.log(`${isContent ? 'content' : 'API'}: ${where} ${what}`);
  if (unwanted.length > 0) {
    console.log(unwanted.every(({ isContent }) => isContent)
      ? 'Sites that show this content break. Where that is meant, run npm run promise -- --content.'
      : 'This breaks programs that read /v1. Keep what was promised, or make a /v2 beside it.');
    return 1;
  }
  writeFileSync(FILE, `${JSON.stringify(current, null, 1)}\n`);
  console.log('The API promises what it does now.');
  return 0;
};

const read = (file: URL): Json => JSON.parse(readFileSync(file, 'utf8')) as Json;

process.exit(main(process.argv.slice(2)));
