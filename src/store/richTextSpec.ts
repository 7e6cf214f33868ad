import type { Block, Field, RichTextField } from 'payload';
import type { FieldSpec, RichTextSpec } from '../domain/segments/types.ts';
import { specsOf } from './translatableFields.ts';

/** What a resolved editor feature says about fields of its own; as much of it as is asked here. */
interface Feature {
  readonly nodes?: readonly { readonly getSubFields?: (args: object) => readonly Field[] | null }[];
  readonly sanitizedServerFeatureProps?: {
    readonly fields?: readonly Field[];
    readonly collections?: Readonly<Record<string, { readonly fields?: readonly Field[] }>>;
  };
}

const LINK_FIELDS = new Set(['text', 'url', 'linkType', 'doc', 'newTab']);
const NONE: RichTextSpec = { blocks: {}, inlineBlocks: {}, uploads: {}, links: [] };

/** Which nodes of this field's editor carry text fields of their own. What stands inside a rich text is of its locale. */
export const richTextSpecOf = (field: RichTextField): RichTextSpec => {
  const features = featuresOf(field);
  if (!features) return NONE;
  const uploads = Object.entries(features.get('upload')?.sanitizedServerFeatureProps?.collections ?? {});
  const linkFields = features.get('link')?.sanitizedServerFeatureProps?.fields ?? [];
  return {
    blocks: blocksOf(features.get('blocks'), 'lexical_blocks'),
    inlineBlocks: blocksOf(features.get('blocks'), 'lexical_inline_blocks'),
    uploads: withText(uploads.map(([slug, { fields }]) => [slug, specsOf(fields ?? [], true)])),
    links: specsOf(linkFields.filter((own) => !('name' in own && LINK_FIELDS.has(own.name))), true),
  };
};

/** The blocks that people may put into this field's text. */
export const blocksIn = (field: RichTextField): readonly Block[] => {
  const feature = featuresOf(field)?.get('blocks');
  return ['lexical_blocks', 'lexical_inline_blocks'].flatMap((name) => blocksNamed(feature, name));
};

const featuresOf = ({ editor }: RichTextField): ReadonlyMap<string, Feature> | undefined =>
  (editor as { editorConfig?: { resolvedFeatureMap?: ReadonlyMap<string, Feature> } } | undefined)?.editorConfig?.resolvedFeatureMap;

const blocksOf = (feature: Feature | undefined, name: string): RichTextSpec['blocks'] =>
  withText(blocksNamed(feature, name).map(({ slug, fields: inside }) => [slug, specsOf(inside, true)]));

/** The feature gives its sanitized blocks only as the sub-fields of its nodes. */
const blocksNamed = (feature: Feature | undefined, name: string): readonly Block[] => {
  const fields = (feature?.nodes ?? []).flatMap((node) => node.getSubFields?.({}) ?? []);
  return fields.flatMap((field) => (field.type === 'blocks' && field.name === name ? field.blocks : []));
};

const withText = (entries: readonly (readonly [string, FieldSpec[]])[]): Readonly<Record<string, readonly FieldSpec[]>> =>
  Object.fromEntries(entries.filter(([, specs]) => specs.length > 0));
