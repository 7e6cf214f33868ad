import type { LocaleCode } from '../locales.ts';
import type { Provenance } from '../publication/publication.ts';
import type { Data } from '../segments/types.ts';

/** What a reader is told of a text, with a sentence ready to be shown. */
export interface ToldProvenance extends Omit<Provenance, 'kind'> {
  /** `source-fallback`: the text as it was written, for want of one in the locale that was asked for. */
  readonly kind: Provenance['kind'] | 'source-fallback';
  /** In the language of who asked; null where there is nothing to tell. */
  readonly notice: string | null;
}

/** One of the files that a picture is kept in. */
export interface PictureFile {
  readonly url: string;
  /** Pixels; null where unknown. */
  readonly width: number | null;
  readonly height: number | null;
  /** MIME type. */
  readonly type: string;
  readonly bytes: number;
}

export interface Picture extends PictureFile {
  readonly id: string;
  /** Empty where nobody has said in this language what it shows. */
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
  /** What must stay in sight when it is cropped, in percent from the left and the top. */
  readonly focalPoint: { readonly x: number; readonly y: number } | null;
  readonly sizes: readonly (PictureFile & { readonly name: string })[];
}

/** A file to take away. */
export interface DocumentFile {
  readonly url: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  /** The language of the file. */
  readonly locale: LocaleCode;
  /** It stands in for one in the locale that was asked for. */
  readonly isFallback: boolean;
}

interface Told {
  readonly id: string;
  readonly collection: string;
  readonly locale: LocaleCode;
  /** BCP 47, and the direction of its script: for the attributes of the element it is shown in. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly slug: string | null;
  readonly title: string | null;
  /** Plain words. */
  readonly excerpt: string | null;
  /** When readers were given this text (ISO 8601). */
  readonly updatedAt: string;
  readonly provenance: ToldProvenance;
}

/** A document as it stands in lists, and beside others. */
export interface Card extends Told {
  readonly href: string;
  readonly image: Picture | null;
  /** Dates, kinds, places: what of it is no text. */
  readonly facts: Data;
  /** Of a download: its file. */
  readonly file?: DocumentFile | null;
}

/** The same document in another language. */
export interface Alternate {
  readonly locale: LocaleCode;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The language's own name. */
  readonly name: string;
  readonly id: string;
  readonly slug: string | null;
  readonly href: string;
  readonly isSource: boolean;
}

/** How one text of a document was made. */
export interface ToldSegment {
  /** Stable anchor, also in `data-segment` of the HTML. */
  readonly id: string;
  readonly field: string;
  readonly path: string;
  readonly kind: Provenance['kind'];
  readonly engine: string | null;
  readonly reviewedAt: string | null;
}

/** A document as readers get it. */
export interface Document extends Told {
  readonly requestedLocale: LocaleCode;
  readonly sourceLocale: LocaleCode;
  /** Place of its publication in the order of all: larger is later. */
  readonly version: number;
  readonly href: string;
  readonly readingTime: { readonly minutes: number; readonly text: string } | null;
  readonly alternates: readonly Alternate[];
  readonly content: Data;
  readonly segments?: readonly ToldSegment[];
}
