import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AcceptedText } from '../domain/publication/acceptedTexts.ts';
import { markedTexts } from '../domain/publication/markedTexts.ts';
import type { Content } from '../domain/publication/publication.ts';
import { readMarkedText } from '../domain/publication/segmentMark.ts';
import { sourceContent } from '../domain/publication/sourceContent.ts';
import { targetPage } from '../domain/publication/targetPage.ts';
import { rowIdIn } from '../domain/review/projection.ts';
import { assemble } from '../domain/segments/assemble.ts';
import { extract } from '../domain/segments/extract.ts';
import { documents, SPEC } from '../domain/segments/fixtures/documents.ts';
import { escapeText, parseTagged, plainText, printTagged } from '../domain/segments/tagged.ts';
import type { Inline } from '../domain/segments/tagged.ts';
import type { Data } from '../domain/segments/types.ts';
import { htmlFaults } from './fixtures/htmlFaults.ts';
import { renderFields } from './renderFields.ts';
import type { Rendering } from './rendering.ts';
import { drawingFor, renderRichText } from './renderRichText.ts';

const RENDERING: Rendering = { dir: 'rtl', segments: true, externalLinks: 'same', picture: () => null, link: () => null, file: () => null };

const sourceOf = (document: Data): Content => sourceContent({ texts: document, facts: {} }, SPEC, null).content;

/** Translated as people do it: other words, the tags of the source in another order, more nodes here and fewer there. */
const translated = (text: string, n: number): string => {
  const shout = (tree: readonly Inline[]): Inline[] =>
    tree.map((node) => (node.kind === 'text' ? { ...node, text: `${node.text.toUpperCase()}${n % 2}` } : node.kind === 'pair' ? { ...node, children: shout(node.children) } : node));
  const tree = shout(parseTagged(text) ?? []);
  return printTagged(n % 3 === 0 ? tree.toReversed() : n % 3 === 1 ? [...tree, { kind: 'text', text: ' zz' }] : [{ kind: 'text', text: 'و ' }, ...tree]);
};

const accepted = (source: Content, target: (text: string, n: number) => string): AcceptedText[] =>
  extract(source.texts, SPEC).segments.map(({ field, path, block, text }, n) => ({ id: `t${n}`, field, path, block, source: text, target: target(text, n), origin: 'human', engine: null, approved: null }));

const targetOf = (document: Data, target: (text: string, n: number) => string, owned: Parameters<typeof targetPage>[2] = {}): Content => {
  const source = sourceOf(document);
  const { texts, segments } = targetPage(extract(source.texts, SPEC), accepted(source, target), owned, SPEC);
  return { texts, facts: {}, segments };
};

/** What stands inside a run and is no text of its segment (code, what nobody knows) is taken out, so that texts can be compared to the letter. */
const simple = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((one: { type?: unknown } | null) => !['autolink', 'mention'].includes(String(one?.type))).map(simple);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === 'format' && typeof one === 'number' ? one & ~16 : key === 'mode' ? 'normal' : simple(one)]));
};
const simpleDocuments = documents.map((document) => simple(document) as Data);

const words = (text: string | null | undefined): string => (text ?? '').replaceAll(/[\s\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, '');
const htmlOf = (texts: Data): string => renderFields(texts, SPEC, drawingFor(RENDERING), 'p');

/** What each named element shows, without what is named inside it. */
const shownIn = (html: string): readonly (readonly [string, string])[] => {
  const shown: { readonly id: string; text: string }[] = [];
  const open: ({ readonly id: string; text: string } | null)[] = [];
  for (const [token, close, tag = '', attributes = '', said] of html.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|([^<>]+)/g)) {
    if (said !== undefined) {
      const here = open.findLast((one) => one !== null);
      if (here) here.text += said;
    } else if (close) open.pop();
    else if (!['br', 'hr', 'img'].includes(tag)) {
      const id = / data-segment="([^"]*)"/.exec(attributes)?.[1];
      const named = id === undefined ? null : { id: unescaped(id), text: '' };
      if (named) shown.push(named);
      open.push(named);
    } else expect(token).not.toContain('data-segment');
  }
  return shown.map(({ id, text }) => [id, words(unescaped(text))]);
};
const unescaped = (html: string): string => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** The plain texts outside rich text, by path. */
const plainIn = (texts: Data): ReadonlyMap<string, string> =>
  new Map(extract(texts, SPEC).segments.filter(({ path }) => !/(?:^|\.)body(?:\.|$)/.test(path)).map(({ path, text }) => [path, text]));

/** Shown when somebody points at a link, so it is in no element. */
const isTooltip = (path: string): boolean => /\.tooltip(?:~\d+)?$/.test(path);

