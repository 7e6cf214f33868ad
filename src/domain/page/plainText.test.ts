import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../segments/extract.ts';
import { documents, SPEC } from '../segments/fixtures/documents.ts';
import { plainText as untagged } from '../segments/tagged.ts';
import type { Data, RichTextSpec } from '../segments/types.ts';
import { excerptOf } from './excerptOf.ts';
import { linesOf } from './linesOf.ts';
import { plainTextOf } from './plainText.ts';

const text = (words: string) => ({ type: 'text', text: words });
const node = (type: string, ...children: unknown[]) => ({ type, children });
const rich = (...children: unknown[]) => ({ root: node('root', ...children) });
const letters = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]/gu, '');
const body = SPEC.find(({ name }) => name === 'body') as { readonly richText: RichTextSpec };

describe('the plain text', () => {
  it('has a line for each block, and the words of links and breaks in it', () => {
    const list = node('list', node('listitem', text('one')), node('listitem', text('two'), node('list', node('listitem', text('inside')))));
    const value = rich(node('heading', text('Head')), node('paragraph', text('a '), node('link', text('b')), { type: 'linebreak' }, text('c')), node('paragraph', text('  ')), list,
      node('table', node('tablerow', node('tablecell', node('paragraph', text('cell'))))), { type: 'horizontalrule' });
    expect(plainTextOf(value)).toBe('Head\na b\nc\none\ntwo\ninside\ncell');
    expect(plainTextOf('  a title ')).toBe('a title');
  });

  it('knows the words of blocks by the spec alone', () => {
    const value = rich({ type: 'block', fields: { blockType: 'callout', heading: 'Mind', content: rich(node('paragraph', text('the gap'))), kind: 'warning' } });
    expect(plainTextOf(value, body.richText)).toBe('Mind\nthe gap');
    expect(plainTextOf(value)).toBe('');
  });

  it('has the letters of every segment of a document in their order', () => {
    fc.assert(fc.property(documents, (document) => {
      const lines = linesOf(document, SPEC).map((line) => line.text);
      expect(lines.every((line) => line.trim() !== '')).toBe(true);
      const said = letters(lines.join(''));
      // What a link says when it is pointed at is no running text.
      const running = extract(document, SPEC).segments.filter(({ path }) => !/\.tooltip(?:~|$)/.test(path));
      for (const segment of running) for (const part of segment.text.split(/<[^>]*>/)) expect(said).toContain(letters(untagged(part)));
    }), { numRuns: 100 });
  });

  it('takes whatever comes, also what nobody could write', () => {
    fc.assert(fc.property(fc.anything(), (value) => {
      expect(plainTextOf(value)).toBeTypeOf('string');
    }));
    let deep: unknown = text('down');
    for (let n = 0; n < 20_000; n += 1) deep = node('quote', deep);
    expect(plainTextOf(rich(deep))).toBe('');
  });
});

describe('the excerpt', () => {
  const fields = [{ kind: 'text', name: 'title' }, { kind: 'text', name: 'summary' }, ...SPEC.filter(({ name }) => name === 'body' || name === 'findings')] as typeof SPEC;

  it('is the summary, else the first paragraph, else nothing', () => {
    const data: Data = { title: 'T', body: rich(node('heading', text('Head')), node('paragraph', text(' ')), node('paragraph', text('First\nwords')), node('paragraph', text('more'))) };
    expect(excerptOf({ ...data, summary: ' In\nshort ' }, fields)).toBe('In short');
    expect(excerptOf({ ...data, description: 'Described' }, fields)).toBe('Described');
    expect(excerptOf(data, fields)).toBe('First words');
    expect(excerptOf({ title: 'T', findings: [{ heading: 'H', body: rich(node('paragraph', text('Found'))) }] }, fields)).toBe('Found');
    expect(excerptOf({ title: 'T' }, fields)).toBeNull();
  });

  it('is cut between two words, at two hundred characters', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[\p{L}]{1,12}$/u), { minLength: 1, maxLength: 80 }), (words) => {
      const whole = words.join(' ');
      const excerpt = excerptOf({ body: rich(node('paragraph', text(whole))) }, fields) ?? '';
      expect(excerpt.length).toBeLessThanOrEqual(200);
      if (whole.length <= 200) expect(excerpt).toBe(whole);
      else {
        expect(excerpt.length).toBeGreaterThan(150);
        expect(`${whole} `.startsWith(`${excerpt.slice(0, -1)} `)).toBe(true);
      }
    }));
    const endless = excerptOf({ body: rich(node('paragraph', text('🕊'.repeat(300)))) }, fields) ?? '';
    expect(endless).toMatch(/^🕊+…$/u);
  });
});
