import path from 'node:path';
import type { CollectionSlug, Payload, SanitizedCollectionConfig } from 'payload';
import type { PublishedFile } from '../domain/publication/publication.ts';
import { localeFile, uploadedFiles } from '../domain/publication/uploadedFile.ts';
import type { UploadedFile } from '../domain/publication/uploadedFile.ts';
import type { Data } from '../domain/segments/types.ts';
import { publishedFiles } from './publishedFiles.ts';
import type { PublishedFiles } from './publishedFiles.ts';

/** A file of a document, and where Payload keeps it. */
export interface StoredFile extends UploadedFile {
  readonly folder: string;
}

/** Of a type that the collection does not take, whatever a document says. */
const UNKNOWN_TYPE = 'application/octet-stream';

/** The files of documents: as Payload keeps them, and as readers are served them. */
export const fileStore = (payload: Payload) => {
  const configOf = (collection: string): SanitizedCollectionConfig | undefined => payload.collections[collection as CollectionSlug]?.config;
  let copies: PublishedFiles | undefined;
  const published = (): PublishedFiles => (copies ??= publishedFiles((payload.config.custom.settings as { dataDir: string }).dataDir));

  /** The files of one language that the rows of a document hang into it. */
  const inRows = async (config: SanitizedCollectionConfig, doc: Data): Promise<StoredFile[]> => {
    const found: StoredFile[] = [];
    for (const { rows, field, holder } of holdersIn(config, configOf)) {
      const list = (Array.isArray(doc[rows]) ? doc[rows] : []) as Data[];
      const ids = list.map((row) => row[field]).filter((id) => typeof id === 'string' || typeof id === 'number');
      if (ids.length === 0) continue;
      const { docs } = await payload.find({ collection: holder.slug as CollectionSlug, where: { id: { in: ids } }, depth: 0, limit: ids.length, pagination: false, overrideAccess: true });
      for (const row of list) {
        const held = docs.find(({ id }) => String(id) === String(row[field]));
        if (held) found.push(...localeFile(held as unknown as Data, row.locale).map((file) => stored(holder, file)));
      }
    }
    return found;
  };

  const isUpload = (collection: string): boolean => Boolean(configOf(collection)?.upload);

  return {
    /** True where each document of the collection is a file. */
    isUpload,
    /** The collections whose documents are files and are published. */
    uploadCollections: (): string[] => payload.config.collections.filter(({ upload, custom }) => upload && custom?.translatable === true).map(({ slug }) => slug),
    /** The files of a document as it stands; none where it is no upload. */
    of: async (collection: string, doc: Data): Promise<readonly StoredFile[]> => {
      const config = configOf(collection);
      if (!config?.upload) return [];
      return [...uploadedFiles(doc).map((file) => stored(config, file)), ...(await inRows(config, doc))];
    },
    /** Makes the copy that readers are served. Null, and a line in the log, where the file is not on the disk. */
    keep: async ({ folder, bytes, ...file }: StoredFile): Promise<PublishedFile | null> => {
      const kept = await published().keep(path.join(folder, file.filename), bytes);
      if (!kept) payload.logger.warn({ folder, file: file.filename }, 'A file that was published is not on the disk as it was uploaded. Its document goes live without it; upload it again, or put it back.');
      return kept && { ...file, ...kept };
    },
    /** True where the file is on the disk as it was uploaded, and could be copied. */
    isThere: ({ folder, filename, bytes }: StoredFile): Promise<boolean> => published().isThere(path.join(folder, filename), bytes),
    /** True where readers can be served the copy. */
    isKept: async ({ hash, filename }: PublishedFile): Promise<boolean> => (await published().find(hash, filename)) !== null,
    /** Makes the copies of a page anew where they are gone and Payload still has the files. */
    recover: async (collection: string, files: readonly PublishedFile[]): Promise<void> => {
      const config = configOf(collection);
      if (!config) return;
      const folders = [config, ...holdersIn(config, configOf).map(({ holder }) => holder)].map(folderOf);
      for (const { filename, bytes } of files) for (const folder of folders) await published().keep(path.join(folder, filename), bytes);
    },
    /** Deletes the copies that nothing named for a day and more, of `hash/filename`. Gives how many. */
    forget: (named: ReadonlySet<string>, now: Date): Promise<number> => published().forget(named, now),
  };
};

export type FileStore = ReturnType<typeof fileStore>;

interface Holder {
  /** An array of the document, and the field of its rows that names the file. */
  readonly rows: string;
  readonly field: string;
  /** The collection the files are in; it has no publications of its own. */
  readonly holder: SanitizedCollectionConfig;
}

const holdersIn = ({ flattenedFields }: SanitizedCollectionConfig, configOf: (collection: string) => SanitizedCollectionConfig | undefined): Holder[] =>
  flattenedFields.flatMap((rows) => (rows.type !== 'array' ? [] : rows.flattenedFields.flatMap((field): Holder[] => {
    const holder = field.type === 'upload' && typeof field.relationTo === 'string' ? configOf(field.relationTo) : undefined;
    return holder?.upload && holder.custom.translatable !== true ? [{ rows: rows.name, field: field.name, holder }] : [];
  })));

const stored = (config: SanitizedCollectionConfig, file: UploadedFile): StoredFile => ({ ...file, mimeType: takes(config, file.mimeType) ? file.mimeType : UNKNOWN_TYPE, folder: folderOf(config) });

const takes = ({ upload }: SanitizedCollectionConfig, type: string): boolean =>
  upload.mimeTypes?.some((allowed) => allowed === type || (allowed.endsWith('/*') && type.startsWith(allowed.slice(0, -1)))) ?? true;

const folderOf = ({ slug, upload }: SanitizedCollectionConfig): string => path.resolve(upload.staticDir ?? slug);
