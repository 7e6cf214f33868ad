import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Publication } from '../../src/domain/publication/publication.ts';
import type { Segment } from '../../src/domain/review/translation.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';
import { currentProcess } from './processes.ts';
import { stepsFor, walk } from './run.ts';

vi.mock('../../src/store/table.ts', () => ({ openTable: (payload: { openTable: (slug: string) => unknown }, slug: string) => payload.openTable(slug) }));

afterEach(() => void vi.useRealTimers());

const MOST_WALKS = 150;

type Tamper = House['tamper'];

const inRows = (change: (segment: Segment) => Segment): Tamper => (slug, method, args) => {
  const set = args[1] as { segments?: readonly Segment[] } | undefined;
  return slug === 'translations' && method === 'take' && set?.segments && currentProcess()?.actor === 'machine' ? [args[0], { ...set, segments: set.segments.map(change) }, args[2]] : args;
};
const inEntries = (change: (entry: Publication) => Publication): Tamper => (slug, method, args) =>
  slug === 'publications' && method === 'add' && (args[0] as Publication).content ? [change(args[0] as Publication)] : args;
const lost = (table: string, wanted: string): Tamper => (slug, method, args) => (slug === table && method === wanted ? [[]] : args);

/** Broken houses: what each breaks, and the invariant whose walks must notice. */
const BROKEN: readonly (readonly [string, number, Tamper])[] = [
  ['the machine writes over people', 1, inRows((segment) => (segment.origin === 'human' ? { ...segment, target: 'Maschine.', origin: 'machine' } : segment))],
  ['what people wrote before is not kept', 1, lost('segment-history', 'insertMissing')],
  ['the machine approves', 1, inRows((segment) => (segment.target === null ? segment : { ...segment, state: 'reviewed' }))],
  ['readers get what nobody approved', 2, inEntries((entry) => ({ ...entry, content: entry.content && { ...entry.content, segments: entry.content.segments.map((segment) => (entry.locale === entry.sourceLocale ? segment : { ...segment, target: `${segment.target}!` })) } }))],
  ['a page with dates of its own', 3, inEntries((entry) => (entry.locale === entry.sourceLocale ? entry : { ...entry, content: entry.content && { ...entry.content, facts: { publishedAt: '1999-01-01' } } }))],
  ['translations are forgotten', 4, inRows((segment) => (segment.origin === 'machine' ? { ...segment, target: null, origin: null, state: 'initial' } : segment))],
  ['answers are not remembered', 5, lost('answers', 'insertMissing')],
  ['readers are told that people made it', 6, inEntries((entry) => ({ ...entry, provenance: entry.provenance && { ...entry.provenance, kind: 'human' } }))],
  ['readers are told that it is new', 6, inEntries((entry) => ({ ...entry, provenance: entry.provenance && { ...entry.provenance, outdated: false } }))],
];

describe('the model notices a broken house', () => {
  it.each(BROKEN)('%s', { timeout: 240_000 }, async (_, law, tamper) => {
    const noticed = new Set<string>();
    for (let seed = 1; seed <= MOST_WALKS && !noticed.has(String(law)); seed += 1) {
      const failure = await walk(stepsFor(seed), () => Object.assign(openHouse(), { tamper }), seed);
      for (const fault of failure?.faults ?? []) noticed.add(fault.slice(0, 1));
    }
    expect([...noticed]).toContain(String(law));
  });
});
