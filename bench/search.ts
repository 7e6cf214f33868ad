import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLocalDatabase } from '../src/store/mirror/localDatabase.ts';
import { createSearchTables, putText } from '../src/store/mirror/searchIndex.ts';
import { searchPages } from '../src/store/mirror/searchPages.ts';
import { median } from './ground.ts';

/** Searching many texts of 330 Arabic words whose frequencies fall as they do in a language: filling, updating, and each kind of question. */
const TEXTS = Number(process.argv[2] ?? 20_000);
const WORDS = 330;
const VOCABULARY = 60_000;
const ROUNDS = 200;
const COLLECTIONS = ['articles', 'events', 'topics', 'places'];
const PREFIXES = ['', '', '', 'ال', 'ال', 'وال', 'بال', 'لل'];

let state = 42;
const chance = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const LETTERS = [...'بتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const letters = (length: number): string => Array.from({ length }, () => LETTERS[Math.floor(chance() * LETTERS.length)] ?? 'ب').join('');
const vocabulary = Array.from({ length: VOCABULARY }, (_, rank) => letters(rank < 200 ? 3 : 4 + Math.floor(chance() * 4)));
const wordAt = (rank: number): string => vocabulary[Math.min(rank, VOCABULARY - 1)] ?? '';
/** Zipf: the word of rank r comes up about 1/r as often as the first. */
const anyWord = (): string => `${PREFIXES[Math.floor(chance() * PREFIXES.length)] ?? ''}${wordAt(Math.floor(VOCABULARY ** chance()) - 1)}`;
const anyText = (length: number): string => Array.from({ length }, anyWord).join(' ');

const folder = mkdtempSync(path.join(tmpdir(), 'verso-bench-search-'));
const file = path.join(folder, 'mirror.db');
const db = openLocalDatabase(file);
db.exec('CREATE TABLE pages (id INTEGER PRIMARY KEY, collection TEXT NOT NULL, document TEXT NOT NULL, locale TEXT NOT NULL, card TEXT NOT NULL)');
createSearchTables(db);

const put = (id: number): void => {
  db.run("INSERT OR REPLACE INTO pages VALUES (?, ?, ?, 'ar', ?)", id, COLLECTIONS[id % COLLECTIONS.length] ?? '', `document-${id}`, 'x'.repeat(700));
  putText(db, id, 'ar', anyText(7), anyText(WORDS));
};
const started = performance.now();
for (let id = 1; id <= TEXTS; id += 500) db.transaction(() => { for (let next = id; next < id + 500 && next <= TEXTS; next += 1) put(next); });
const filled = performance.now() - started;
db.pragma('wal_checkpoint(TRUNCATE)');

const around = (rank: number): string => wordAt(rank + Math.floor(chance() * rank));
const questions: Readonly<Record<string, () => string>> = {
  'rare word': () => around(20_000),
  'middling word': () => around(500),
  'two middling words': () => `${around(300)} ${around(300)}`,
  'middling word with its article': () => `وال${around(500)}`,
  'three words, one common': () => `${around(2)} ${around(300)} ${around(300)}`,
  'very common word': () => around(1),
  'two very common words': () => `${around(1)} ${around(3)}`,
  'three letters going on': () => letters(3),
  'two letters going on, with an article': () => `ال${letters(2)}`,
  'phrase of two common words': () => `"${wordAt(1)} ${wordAt(2 + Math.floor(chance() * 5))}"`,
  'twelve common words': () => Array.from({ length: 12 }, () => around(5)).join(' '),
  'no such word': () => `${letters(9)}.`,
};

const ms = (value: number): string => value.toFixed(2).padStart(8);
const report = (name: string, times: readonly number[], found: readonly number[]): void => {
  const sorted = [...times].sort((a, b) => a - b);
  console.log(`${name.padEnd(52)} ${ms(median(times))} ${ms(sorted[Math.floor(sorted.length * 0.95)] ?? 0)} ${ms(sorted.at(-1) ?? 0)}   ${median(found)} found`);
};
const timed = <T>(work: () => T): readonly [T, number] => {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
};

console.log(`${TEXTS} texts of ${WORDS} words: ${(filled / 1000).toFixed(1)} s (${ms(filled / TEXTS).trim()} ms each), ${Math.round(statSync(file).size / 1_000_000)} MB`);
console.log(`${'ms of CPU, twenty hits with snippets'.padEnd(52)}   median      p95      max`);
for (const [name, question] of Object.entries(questions)) {
  for (const collection of [undefined, 'events']) {
    const runs = Array.from({ length: ROUNDS }, () => timed(() => searchPages(db, { locale: 'ar', q: question(), collection, limit: 20, offset: 0 })));
    report(collection ? `${name}, in one collection` : name, runs.map(([, time]) => time), runs.map(([{ total }]) => total));
  }
}
const updates = Array.from({ length: ROUNDS }, (_, n) => timed(() => db.transaction(() => put(1 + ((n * 97) % TEXTS))))[1]);
report('replacing a text', updates, [1]);
db.close();
rmSync(folder, { recursive: true, force: true });
