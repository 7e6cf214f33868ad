import type { LocaleCode } from '../../domain/locales.ts';
import type { BareCard } from '../../domain/page/compileCard.ts';
import type { Picture } from '../../domain/page/document.ts';
import type { Reference } from '../../domain/page/referencesOf.ts';
import type { Publication } from '../../domain/publication/publication.ts';

/** What the mirror keeps of a page that readers have. */
export interface MirrorPage {
  readonly collection: string;
  readonly document: string;
  readonly locale: LocaleCode;
  readonly seq: number;
  readonly slug: string | null;
  /** What lists are sorted by (ISO 8601); null: when readers first had it. */
  readonly date: string | null;
  /** Of its provenance. */
  readonly kind: string;
  readonly isSource: boolean;
  readonly card: BareCard;
  /** Of a media document. */
  readonly picture: Picture | null;
  /** What lists filter by: `[filter, value]`. */
  readonly tags: readonly (readonly [string, string])[];
  readonly draws: readonly Reference[];
  readonly files: readonly MirrorFile[];
  /** All its words, for the search. */
  readonly words: string;
}

export interface MirrorFile {
  readonly hash: string;
  readonly filename: string;
  readonly type: string;
  /** What it is called when it is taken away. */
  readonly title: string | null;
}

/** An entry of the log as the mirror takes it. */
export interface MirrorEntry {
  /** The entry's own columns. */
  readonly entry: Pick<Publication, 'seq' | 'kind' | 'collection' | 'documentId' | 'locale' | 'title' | 'slug' | 'at'>;
  /** Null where readers have none any more, or where a later entry of the log brings it. */
  readonly page: MirrorPage | null;
}
