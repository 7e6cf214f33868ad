import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { documents, SPEC } from '../domain/segments/fixtures/documents.ts';
import type { RichTextSpec } from '../domain/segments/types.ts';
import { HOSTILE, hostileRichText, node, rich, text } from './fixtures/hostile.ts';
import type { Node } from './fixtures/hostile.ts';
import { htmlFaults } from './fixtures/htmlFaults.ts';
import type { RenderedPicture, Rendering } from './rendering.ts';
import { renderPage } from './renderPage.ts';
import { renderRichText } from './renderRichText.ts';

const NOTHING: RichTextSpec = { blocks: {}, inlineBlocks: {}, uploads: {}, links: [] };
const RICH: RichTextSpec = {
  blocks: { 'call-out': [{ kind: 'text', name: 'title' }, { kind: 'richText', name: 'body', richText: NOTHING }], figure: [{ kind: 'text', name: 'caption' }, { kind: 'text', name: 'credit' }] },
  inlineBlocks: { term: [{ kind: 'text', name: 'gloss' }] },
  uploads: { media: [{ kind: 'text', name: 'caption' }] },
  links: [],
};
const PICTURE: RenderedPicture = { url: '/a.png', alt: 'A "dove"', width: 800, height: 600, sizes: [{ url: '/a b,c.png', width: 320 }, { url: '/w.png', width: null }, { url: 'javascript:alert(1)', width: 40 }] };
const READERS: Rendering = {
  dir: 'ltr', segments: false, externalLinks: 'same',
  picture: (id) => (id === 'media-1' ? PICTURE : id === 'media-2' ? { url: 'javascript:alert(1)', alt: HOSTILE.join(''), width: -5, height: Number.NaN, sizes: [] } : null),
  link: (collection, id) => (collection === 'articles' && id === 'known' ? 'https://site.example/known?a=1&b=2' : id === 'gone' ? 'javascript:alert(1)' : null),
  file: (collection, id) => (collection === 'downloads' && id === 'd1' ? { url: '/v1/files/x/report.pdf', name: 'The <report>.pdf' } : null),
};
const html = (...children: readonly Node[]): string => renderRichText(rich(...children), RICH, READERS);
const p = (words: string, more: Node = {}): Node => node('paragraph', [text(words)], more);
const vs = (id: string): Node => ({ $: { vs: `${id}|0123` } });
const link = (fields: Node, words = 'here'): Node => node('link', [text(words)], { fields });

const renderings = fc.record({
  dir: fc.constantFrom<Rendering['dir']>('ltr', 'rtl'), segments: fc.boolean(), externalLinks: fc.constantFrom<Rendering['externalLinks']>('same', 'new'),
}).map((more): Rendering => ({ ...READERS, ...more }));

