import { copyJson, isJson, type Json } from './json.ts';

/**
 * What stands in a skeleton where a document had something else. Each is an object with one reserved key; a document's
 * own object that has such a key is kept whole and never looked into, so a document cannot forge them.
 */
export const SLOT_KEYS = ['@keep', '@row', '@state', '@children', '@text', '@run'] as const;

/** Kept as it is, not looked into. */
export interface KeepSlot {
  readonly '@keep': unknown;
}

/** The id of an array or blocks row outside rich text. */
export interface RowSlot {
  readonly '@row': string;
}

/** Node state (`$`) of a rich-text element: its first segment, for the mark, and the state that is not ours. */
export interface StateSlot {
  readonly '@state': { readonly segment: number | null; readonly rest?: unknown };
}

/** Children of a rich-text element; neighbouring text nodes are joined when they are put back. */
export interface ChildrenSlot {
  readonly '@children': readonly unknown[];
}

/** A plain text field: white space around it, and the characters its point tags stand for, by id - 1. */
export interface TextSlot {
  readonly '@text': {
    readonly segment: number;
    readonly lead: string;
    readonly source: string;
    readonly trail: string;
    readonly points: readonly string[];
  };
}

/** A run of inline nodes: the text node its words are put in, and what its tags stand for, by id - 1. */
export interface RunSlot {
  readonly '@run': {
    readonly segment: number;
    readonly source: string;
    readonly base: unknown;
    readonly tags: readonly TagPart[];
  };
}

/** `soft` points (breaks, tabs, stray characters) may go missing; the others are put back at the end. */
export type TagPart =
  | { readonly kind: 'format'; readonly node: unknown }
  | { readonly kind: 'link'; readonly node: unknown }
  | { readonly kind: 'point'; readonly node: unknown; readonly soft: boolean };

/** Any of them. */
export type Slot = KeepSlot | RowSlot | StateSlot | ChildrenSlot | TextSlot | RunSlot;

/** A skeleton's object as the slot it is, or null. Only for skeletons: a document's own object is never one. */
export const asSlot = (value: Json): Slot | null =>
  SLOT_KEYS.some((key) => Object.hasOwn(value, key)) ? (value as unknown as Slot) : null;

/** A value as it is; objects are copied and closed against being looked into. */
export const keep = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? ({ '@keep': copyJson(value) } satisfies KeepSlot) : value;

/** Every value of an object kept, the keys as they are. */
export const keepAll = (node: Json): Json =>
  Object.fromEntries(Object.entries(node).map(([key, value]) => [key, keep(value)]));

/** An object that may be walked: no list, no reserved key. */
export const isWalkable = (value: unknown): value is Json =>
  isJson(value) && !SLOT_KEYS.some((key) => Object.hasOwn(value, key));
