import { own } from '../domain/segments/json.ts';
import type { FieldSpec } from '../domain/segments/types.ts';
import { escapeHtml } from './escapeHtml.ts';
import { renderFields } from './renderFields.ts';
import type { Drawing } from './renderFields.ts';
import { renderPicture } from './renderPicture.ts';
import { idIn } from './richTextNodes.ts';
import type { RichTextNode } from './richTextNodes.ts';
import { safeAddress } from './safeAddress.ts';
import type { Sheet } from './sheet.ts';

const PICTURES = 'media';

/** An upload node: a picture with its captions, or a link to a file. */
export const renderUpload = ({ relationTo, file, fields }: RichTextNode, { drawing, spec }: Sheet): string => {
  const specs = own(spec.uploads, relationTo) ?? [];
  if (relationTo === PICTURES) return figure(file, fields, specs, drawing);
  const found = file === null ? null : drawing.file(relationTo, file);
  const address = safeAddress(found?.url);
  const link = found && address !== null ? `<p><a href="${escapeHtml(address)}">${escapeHtml(found.name)}</a></p>` : '';
  return link + renderFields(fields, specs, drawing, 'p');
};

/** A block: a `figure`, or an `aside` of its own name with the texts of its fields in order. */
export const renderBox = ({ fields }: RichTextNode, { drawing, spec }: Sheet): string => {
  const specs = own(spec.blocks, fields.blockType) ?? [];
  if (fields.blockType === 'figure') return figure(idIn(fields.media), fields, specs, drawing);
  const texts = renderFields(fields, specs, drawing, 'p');
  return texts === '' ? '' : `<aside class="${nameOf(fields.blockType) ?? 'block'}"${kindOf(fields.kind)}>${texts}</aside>`;
};

const figure = (media: string | null, fields: RichTextNode['fields'], specs: readonly FieldSpec[], drawing: Drawing): string => {
  const picture = media === null ? null : drawing.picture(media);
  const html = (picture ? renderPicture(picture) : '') + caption(fields, specs, drawing);
  return html === '' ? '' : `<figure>${html}</figure>`;
};

/** A figure has one caption: of several texts each is a paragraph in it. */
const caption = (fields: RichTextNode['fields'], specs: readonly FieldSpec[], drawing: Drawing): string => {
  const single = renderFields(fields, specs, drawing, 'figcaption');
  if (single === '' || (single.lastIndexOf('<figcaption') === 0 && single.endsWith('</figcaption>'))) return single;
  return `<figcaption>${renderFields(fields, specs, drawing, 'p')}</figcaption>`;
};

const kindOf = (kind: unknown): string => {
  const name = nameOf(kind);
  return name === null ? '' : ` data-kind="${name}"`;
};

const nameOf = (value: unknown): string | null => (typeof value === 'string' && /^[a-z][a-z0-9-]{0,49}$/i.test(value) ? value : null);