const expectAllFound = (content: Content): void => {
  const { texts, segments } = markedTexts(content, SPEC);
  expect(segments.map(({ id }) => id)).toEqual(content.segments.map(({ id }) => id));
  const html = htmlOf(texts);
  expect(htmlFaults(html), html).toEqual([]);
  const plain = plainIn(texts);
  const inFields = segments.filter(({ path }) => plain.has(path));
  for (const { path, target } of inFields) expect(words(plainText(plain.get(path) ?? ''))).toBe(words(plainText(target)));
  const running = segments.filter(({ path }) => !plain.has(path) && !isTooltip(path));
  const shown = shownIn(html);
  expect(new Map(shown)).toEqual(new Map(running.map(({ id, target }) => [id, words(plainText(target))])));
  expect(shown).toHaveLength(running.length);
};

describe('the texts of a publication with their segments named', () => {
  it('show every segment of a source once, with its text', () => {
    fc.assert(fc.property(simpleDocuments, (document) => expectAllFound(sourceOf(document))), { numRuns: 40 });
  });

  it('show every segment of a translation once, with its text', () => {
    fc.assert(fc.property(simpleDocuments, (document) => expectAllFound(targetOf(document, translated))), { numRuns: 40 });
  });

  it('show every segment of a field that a translator rebuilt, whose rows have ids of their own', () => {
    fc.assert(fc.property(simpleDocuments, simpleDocuments, (document, other) => {
      const { skeleton, segments } = extract(other, SPEC);
      const draft = assemble(skeleton, { texts: [], marks: segments.map((_, n) => ({ id: `o${n}`, hash: 'x' })), rowId: rowIdIn('ar') });
      const approved = (data: unknown) => ({ data, held: [], approved: { data, by: 'p', at: '2026-02-02T00:00:00.000Z' } });
      expectAllFound(targetOf(document, translated, { body: approved(draft.body), findings: approved(draft.findings) }));
    }), { numRuns: 40 });
  });

  it('never show a segment twice or under another text, whatever somebody made of the tags', () => {
    fc.assert(fc.property(documents, fc.array(fc.oneof(fc.string({ unit: 'grapheme' }).map(escapeText), fc.string(), fc.constantFrom('', '<g id="1">a</g><g id="1">b</g>', '<x id="1"/><x id="1"/>c', '\uE000x\uE001', '\u0000a\u0007')), { minLength: 1 }), (document, targets) => {
      const content = targetOf(document, (_, n) => targets[n % targets.length] ?? '');
      const { texts, segments } = markedTexts(content, SPEC);
      const html = htmlOf(texts);
      expect(htmlFaults(html), html).toEqual([]);
      const shown = shownIn(html);
      expect(new Set(shown.map(([id]) => id)).size).toBe(shown.length);
      expect(new Set(segments.map(({ path }) => path)).size).toBe(segments.length);
      for (const [id, text] of shown) for (const part of (segments.find((segment) => segment.id === id)?.target ?? '?!').split(/<[^>]*>/)) expect(text).toContain(words(readMarkedText(plainText(part)).text));
    }), { numRuns: 40 });
  });

  it('are the same texts but for the marks', () => {
    fc.assert(fc.property(documents, (document) => {
      const content = targetOf(document, translated);
      const before = structuredClone(content);
      const { texts } = markedTexts(content, SPEC);
      expect(content).toEqual(before);
      const unnamed = (data: Data): string => renderFields(data, SPEC, drawingFor({ ...RENDERING, segments: false }), 'p');
      expect(htmlOf(texts).replaceAll(/ data-segment="[^"]*"|<\/?span[^>]*>/g, '')).toBe(unnamed(content.texts).replaceAll(/<\/?span[^>]*>/g, ''));
      for (const name of ['title', 'summary', 'meta', 'layout']) expect(texts[name]).toEqual(content.texts[name]);
    }), { numRuns: 40 });
  });

  it('finds what stands behind a translation that has fewer nodes than its source', () => {
    const item = (words: string) => ({ type: 'listitem', version: 1, children: [{ type: 'text', text: words, format: 0 }] });
    const list = { type: 'list', version: 1, listType: 'bullet', children: [item('one'), item('Note')] };
    const body = { root: { type: 'root', version: 1, children: [{ type: 'list', version: 1, children: [{ type: 'listitem', version: 1, children: [{ type: 'text', text: 'Bold', format: 1 }, { type: 'text', text: ' and not', format: 0 }, list, list] }] }] } };
    const content = targetOf({ body }, (text) => plainText(text).toUpperCase());
    const { texts, segments } = markedTexts(content, SPEC);
    expect(content.segments.map(({ path }) => path)).toEqual(['body.0.0', 'body.0.0.2.0', 'body.0.0.2.1', 'body.0.0.3.0', 'body.0.0.3.1']);
    expect(segments.map(({ path }) => path)).toEqual(['body.0.0', 'body.0.0.1.0', 'body.0.0.1.1', 'body.0.0.2.0', 'body.0.0.2.1']);
    const spec = SPEC.find(({ name }) => name === 'body');
    expect(spec?.kind === 'richText' && renderRichText(texts.body, spec.richText, RENDERING)).toBe(
      '<ul><li><span data-segment="t0">BOLD AND NOT</span><ul><li data-segment="t1">ONE</li><li data-segment="t2">NOTE</li></ul><ul><li data-segment="t3">ONE</li><li data-segment="t4">NOTE</li></ul></li></ul>',
    );
  });
});
