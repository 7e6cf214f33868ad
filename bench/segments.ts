import { align } from '../src/domain/segments/align.ts';
import { assemble } from '../src/domain/segments/assemble.ts';
import { extract } from '../src/domain/segments/extract.ts';
import type { Data, FieldSpec, KnownSegment } from '../src/domain/segments/types.ts';

/**
 * What it costs to take a document apart, find its segments again and put it together, and how that grows with size.
 * Run: node --conditions=production --import tsx bench/segments.ts
 */
const FIELDS: readonly FieldSpec[] = [
  { kind: 'richText', name: 'body', richText: { blocks: {}, inlineBlocks: {}, uploads: {}, links: [] } },
];
const SIZES = [500, 5_000, 20_000];
const RUNS = 5;

const text = (words: string, format = 0) => ({ detail: 0, format, mode: 'normal', style: '', text: words, type: 'text', version: 1 });
const paragraph = (n: number, edited: boolean) => ({
  type: 'paragraph', direction: 'ltr', format: '', indent: 0, version: 1,
  children: [
    text(`Paragraph ${n} says that the ${edited ? 'second' : 'first'} of many `),
    text(`participants${n}`, 1),
    text(' met, and that this went '),
    { type: 'link', id: `l${n}`, version: 3, fields: { linkType: 'custom', url: `https://example.org/${n}` }, children: [text('better than expected')] },
    text(` in the year ${1900 + (n % 120)}.`),
  ],
});
const documentOf = (numbers: readonly number[], isEdited: (n: number) => boolean): Data => ({
  body: { root: { type: 'root', children: numbers.map((n) => paragraph(n, isEdited(n))) } },
});

/** Milliseconds, the best of some runs: what the work costs, not what else the machine did. */
function best<T>(work: () => T): { readonly ms: number; readonly value: T } {
  let ms = Infinity;
  let value = work();
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    value = work();
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, value };
}

const rows = SIZES.map((size) => {
  const numbers = Array.from({ length: size }, (_, i) => i);
  const source = documentOf(numbers, () => false);
  const extracted = best(() => extract(source, FIELDS));
  const { segments, skeleton } = extracted.value;
  const known = segments.map(({ field, path, block, text: words }, i): KnownSegment => ({ id: `k${i}`, field, path, block, source: words }));
  const alignWith = (data: Data) => {
    const current = extract(data, FIELDS).segments;
    return best(() => align(known, current, () => 'new')).ms;
  };
  return {
    size,
    extract: extracted.ms,
    'align, one in 20 edited': alignWith(documentOf(numbers, (n) => n % 20 === 0)),
    'align, reversed': alignWith(documentOf(numbers.toReversed(), () => false)),
    'align, all edited': alignWith(documentOf(numbers, () => true)),
    assemble: best(() => assemble(skeleton, { texts: segments.map(({ text: words }) => words) })).ms,
  };
});

const [first] = rows;
const columns = Object.keys(first ?? {}).filter((name) => name !== 'size') as Exclude<keyof (typeof rows)[number], 'size'>[];
for (const name of columns) {
  const cells = rows.map((row) => `${row.size}: ${row[name].toFixed(1)} ms (${Math.round(row.size / row[name])} paragraphs/ms)`);
  const small = rows[1];
  const large = rows[2];
  const growth = small && large ? (large[name] / small[name] / (large.size / small.size)).toFixed(2) : '-';
  process.stdout.write(`${name.padEnd(26)} ${cells.join('   ')}   growth ${growth} (1 is linear)\n`);
}
