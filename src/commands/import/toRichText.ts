import { convertHTMLToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical';
import type { RichTextField } from 'payload';
import { VersoError } from '../../errors.ts';
import { ParsedWindow } from './parseHtml.ts';

/** A node of an editor's JSON, as far as importing looks into it. */
export interface RichNode {
  readonly type: string;
  readonly children?: readonly RichNode[];
  readonly [key: string]: unknown;
}

export interface RichText {
  readonly root: RichNode & { readonly children: readonly RichNode[] };
  readonly [key: string]: unknown;
}

/**
 * Clean HTML as the JSON of one field's editor, by Payload's converter.
 * @throws VersoError `page` where the page nests deeper than the editor can follow
 */
export const toRichText = (html: string, field: RichTextField): RichText => {
  try {
    const made = convertHTMLToLexical({ editorConfig: editorConfigFactory.fromField({ field }), html, JSDOM: ParsedWindow });
    return JSON.parse(JSON.stringify(made)) as RichText;
  } catch (error) {
    if (error instanceof RangeError) throw new VersoError('page', 'its lists or tables are nested too deep for the editor', { cause: error });
    throw error;
  }
};

/** A rich text of these blocks. */
export const richTextOf = (children: readonly RichNode[]): RichText => ({
  root: { type: 'root', format: '', indent: 0, version: 1, direction: null, children },
});

/** All text of a node. */
export const textOf = (node: RichNode): string =>
  typeof node.text === 'string' ? node.text : (node.children ?? []).map(textOf).join(node.type === 'root' ? '\n' : '');
