import { isLocaleCode } from '../locales.ts';
import type { Data } from '../segments/types.ts';
import type { Content, PublishedFile } from './publication.ts';

/** A file as Payload keeps it for a document: what is to be copied when the document is published. */
export interface UploadedFile extends Omit<PublishedFile, 'hash' | 'bytes'> {
  /** As Payload noted it; a file of another size under this name is another file. Null where it noted none. */
  readonly bytes: number | null;
}

/** The upload itself and its sizes, as a document of an upload collection names them; none where it has no file. */
export const uploadedFiles = (doc: Data): UploadedFile[] => {
  const original = fileOf(doc, { use: 'original', name: null, locale: null });
  const sizes = isRecord(doc.sizes) ? Object.entries(doc.sizes).flatMap(([name, size]) => fileOf(size, { use: 'size', name, locale: null })) : [];
  return original.length === 0 ? [] : [...original, ...sizes];
};

/** The file of one language, as the document of an upload collection that holds it names it. */
export const localeFile = (doc: Data, locale: unknown): UploadedFile[] => (isLocaleCode(locale) ? fileOf(doc, { use: 'locale', name: null, locale }) : []);

const fileOf = (told: unknown, use: Pick<PublishedFile, 'use' | 'name' | 'locale'>): UploadedFile[] => {
  if (!isRecord(told) || typeof told.filename !== 'string' || !isPlainName(told.filename)) return [];
  const { filename, mimeType, filesize, width, height } = told;
  return [{ ...use, filename, mimeType: typeof mimeType === 'string' ? mimeType : 'application/octet-stream', bytes: numberOf(filesize), width: numberOf(width), height: numberOf(height) }];
};

/** True where both are the same picture's same size, or the same language's file. */
export const isSameUse = (a: UseOf, b: UseOf): boolean => a.use === b.use && a.name === b.name && a.locale === b.locale;

type UseOf = Pick<PublishedFile, 'use' | 'name' | 'locale'>;

/** What the publication before gave readers under the same name, for a file that is gone from the disk since. */
export const publishedBefore = (file: UploadedFile, before: Content | null): PublishedFile | null =>
  before?.files?.find((known) => isSameUse(known, file) && known.filename === file.filename && (file.bytes === null || known.bytes === file.bytes)) ?? null;

/** Bytes that file systems allow. */
const LONGEST_NAME = 255;

/** True for the name of a file that leads nowhere but to that file in its folder, and is not hidden. */
export const isPlainName = (name: string): boolean => name !== '' && new TextEncoder().encode(name).length <= LONGEST_NAME && !name.startsWith('.') && !/[/\\\p{C}]/u.test(name);

/** What the `hash` of a published file looks like. */
export const FILE_HASH = /^[0-9a-f]{32}$/;

/** True for what may name a published file at all; whether there is one is another question. */
export const isFileAddress = (hash: string, filename: string): boolean => FILE_HASH.test(hash) && isPlainName(filename);

const isRecord = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
