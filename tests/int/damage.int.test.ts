import { randomUUID } from 'node:crypto';
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless';
import { editorConfigFactory, getEnabledNodes } from '@payloadcms/richtext-lexical';
import type { RichTextField } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plan } from '../../src/domain/memory/plan.ts';
import { settle } from '../../src/domain/review/settle.ts';
import { align } from '../../src/domain/segments/align.ts';
import { assemble } from '../../src/domain/segments/assemble.ts';
import { extract } from '../../src/domain/segments/extract.ts';
import { plainText } from '../../src/domain/segments/tagged.ts';
import { tagFaults } from '../../src/domain/segments/tagFaults.ts';
import { createDeeplEngine } from '../../src/engines/deepl/deepl.ts';
import { isVersoError } from '../../src/errors.ts';
import type { EngineAnswer } from '../../src/engines/engine.ts';
import { fieldSpecsOf } from '../../src/store/translatableFields.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { fakeTranslate, randomDamage, startFakeDeepl } from '../helpers/fakeDeepl.ts';
import { bold, bullets, heading, link, paragraph, richText, text } from '../helpers/lexical.ts';
import { chance, times } from '../helpers/random.ts';

const ANSWERS = times('DAMAGED_ANSWERS', 10_000);
const SHARE = 0.5;

let verso: Booted;
let fake: Awaited<ReturnType<typeof startFakeDeepl>>;

beforeAll(async () => {
  verso = await boot();
  fake = await startFakeDeepl({ damage: randomDamage(times('DAMAGE_SEED', 5), SHARE), reorder: true });
});
afterAll(async () => {
  await fake.close();
  await verso.close();
});

describe('a document whose engine answers are damaged at random', () => {
  it(`opens in the editor, loses no text, and shows or repairs each damage, in ${ANSWERS} answers`, { timeout: 60_000 + ANSWERS * 20 }, async () => {
    const { config } = verso.payload.collections.articles;
    const fields = fieldSpecsOf(config);
    const body = config.flattenedFields.find((field): field is RichTextField & typeof field => 'name' in field && field.name === 'body' && field.type === 'richText');
    if (!body) throw new Error('articles have a body');
    const editor = createHeadlessEditor({ nodes: getEnabledNodes({ editorConfig: editorConfigFactory.fromField({ field: body as RichTextField }) }) });
    const engine = createDeeplEngine({ apiKey: 'test-key', serverUrl: fake.url, sleep: () => Promise.resolve() });
    const c = chance(11);
    let answered = 0;
    let damaged = 0;
    let refusals = 0;
    for (let n = 0; answered < ANSWERS; n += 1) {
      const source = documentOf(n, c);
      const extraction = extract(source, fields);
      const steps = plan([], extraction, align([], extraction.segments, randomUUID));
      const answers = new Map<number, EngineAnswer>();
      // A text whose plain form comes back empty twice is refused: it waits without a target, and the row says so.
      const refused = await engine
        .translate({ source: 'en', target: 'fr', texts: extraction.segments.map((segment) => ({ text: segment.text })) }, (index, answer) => void answers.set(index, answer))
        .then(() => new Set<string>(), (error: unknown) => {
          if (!isVersoError(error) || error.code !== 'engine-rejected') throw error;
          return new Set(String(error.params.indexes).split(','));
        });
      refusals += refused.size;
      const segments = steps.map((step, index) => settle(step, answers.get(index), 'deepl', { sourceLocale: 'en', locale: 'fr' }));
      for (const [index, segment] of segments.entries()) {
        answered += 1;
        if (refused.has(String(index))) {
          expect([segment.state, segment.target]).toEqual(['initial', null]);
          continue;
        }
        const target = segment.target ?? '';
        const isRight = target === fakeTranslate(segment.source, 'FR');
        const isSeen = segment.findings.length > 0;
        const words = (value: string) => plainText(value).replace(/\s+/g, '').split('').sort().join('');
        const isRepaired = tagFaults(segment.source, target).length === 0 && words(target) === words(fakeTranslate(segment.source, 'FR'));
        if (!isRight) damaged += 1;
        expect(isRight || isSeen || isRepaired, `unseen damage: ${segment.source}\n${target}`).toBe(true);
        expect(plainText(target).trim(), segment.source).not.toBe('');
      }
      const data = assemble(extraction.skeleton, { texts: segments.map(({ target }) => target) });
      expect(() => editor.parseEditorState(JSON.stringify(data.body))).not.toThrow();
    }
    expect(damaged).toBeGreaterThan(ANSWERS / 20);
    expect(refusals).toBeLessThan(ANSWERS / 200);
  });
});

const documentOf = (n: number, c: ReturnType<typeof chance>) => ({
  title: `Notes on city number ${n} and its ${n * 3} streets`,
  body: richText(
    heading('h2', `What happened in ${1900 + n}`),
    ...Array.from({ length: 8 }, (_, p) => paragraph(
      `In part ${p} of ${n} we `, bold(`counted ${n * 10 + p} lamps`), ' and ',
      link(`wrote number ${p} down`, `https://example.org/${n}/${p}`), c.odds(0.4) ? text(' in the book', 2) : text(' at once'),
      c.odds(0.3) ? text(' & more <than> that.') : text('.'),
    )),
    bullets(`One lesson from ${n}`, `Two lessons from ${n + 1}`),
  ),
});
