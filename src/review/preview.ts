import type { Payload } from 'payload';
import { localeOf } from '../domain/locales.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { markText, readMarkedText } from '../domain/publication/segmentMark.ts';
import { projectionOf } from '../domain/review/projection.ts';
import type { Segment, Translation } from '../domain/review/translation.ts';
import { escapeText } from '../domain/segments/tagged.ts';
import type { Data, FieldSpec } from '../domain/segments/types.ts';
import { renderPage } from '../rendering/renderPage.ts';
import type { Rendering } from '../rendering/rendering.ts';
import { createStore } from '../store/createStore.ts';
import { picturesOf } from '../store/pictures.ts';
import type { Picture } from '../store/pictures.ts';
import type { Row } from '../store/rows.ts';

/** A page as it will look. The HTML holds no script, no style sheet and no form. */
export interface Preview {
  readonly html: string;
  readonly lang: LocaleCode;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string | null;
}

/** The document with the row's texts as they stand; where one is missing, the source's. Elements name their segment in `data-segment`. */
export const previewOf = async (payload: Payload, row: Row): Promise<Preview> => {
  const data = markedPage(row);
  const pictures = await picturesOf(payload, mediaIn(data), row.locale);
  return { ...drawPage(row, data, createStore(payload).documents.fieldsOf(row.collection), pictures), lang: row.locale, dir: localeOf(row.locale).dir };
};

type Drawable = Pick<Translation, 'locale' | 'skeleton' | 'segments' | 'owned' | 'title'>;

/** What the draft would hold, each plain text with the identity of its segment. */
export const markedPage = (row: Drawable): Data =>
  projectionOf({ ...row, segments: (row.segments ?? []).map((segment) => ({ ...segment, target: shownIn(segment) })) });

const shownIn = (segment: Segment): string => {
  const text = segment.target ?? segment.source;
  return isPlain(segment) ? markText(escapeText(segment.id), text) : text;
};

/** Staff see drafts, whose documents and files have no addresses for readers. */
export const drawPage = (row: Drawable, data: Data, fields: readonly FieldSpec[], pictures: ReadonlyMap<string, Picture>): Pick<Preview, 'html' | 'title'> => {
  const rendering: Rendering = {
    dir: localeOf(row.locale).dir, segments: true, externalLinks: 'new', link: () => null, file: () => null,
    picture: (id) => {
      const picture = pictures.get(id);
      return picture ? { ...picture, sizes: [] } : null;
    },
  };
  return { title: typeof data.title === 'string' ? readMarkedText(data.title).text : row.title, html: renderPage(data, fields, rendering) };
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
