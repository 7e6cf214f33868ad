import type { Payload } from 'payload';
import { localeOf } from '../domain/locales.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { projectionOf } from '../domain/review/projection.ts';
import type { Segment, Translation } from '../domain/review/translation.ts';
import type { Data, FieldSpec } from '../domain/segments/types.ts';
import { createStore } from '../store/createStore.ts';
import { picturesOf } from '../store/pictures.ts';
import type { Picture } from '../store/pictures.ts';
import type { Row } from '../store/rows.ts';
import { drawFields, drawText } from './previewFields.ts';
import type { Drawing } from './previewFields.ts';
import { drawRichText } from './previewRichText.ts';
import { numbered, readNumbered, withoutNumbers } from './previewText.ts';

/** A page as it will look. The HTML holds no script, no style sheet and no form. */
export interface Preview {
  readonly html: string;
  readonly lang: LocaleCode;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string | null;
}

/** The document with the row's texts as they stand; where one is missing, the source's. Elements name their segment in `data-segment`. */
export const previewOf = async (payload: Payload, row: Row): Promise<Preview> => {
  const data = numberedPage(row);
  const pictures = await picturesOf(payload, mediaIn(data), row.locale);
  return { ...drawPage(row, data, createStore(payload).documents.fieldsOf(row.collection), pictures), lang: row.locale, dir: localeOf(row.locale).dir };
};

type Drawable = Pick<Translation, 'locale' | 'skeleton' | 'segments' | 'owned' | 'title'>;

/** What the draft would hold, each plain text with the number of its segment. */
export const numberedPage = (row: Drawable): Data =>
  projectionOf({ ...row, segments: (row.segments ?? []).map((segment, index) => ({ ...segment, target: isPlain(segment) ? numbered(index, segment.target ?? segment.source) : segment.target ?? segment.source })) });

export const drawPage = (row: Drawable, data: Data, fields: readonly FieldSpec[], pictures: ReadonlyMap<string, Picture>): Pick<Preview, 'html' | 'title'> => {
  const drawing: Drawing = { segments: (row.segments ?? []).map(({ id }) => id), pictures, richText: (value, spec) => drawRichText(value, spec, drawing) };
  const rest = fields.filter(({ name }) => name !== 'title');
  const title = typeof data.title === 'string' ? readNumbered(data.title).text : row.title;
  return { title, html: withoutNumbers(drawText(data.title, drawing, 'h1') + drawFields(data, rest, drawing, 'p')) };
};

const isPlain = ({ block }: Segment): boolean => block === 'plain' || block === 'caption';

/** Every id that may be a picture's, in uploads and blocks, however deep. */
const mediaIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(mediaIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, relationTo, value: file, media } = value as Data;
  const own = [...(type === 'upload' && relationTo === 'media' ? [file] : []), media].filter((id) => typeof id === 'string');
  return [...own, ...Object.values(value).flatMap(mediaIn)];
};