describe('rich text for readers', () => {
  it('is valid and holds nothing that could run, whatever the text is', () => {
    fc.assert(fc.property(hostileRichText, renderings, (value, rendering) => {
      const before = structuredClone(value);
      const written = renderRichText(value, RICH, rendering);
      expect(htmlFaults(written), written).toEqual([]);
      expect(renderRichText(value, RICH, rendering)).toBe(written);
      expect(value).toEqual(before);
      if (!rendering.segments) expect(written).not.toContain('data-segment');
    }), { numRuns: 400 });
  });

  it('is valid for every document of the house', () => {
    fc.assert(fc.property(documents, renderings, (document, rendering) => {
      const written = renderPage(document, SPEC, rendering);
      expect(htmlFaults(written), written).toEqual([]);
    }), { numRuns: 60 });
  });

  it('is empty for what is no rich text, and however deep somebody goes', () => {
    fc.assert(fc.property(fc.anything(), (value) => {
      expect(renderRichText(value, RICH, READERS)).toBeTypeOf('string');
    }));
    let deep: Node = text('down');
    for (let n = 0; n < 20_000; n += 1) deep = { type: 'quote', children: [deep] };
    expect(html(deep)).toBe('');
  });

  it.each<[string, readonly Node[], string]>([
    ['leaves out what is blank', [p(' '), node('paragraph', []), node('paragraph', [{ type: 'linebreak' }]), node('list', [node('listitem', [])]), p('x')], '<p>x</p>'],
    ['formats', [node('paragraph', [text('a', { format: 1 }), text('b', { format: 3 }), text('c', { format: 4, style: 'color: red' }), text('d', { format: 128 + 64 })])], '<p><strong>a</strong><em><strong>b</strong></em><s>c</s><mark><sup>d</sup></mark></p>'],
    ['nests a list in the item before it', [node('list', [node('listitem', [text('A')]), node('listitem', [node('list', [node('listitem', [text('B')])], { tag: 'ol', listType: 'number', start: 3 })]), node('listitem', [text('C')])], { listType: 'bullet', tag: 'ul' })], '<ul><li>A<ol start="3"><li>B</li></ol></li><li>C</li></ul>'],
    ['ticks a checklist', [node('list', [node('listitem', [text('done')], { checked: true }), node('listitem', [text('open')])], { listType: 'check', tag: 'ul' })], '<ul class="checklist"><li class="checked">☑ done</li><li>☐ open</li></ul>'],
    ['quotes', [node('quote', [text('words')]), { type: 'horizontalrule' }], '<blockquote><p>words</p></blockquote><hr>'],
    ['takes lists out of paragraphs', [node('paragraph', [text('a'), node('list', [node('listitem', [text('b')])]), text('c')])], '<p>a</p><ul><li>b</li></ul><p>c</p>'],
    ['keeps one link of two', [node('paragraph', [node('link', [text('a'), link({ url: '/b' }, 'b')], { fields: { url: '/a' } })])], '<p><a href="/a">ab</a></p>'],
    ['honours a new tab', [node('paragraph', [link({ url: 'https://x.example', newTab: true })])], '<p><a href="https://x.example" rel="noopener" target="_blank">here</a></p>'],
    ['leads to documents that readers have', [node('paragraph', [link({ linkType: 'internal', doc: { relationTo: 'articles', value: 'known' }, url: '/no' })])], '<p><a href="https://site.example/known?a=1&amp;b=2">here</a></p>'],
    ['leaves the words of a link to others', [node('paragraph', [link({ linkType: 'internal', doc: { relationTo: 'articles', value: 'secret' }, url: '/no' })])], '<p>here</p>'],
    ['shows a picture in its widths', [{ type: 'upload', relationTo: 'media', value: 'media-1', fields: { caption: 'Seen\nhere' } }], '<figure><img src="/a.png" srcset="/a%20b%2Cc.png 320w, /a.png 800w" sizes="auto, 100vw" width="800" height="600" alt="A &quot;dove&quot;" loading="lazy"><figcaption>Seen<br>here</figcaption></figure>'],
    ['shows a figure with two captions', [{ type: 'block', fields: { blockType: 'figure', media: { id: 'media-1' }, caption: 'C', credit: 'Noor' } }], '<figure><img src="/a.png" srcset="/a%20b%2Cc.png 320w, /a.png 800w" sizes="auto, 100vw" width="800" height="600" alt="A &quot;dove&quot;" loading="lazy"><figcaption><p>C</p><p>Noor</p></figcaption></figure>'],
    ['leads to a file', [{ type: 'upload', relationTo: 'downloads', value: { id: 'd1' } }, { type: 'upload', relationTo: 'downloads', value: 'd2' }], '<p><a href="/v1/files/x/report.pdf">The &lt;report&gt;.pdf</a></p>'],
    ['boxes a call-out', [{ type: 'block', fields: { blockType: 'call-out', kind: 'warning', title: 'Mind', body: rich(p('the gap')) } }], '<aside class="call-out" data-kind="warning"><h3>Mind</h3><p>the gap</p></aside>'],
    ['explains a term', [node('paragraph', [text('a '), { type: 'inlineBlock', fields: { blockType: 'term', gloss: 'b' } }])], '<p>a <span class="inline-block"><span>b</span></span></p>'],
  ])('%s', (_, children, expected) => {
    expect(html(...children)).toBe(expected);
    expect(htmlFaults(expected)).toEqual([]);
  });

  it('makes a table of headers, spans and bare cells', () => {
    const cell = (words: string, headerState = 0, more: Node = {}): Node => node('tablecell', words === '' ? [] : [p(words)], { headerState, ...more });
    const rows = [[cell('Year', 3), cell('Talks', 1)], [cell('2025', 2), cell('', 0, { colSpan: 2, rowSpan: 99 })]];
    expect(html(node('table', rows.map((cells) => node('tablerow', cells))))).toBe(
      '<table><thead><tr><th scope="col">Year</th><th scope="col">Talks</th></tr></thead><tbody><tr><th scope="row">2025</th><td colspan="2"></td></tr></tbody></table>',
    );
  });

  it('has no header without words', () => {
    const row = (...words: string[]): Node => node('tablerow', words.map((word) => node('tablecell', word === '' ? [p('')] : [p(word)], { headerState: 1 })));
    expect(html(node('table', [row('', 'Talks')]))).toBe('<table><thead><tr><td></td><th scope="col">Talks</th></tr></thead></table>');
  });

  it('says the direction of what is written in the other one, and only of that', () => {
    expect(html(p('سلام', { direction: 'rtl' }), p('peace', { direction: 'ltr' }), p('peace', { direction: 'rtl' }))).toBe('<p dir="rtl">سلام</p><p>peace</p><p>peace</p>');
    const arabic = renderRichText(rich(p('UNESCO قالت اليوم إن', { direction: 'ltr' }), p('sic transit', { direction: 'ltr' }), p('سلام', { direction: null })), RICH, { ...READERS, dir: 'rtl' });
    expect(arabic).toBe('<p>UNESCO قالت اليوم إن</p><p dir="ltr">sic transit</p><p>سلام</p>');
  });

  it('names segments where asked: on the element that shows nothing else, else around the words', () => {
    const named = renderRichText(rich(
      p('one', vs('a')),
      node('list', [node('listitem', [text('item'), node('list', [node('listitem', [text('inner')], vs('c'))])], vs('b'))]),
      node('table', [node('tablerow', [node('tablecell', [p('cell', vs('d'))])])]),
      node('quote', [text('said')], vs('"><b>')),
    ), RICH, { ...READERS, segments: true });
    expect(named).toBe('<p data-segment="a">one</p><ul><li><span data-segment="b">item</span><ul><li data-segment="c">inner</li></ul></li></ul>'
      + '<table><tbody><tr><td data-segment="d">cell</td></tr></tbody></table><blockquote><p data-segment="&quot;&gt;&lt;b&gt;">said</p></blockquote>');
  });

  it('shows every text as it is', () => {
    fc.assert(fc.property(fc.constantFrom(...HOSTILE), fc.nat(255), (words, format) => {
      const { document } = new Window();
      document.body.innerHTML = html(node('paragraph', [text(words, { format })]));
      expect(document.body.textContent).toBe(words);
    }));
  });
});
