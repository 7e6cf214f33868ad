import { readMarkedText } from '../domain/publication/segmentMark.ts';
import { isJson } from '../domain/segments/json.ts';
import type { Json } from '../domain/segments/json.ts';
import type { Rendering } from './rendering.ts';
import { idIn } from './richTextNodes.ts';
import { safeAddress } from './safeAddress.ts';

export type Presenting = Pick<Rendering, 'dir' | 'picture' | 'link' | 'file' | 'segments'>;

/** Deeper than any block's fields. */
const DEEPEST = 20;

/**
 * The fields that a node carries: words and figures, rich texts, rows. A document that stands in them whole is told by
 * its id alone, but for a picture.
 * @param richText presents a rich text inside
 */
export const presentFields = (fields: Json, presenting: Presenting, richText: (value: unknown) => Json | null): Json => {
  const presentValue = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string') return presenting.segments ? readMarkedText(value).text : value;
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    if (depth > DEEPEST) return null;
    if (Array.isArray(value)) return value.map((one) => presentValue(one, depth + 1));
    if (!isJson(value)) return null;
    if (isJson(value.root)) return richText(value);
    if ('relationTo' in value && 'value' in value) return { relationTo: typeof value.relationTo === 'string' ? value.relationTo : null, value: idIn(value.value) };
    return 'createdAt' in value || 'updatedAt' in value ? idIn(value) : presentAll(value, depth + 1);
  };
  const presentAll = (object: Json, depth: number): Json =>
    Object.fromEntries(Object.entries(object).flatMap(([key, value]): (readonly [string, unknown])[] => {
      if (LEFT_OUT.has(key) || value === undefined || (ADDRESSES.has(key) && safeAddress(value) === null)) return [];
      return [[key, key === PICTURE ? presentPicture(value, presenting) : presentValue(value, depth)]];
    }));
  return presentAll(fields, 0);
};

const PICTURE = 'media';
const LEFT_OUT = new Set(['__proto__', '$', 'blockName']);
const ADDRESSES = new Set(['url', 'href', 'src']);

const presentPicture = (value: unknown, { picture }: Presenting): Json | null => {
  const id = idIn(value);
  const found = id === null ? null : picture(id);
  return id === null || found === null ? null : { ...found, id };
};
