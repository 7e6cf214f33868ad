/**
 * The words of the segment room. Shapes only; everything here is plain JSON, so that rows can store it
 * and the browser can read it.
 */

/** Where the text of a collection is: one entry per text-bearing field, derived from Payload's config. */
export type FieldSpec =
  /** A plain string. `maxLength` in code points where the field has a limit. `multiline` for textareas. */
  | { readonly kind: 'text'; readonly name: string; readonly maxLength?: number; readonly multiline?: boolean }
  | { readonly kind: 'richText'; readonly name: string; readonly richText: RichTextSpec }
  | { readonly kind: 'group'; readonly name: string; readonly fields: readonly FieldSpec[] }
  /**
   * An array inside an array is named even where it holds no text (`fields: []`), so that its rows' ids are known. The
   * same goes for blocks.
   */
  | { readonly kind: 'array'; readonly name: string; readonly fields: readonly FieldSpec[] }
  | {
      readonly kind: 'blocks';
      readonly name: string;
      /** By block slug (`blockType`). */
      readonly blocks: Readonly<Record<string, readonly FieldSpec[]>>;
    };

/** Which nodes inside a rich text carry fields with text of their own. Keys not listed carry none. */
export interface RichTextSpec {
  /** `block` nodes by `fields.blockType`. */
  readonly blocks: Readonly<Record<string, readonly FieldSpec[]>>;
  /** `inlineBlock` nodes by `fields.blockType`. */
  readonly inlineBlocks: Readonly<Record<string, readonly FieldSpec[]>>;
  /** `upload` nodes by `relationTo`: the fields stored on the node (`fields.caption` …). */
  readonly uploads: Readonly<Record<string, readonly FieldSpec[]>>;
  /** Extra text fields on links. */
  readonly links: readonly FieldSpec[];
}

/** A document's data in one locale, by field name. */
export type Data = Readonly<Record<string, unknown>>;

/** What a numbered tag stands for. `pair` tags are `<g id="1">…</g>`, points are `<x id="2"/>`. */
export interface Tag {
  readonly id: number;
  readonly kind: 'format' | 'link' | 'code' | 'break' | 'tab' | 'inlineBlock' | 'other';
  readonly pair: boolean;
  /** For screens: `bold`, `italic`, `bold italic`, `link`, `code`, `line break`, the block's slug. */
  readonly label: string;
  /** A link's target as written in the document, where it has one. */
  readonly href?: string;
  /**
   * Equal for tags that stand for the same thing (same format bits and style, same link target, same embedded
   * content), whatever their order; used to recognise them in a translator's hand-edited block.
   */
  readonly signature: string;
}

/** What kind of block a segment is; screens draw headings, items and cells as what they are. */
export type BlockKind =
  | 'plain' | 'paragraph' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
  | 'listitem' | 'quote' | 'cell' | 'caption' | 'other';

/** One block of running text as it stands in a document. */
export interface ExtractedSegment {
  /** Top-level field it belongs to (`title`, `body`, `findings`). */
  readonly field: string;
  /**
   * Where it is, dotted: field names, array row ids, and inside rich text the child positions
   * (`findings.65f…a1.heading`, `body.3`, `body.7.0.2`). Unique in a document. Identity never rests on positions.
   */
  readonly path: string;
  readonly block: BlockKind;
  /** Canonical tagged text: `& < >` escaped, tags numbered from 1 in order of appearance. Never blank. */
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly maxLength?: number;
  /** Identity and hash left by an earlier projection in the node's state (`$.vs`), if any. */
  readonly mark?: Mark;
}

/** What `$.vs` says: which segment a projected block shows, and the hash of the text it was given. */
export interface Mark {
  readonly id: string;
  readonly hash: string;
}

/** What is left of a document when its segments are taken out. Plain JSON; only this room looks inside. */
export interface Skeleton {
  readonly version: 1;
  readonly data: Data;
}

export interface Extraction {
  readonly skeleton: Skeleton;
  /** In reading order; the skeleton refers to them by index. */
  readonly segments: readonly ExtractedSegment[];
}

export interface AssembleOptions {
  /** The tagged text for each segment, by index; null puts the segment's source text back. */
  readonly texts: readonly (string | null)[];
  /** Writes `$.vs = "id|hash"` on each rich-text block, by index; left out in publications and copies. */
  readonly marks?: readonly (Mark | null)[];
  /**
   * New ids for array and blocks rows, nested ones too, from the source's ids; they must be unique over all locales.
   * Nodes inside rich text keep theirs: a rich text is one value, in which equal ids across locales do no harm.
   * Left out: ids stay.
   */
  readonly rowId?: (sourceId: string) => string;
}

/** A segment known from before, as far as alignment needs it. */
export interface KnownSegment {
  readonly id: string;
  readonly field: string;
  readonly path: string;
  readonly block: BlockKind;
  readonly source: string;
}

export interface Aligned {
  /** Identity: kept from a known segment, or made by `newId`. */
  readonly id: string;
  /** `same`: text equal. `changed`: the known segment's text was edited. `new`: not known. */
  readonly relation: 'same' | 'changed' | 'new';
  /** Index into `known`, null where `new`. */
  readonly from: number | null;
}

export interface Alignment {
  /** One per extracted segment, same order. */
  readonly aligned: readonly Aligned[];
  /** Indexes into `known` of segments that are gone. */
  readonly removed: readonly number[];
}
