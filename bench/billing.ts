import { randomUUID } from 'node:crypto';
import { createDeeplEngine } from '../src/engines/deepl/deepl.ts';
import { createStore } from '../src/store/createStore.ts';
import { workOne } from '../src/worker/workOne.ts';
import { startFakeDeepl } from '../tests/helpers/fakeDeepl.ts';
import { paragraph, richText } from '../tests/helpers/lexical.ts';
import { openGround, words } from './ground.ts';

/** Characters billed after an edit, against sending the document again as others do. Real engine client, fake server. */
const PARAGRAPHS = 20;
const HOUR_MS = 3_600_000;

const payload = await openGround();
const fake = await startFakeDeepl();
const deps = {
  store: createStore(payload), engine: createDeeplEngine({ apiKey: 'test-key', serverUrl: fake.url }),
  now: () => new Date(Date.now() + HOUR_MS), newId: randomUUID, log: console,
};
const paragraphs = Array.from({ length: PARAGRAPHS }, (_, n) => words(n));
const billedFor = async (write: () => Promise<unknown>): Promise<number> => {
  const before = fake.totals.billed;
  await write();
  while (await workOne(deps, 'bench'));
  return fake.totals.billed - before;
};
let id = '';
const whole = await billedFor(async () => {
  const made = await payload.create({ collection: 'articles', draft: true, locale: 'en', data: { title: 'The bench', sourceLocale: 'en', body: richText(...paragraphs) as never } });
  id = String(made.id);
});
const save = (children: readonly (string | Record<string, unknown>)[]) => () =>
  payload.update({ collection: 'articles', id, locale: 'en', draft: true, data: { body: richText(...children) as never } });
const edited = paragraphs.with(7, words(777));
const edits: [string, number][] = [
  ['one paragraph of twenty edited', await billedFor(save(edited))],
  ['one paragraph inserted', await billedFor(save([...edited.slice(0, 3), words(888), ...edited.slice(3)]))],
  ['paragraphs reordered', await billedFor(save([...edited].reverse()))],
  ['a paragraph set in bold', await billedFor(save([paragraph({ type: 'text', version: 1, text: edited[19] ?? '', format: 1, detail: 0, mode: 'normal', style: '' }), ...[...edited].reverse().slice(1)]))],
  ['a paragraph cut and pasted back', (await billedFor(save(edited.slice(1)))) + (await billedFor(save(edited)))],
];
console.log(`first translation into four locales: ${whole} characters billed`);
for (const [what, billed] of edits) console.log(`${what}: ${billed} billed, ${(billed / whole).toFixed(3)} of sending the document again`);
await fake.close();
process.exit(0);
