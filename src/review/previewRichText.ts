import { convertLexicalToHTML, defaultHTMLConverters } from '@payloadcms/richtext-lexical/html';
import type { HTMLConverters } from '@payloadcms/richtext-lexical/html';
import type { RichTextSpec } from '../domain/segments/types.ts';
import type { Picture } from '../store/pictures.ts';
import { previewNodes } from './previewNodes.ts';
import type { PreviewNode } from './previewNodes.ts';
import { drawFields, drawText } from './previewFields.ts';
import type { Drawing } from './previewFields.ts';
import { escapeHtml, safeAddress } from './previewText.ts';

/** A rich text as HTML by Payload's own converter; its links lead out of the page, and nothing in it can run. */
export const drawRichText = (value: unknown, spec: RichTextSpec, drawing: Drawing): string => {
  const children = previewNodes(value);
  if (children.length === 0) return '';
  return convertLexicalToHTML({ converters: convertersFor(spec, drawing), data: { root: { type: 'root', version: 1, children, direction: null, format: '', indent: 0 } } as never, disableContainer: true });
};

interface Drawn {
  readonly node: PreviewNode;
  readonly parent: unknown;
  readonly nodesToHTML: (args: { readonly nodes: never[] }) => string[];
}
type Draw = (drawn: Drawn) => string;

const inside = ({ node, nodesToHTML }: Drawn): string => nodesToHTML({ nodes: (node.children ?? []) as never[] }).join('');

/** Without a prototype: a node may call itself anything. */
const convertersFor = (spec: RichTextSpec, drawing: Drawing): HTMLConverters => {
  const own: Readonly<Record<string, Draw>> = { link, autolink: link, listitem, relationship: () => '', upload: upload(spec, drawing), unknown: unknown(spec, drawing) };
  const all: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [type, converter] of Object.entries({ ...defaultHTMLConverters, ...own })) all[type] = typeof converter === 'function' ? marked(converter as Draw) : converter;
  return all as HTMLConverters;
};

/** The element says which segment it shows. */
const marked = (draw: Draw): Draw => (drawn) => {
  const html = draw(drawn);
  const { segment } = drawn.node;
  return segment === null ? html : html.replace(/<\w+/, (tag) => `${tag} data-segment="${escapeHtml(segment)}"`);
};

const link: Draw = (drawn) => {
  const { linkType, url } = drawn.node.fields;
  const address = linkType === 'internal' ? null : safeAddress(url);
  return address === null ? `<a>${inside(drawn)}</a>` : `<a href="${escapeHtml(address)}" rel="noopener noreferrer nofollow" target="_blank">${inside(drawn)}</a>`;
};

const listitem: Draw = (drawn) => {
  const { checked } = drawn.node as PreviewNode & { readonly checked: boolean };
  const isCheck = (drawn.parent as { readonly listType?: unknown } | undefined)?.listType === 'check';
  return isCheck ? `<li class="check">${checked ? '☑' : '☐'} ${inside(drawn)}</li>` : `<li>${inside(drawn)}</li>`;
};

const upload = (spec: RichTextSpec, drawing: Drawing): Draw => ({ node }) =>
  figure(drawing.pictures.get(node.file ?? ''), drawFields(node.fields, spec.uploads[node.relationTo] ?? [], drawing, 'figcaption'));

/** Blocks, and whatever else may come: the texts in it, in the order of its fields. */
const unknown = (spec: RichTextSpec, drawing: Drawing): Draw => (drawn) => {
  const { node } = drawn;
  const slug = typeof node.fields.blockType === 'string' ? node.fields.blockType : '';
  const known = (blocks: RichTextSpec['blocks']) => (Object.hasOwn(blocks, slug) ? blocks[slug] ?? [] : []);
  if (node.type === 'inlineBlock') return `<span class="inline-block">${known(spec.inlineBlocks).map(({ name }) => drawText(node.fields[name], drawing, 'span')).join(' ')}</span>`;
  if (node.type !== 'block') return inside(drawn);
  const picture = drawing.pictures.get(String(node.fields.media));
  if (slug === 'figure') return figure(picture, drawFields(node.fields, known(spec.blocks), drawing, 'figcaption'));
  return `<aside class="block">${drawFields(node.fields, known(spec.blocks), drawing, 'p')}</aside>`;
};

const figure = (picture: Picture | undefined, captions: string): string => `<figure>${picture ? imageOf(picture) : ''}${captions}</figure>`;

const imageOf = ({ url, alt, width, height }: Picture): string => {
  const size = [width === null ? '' : ` width="${Math.trunc(width)}"`, height === null ? '' : ` height="${Math.trunc(height)}"`].join('');
  return safeAddress(url) === null ? '' : `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"${size} loading="lazy">`;
};
