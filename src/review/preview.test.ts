import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { extract } from '../domain/segments/extract.ts';
import type { Data, FieldSpec, RichTextSpec } from '../domain/segments/types.ts';
import type { Segment } from '../domain/review/translation.ts';
import { htmlFaults } from '../rendering/fixtures/htmlFaults.ts';
import { ADDRESSES, HOSTILE, hostileNodes, hostileWords, node, odd, rich, text } from '../rendering/fixtures/hostile.ts';
import { drawPage, markedPage } from './preview.ts';

const NOTHING: RichTextSpec = { blocks: {}, inlineBlocks: {}, uploads: {}, links: [] };
const RICH: RichTextSpec = {
  ...NOTHING,
  blocks: { 'call-out': [{ kind: 'text', name: 'title' }, { kind: 'richText', name: 'body', richText: NOTHING }], figure: [{ kind: 'text', name: 'caption' }, { kind: 'text', name: 'credit' }] },
  uploads: { media: [{ kind: 'text', name: 'caption' }] },
};
const FIELDS: readonly FieldSpec[] = [
  { kind: 'text', name: 'title' }, { kind: 'text', name: 'summary', multiline: true }, { kind: 'richText', name: 'body', richText: RICH },
  { kind: 'array', name: 'findings', fields: [{ kind: 'text', name: 'heading' }, { kind: 'richText', name: 'body', richText: NOTHING }] },
];
const PICTURES = new Map([['media-1', { url: '/api/media/file/a.png', alt: '"><script>alert(1)</script>', width: 10, height: 20 }], ['media-2', { url: 'javascript:alert(1)', alt: '', width: null, height: null }]]);

/** A row as the machine leaves it; `target` gives each text its translation. */
const rowOf = (data: Data, target: (source: string, index: number) => string | null = (source) => source) => {
  const { skeleton, segments } = extract(data, FIELDS);
  const made = segments.map(({ field, path, block, text: source, tags }, index): Segment => ({
    id: `s${index}`, field, path, block, source, tags, target: target(source, index), origin: 'machine', engine: 'x', state: 'translated', outdated: false, findings: [], revision: 1, held: [],
  }));
  return { locale: 'ar' as const, title: null, skeleton, segments: made, owned: null };
};
const drawn = (row: ReturnType<typeof rowOf>) => drawPage(row, markedPage(row), FIELDS, PICTURES);
const parsed = (html: string) => {
  const { document } = new Window();
  document.body.innerHTML = html;
  return document.body;
};

const expectHarmless = (html: string): void => {
  expect(htmlFaults(html), html).toEqual([]);
  expect(html).not.toMatch(/[\uE000\uE001]/);
};

describe('the preview', () => {
  it('holds nothing that could run, whatever the document and its texts are', () => {
    fc.assert(fc.property(hostileNodes, odd, odd, fc.array(hostileWords), (children, title, heading, targets) => {
      const row = rowOf({ title, summary: heading, body: { root: { type: 'root', version: 1, children } }, findings: [{ id: 'a', heading, body: title }] } as Data, (source, n) => targets[n] ?? source);
      expectHarmless(drawn(row).html);
    }), { numRuns: 200 });
  });

  it.each(ADDRESSES)('leads to %j only where that is an address', (url) => {
    const { html } = drawn(rowOf({ body: rich(node('paragraph', [text('before '), node('link', [text('here')], { fields: { url, linkType: 'custom' } })])) }));
    expectHarmless(html);
    expect(parsed(html).textContent).toBe('before here');
  });

  it('shows every text as it is, each in an element that names its segment', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...HOSTILE.filter((words) => !/[\uE000\uE001]/.test(words))), { minLength: 6, maxLength: 6 }), (words) => {
      const row = rowOf({
        title: words[0], summary: words[1], body: rich(
          node('heading', [text(words[2])], { tag: 'h2' }),
          node('table', [node('tablerow', [node('tablecell', [node('paragraph', [text(words[3])])], { headerState: 1 })])]),
          { type: 'upload', version: 3, relationTo: 'media', value: 'media-1', format: '', id: 'up', fields: { caption: words[4] } },
          { type: 'block', version: 2, format: '', fields: { id: 'b1', blockType: 'call-out', title: words[5], body: rich(node('paragraph', [text('inside')])) } },
        ),
      });
      const body = parsed(drawn(row).html);
      const shown = [...body.querySelectorAll('[data-segment]')].map((element) => [element.getAttribute('data-segment'), element.textContent]);
      expect(shown).toEqual(['s0', 's1', 's2', 's3', 's4', 's5', 's6'].map((id, n) => [id, n < 6 ? words[n] : 'inside']));
      expect(body.querySelector('figure img')?.getAttribute('src')).toBe('/api/media/file/a.png');
      expect([...body.children].map(({ tagName }) => tagName).slice(0, 3)).toEqual(['H1', 'P', 'H2']);
    }));
  });

  it('shows the source where a text is missing, and takes its title from the translation', () => {
    const row = rowOf({ title: 'Title', body: rich(node('paragraph', [text('One')]), node('paragraph', [text('Two')])) }, (source, n) => (n === 1 ? null : `${source}!`));
    const { html, title } = drawn(row);
    expect(title).toBe('Title!');
    expect([...parsed(html).querySelectorAll('[data-segment]')].map(({ textContent }) => textContent)).toEqual(['Title!', 'One', 'Two!']);
  });

  it('keeps a line break, drops what is blank, and is empty where nothing is', () => {
    expect(drawn(rowOf({ summary: 'a\nb', title: '   ' })).html).toBe('<p data-segment="s0">a<br>b</p>');
    expect(drawn(rowOf({})).html).toBe('');
    expect(drawn({ ...rowOf({}), skeleton: null as never, segments: null as never }).html).toBe('');
  });
});
