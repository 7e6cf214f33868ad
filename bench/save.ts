import { paragraph, richText } from '../tests/helpers/lexical.ts';
import { signedIn } from '../tests/helpers/staff.ts';
import { article, median, openGround, words } from './ground.ts';

/** The editor's autosave over REST with our hooks, against the same without them, interleaved in one run. */
const ROUNDS = 80;
const PARAGRAPHS = 200;

const payload = await openGround();
const { hooks } = payload.collections.articles.config;
const ours = { ...hooks };
const none = { ...hooks, beforeOperation: [], beforeChange: [], afterChange: [], afterOperation: [] };
const editor = await signedIn({ payload, config: payload.config }, { role: 'editor' });
const { id } = await payload.create({ collection: 'articles', draft: true, locale: 'en', data: article(1, PARAGRAPHS) });

const save = async (round: number, set: typeof ours): Promise<number> => {
  Object.assign(hooks, set);
  const body = richText(...Array.from({ length: PARAGRAPHS }, (_, p) => paragraph(words(p === 3 ? round + 5000 : p))));
  const start = performance.now();
  const { status } = await editor('PATCH', `/articles/${id}?locale=en&draft=true&autosave=true`, { body });
  if (status !== 200) throw new Error(`The save answered ${status}.`);
  return performance.now() - start;
};
for (let n = 0; n < 10; n += 1) await save(n, n % 2 ? ours : none);
const withHooks: number[] = [];
const without: number[] = [];
const ratios: number[] = [];
for (let n = 0; n < ROUNDS; n += 1) {
  const first = n % 2 === 0;
  const a = await save(n * 2, first ? ours : none);
  const b = await save(n * 2 + 1, first ? none : ours);
  withHooks.push(first ? a : b);
  without.push(first ? b : a);
  ratios.push(first ? a / b : b / a);
}
console.log(`autosave of ${PARAGRAPHS} paragraphs over REST, ${ROUNDS} interleaved rounds: without hooks ${median(without).toFixed(1)} ms, with hooks ${median(withHooks).toFixed(1)} ms, ratio of medians ${(median(withHooks) / median(without)).toFixed(2)}, median ratio ${median(ratios).toFixed(2)} (target at most 1.10)`);
process.exit(0);
