import { isJson, own } from '../domain/segments/json.ts';
import { readMarkedText } from '../domain/publication/segmentMark.ts';
import type { RichTextSpec } from '../domain/segments/types.ts';
import { escapeHtml } from './escapeHtml.ts';
import { renderText } from './renderFields.ts';
import type { Rendering } from './rendering.ts';
import { idIn } from './richTextNodes.ts';
import type { RichTextNode } from './richTextNodes.ts';
import { safeAddress } from './safeAddress.ts';

/** Neighbouring inline nodes as phrasing HTML, without the breaks at their ends; empty where a reader would see nothing. */
export const renderRun = (nodes: readonly RichTextNode[], spec: RichTextSpec, rendering: Rendering): string => {
  const html = inline(nodes, spec, rendering, false).replaceAll(/^(?:\s|<br>)+|(?:\s|<br>)+$/g, '');
  return /^(?:\s|<[^>]*>)*$/.test(html) ? '' : html;
};

const inline = (nodes: readonly RichTextNode[], spec: RichTextSpec, rendering: Rendering, inLink: boolean): string =>
  nodes.map((node) => inlineNode(node, spec, rendering, inLink)).join('');

/** What nobody knows, and a link in a link, leave their words. */
const inlineNode = (node: RichTextNode, spec: RichTextSpec, rendering: Rendering, inLink: boolean): string => {
  switch (node.type) {
    case 'text': return formatted(escapeHtml(rendering.segments ? readMarkedText(node.text).text : node.text), node.format);
    case 'linebreak': return '<br>';
    case 'tab': return '\t';
    case 'inlineBlock': return inlineBlock(node, spec, rendering);
    case 'link':
    case 'autolink': {
      const words = inline(node.children, spec, rendering, true);
      const attributes = inLink || words === '' ? null : linkAttributes(node, rendering);
      return attributes === null ? words : `<a ${attributes}>${words}</a>`;
    }
    default: return inline(node.children, spec, rendering, inLink);
  }
};

/** By bit, the inner first. */
const FORMATS: readonly (readonly [bit: number, tag: string])[] = [[1, 'strong'], [2, 'em'], [4, 's'], [8, 'u'], [16, 'code'], [32, 'sub'], [64, 'sup'], [128, 'mark']];

const formatted = (html: string, format: number): string =>
  html === '' ? '' : FORMATS.reduce((inner, [bit, tag]) => ((format & bit) === 0 ? inner : `<${tag}>${inner}</${tag}>`), html);

const linkAttributes = ({ fields }: RichTextNode, rendering: Rendering): string | null => {
  const { linkType, url, doc, newTab } = fields;
  const isInternal = linkType === 'internal';
  const address = safeAddress(isInternal ? documentAddress(doc, rendering) : url);
  if (address === null) return null;
  const target = rendering.externalLinks === 'new' ? ' rel="noopener noreferrer nofollow" target="_blank"' : newTab === true ? ' rel="noopener" target="_blank"' : '';
  return `href="${escapeHtml(address)}"${target}`;
};

const documentAddress = (doc: unknown, { link }: Rendering): string | null => {
  if (!isJson(doc) || typeof doc.relationTo !== 'string') return null;
  const id = idIn(doc.value) ?? idIn(doc.id);
  return id === null ? null : link(doc.relationTo, id);
};

const inlineBlock = ({ fields }: RichTextNode, spec: RichTextSpec, rendering: Rendering): string => {
  const texts = (own(spec.inlineBlocks, fields.blockType) ?? []).filter(({ kind }) => kind === 'text');
  const html = texts.map(({ name }) => renderText(Object.hasOwn(fields, name) ? fields[name] : undefined, rendering, 'span')).filter((one) => one !== '').join(' ');
  return html === '' ? '' : `<span class="inline-block">${html}</span>`;
};
