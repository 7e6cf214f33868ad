import type { CollectionSlug } from 'payload';
import type { LocaleCode } from '../../domain/locales.ts';

/** Gives the id of a document made before, by its key. */
export type IdOf = (key: string) => string;

/** One document of the demo, written in its source locale. */
export interface DemoDocument {
  /** Unique in the demo; other documents refer to it. */
  readonly key: string;
  readonly collection: CollectionSlug;
  /** `en` where nothing else is said. */
  readonly locale?: LocaleCode;
  /** A draft where nothing is said. */
  readonly published?: boolean;
  readonly data: (idOf: IdOf) => Readonly<Record<string, unknown>>;
  readonly file?: () => Promise<DemoFile>;
}

export interface DemoFile {
  readonly name: string;
  readonly mimetype: string;
  readonly bytes: Buffer;
}
