import { createHash } from 'node:crypto';
import type { CollectionSlug, Payload, RichTextField, Where } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';

export interface ImportShape {
  readonly collection: CollectionSlug;
  /** The field that takes the running text. */
  readonly text: RichTextField;
  readonly hasSummary: boolean;
  readonly hasFindings: boolean;
  readonly dates: readonly string[];
}

export interface NewDraft {
  readonly collection: CollectionSlug;
  readonly locale: LocaleCode;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface NewPicture {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly alt: string;
  readonly locale: LocaleCode;
}

/** What is remembered of an import: which document a text became. */
interface Remembered {
  readonly id: string;
}

/** The collections that pages can become: those with a title and a running text. */
export const importShapes = (payload: Payload): ImportShape[] =>
  payload.config.collections.filter(({ custom }) => custom.translatable === true).flatMap(({ slug, flattenedFields }) => {
    const names = new Set(flattenedFields.map(({ name }) => name));
    const text = flattenedFields.find((field) => field.type === 'richText');
    if (!names.has('title') || text?.type !== 'richText') return [];
    const dates = ['publishedAt', 'lastUpdatedAt'].filter((name) => names.has(name));
    return [{ collection: slug as CollectionSlug, text, hasSummary: names.has('summary'), hasFindings: names.has('findings'), dates }];
  });

/** A document made of the very same text before, or one that has the same title in that source locale; null where there is none. */
export const findImported = async (payload: Payload, key: string, { collection, locale, data }: NewDraft): Promise<string | null> => {
  const remembered = await payload.kv.get<{ id: string }>(key);
  const where: Where = { or: [...(remembered ? [{ id: { equals: remembered.id } }] : []), sameTitle(data.title, locale)] };
  const { docs } = await payload.find({ collection, where, locale, draft: true, depth: 0, limit: 1, pagination: false, select: {}, overrideAccess: true });
  return docs[0] ? String(docs[0].id) : null;
};

const sameTitle = (title: unknown, locale: LocaleCode): Where => ({ and: [{ title: { equals: title } }, { sourceLocale: { equals: locale } }] });

/** Names a text in a collection and locale. */
export const importKey = (collection: string, locale: LocaleCode, bytes: Buffer | string): string =>
  `import:${collection}:${locale}:${createHash('sha256').update(bytes).digest('hex')}`;

/** Makes a draft in its source locale and remembers it under `key`; gives its id. */
export const makeDraft = async (payload: Payload, key: string, { collection, locale, data }: NewDraft): Promise<string> => {
  const made = await payload.create({
    collection, locale, draft: true, depth: 0, overrideAccess: true,
    data: { ...data, sourceLocale: locale, _status: 'draft' } as never,
  });
  const remembered: Remembered = { id: String(made.id) };
  await payload.kv.set(key, { ...remembered });
  return remembered.id;
};

/** The picture in the media library; the same bytes are stored once. */
export const keepPicture = async (payload: Payload, { name, type, bytes, alt, locale }: NewPicture): Promise<string> => {
  const key = importKey('media', locale, bytes);
  const remembered = await payload.kv.get<{ id: string }>(key);
  const { docs } = await payload.find({ collection: 'media', where: { id: { equals: remembered?.id ?? '' } }, limit: 1, depth: 0, draft: true, overrideAccess: true });
  if (docs[0]) return docs[0].id;
  const made = await payload.create({
    collection: 'media', locale, draft: true, depth: 0, overrideAccess: true,
    data: { alt, sourceLocale: locale }, file: { name, mimetype: type, data: bytes, size: bytes.length },
  });
  await payload.kv.set(key, { id: made.id });
  return made.id;
};
