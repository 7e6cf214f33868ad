import type { LocaleCode } from '../domain/locales.ts';
import type { Characters, Counts, Translation } from '../domain/review/translation.ts';

/** One locale of a document, as the status endpoint tells it. */
export interface StatusRow extends Pick<Translation, 'locale' | 'status' | 'outdated' | 'error' | 'engine' | 'revision'> {
  readonly id: string;
  readonly counts: Counts | null;
  readonly characters: Characters | null;
  /** Names of the fields a translator restructured. */
  readonly owned: readonly string[];
  /** The locale's draft shows this row's text. */
  readonly shown: boolean;
  /** This person may act on this locale. */
  readonly may: boolean;
}

/** What `GET /api/{collection}/{id}/translations` answers. */
export interface Status {
  readonly sourceLocale: LocaleCode;
  readonly engine: {
    readonly name: string;
    readonly publishable: boolean;
    readonly resting: null | { readonly code: string; readonly message: string | null; readonly until: string | null };
  };
  readonly rows: readonly StatusRow[];
  /** The locales this document is translated into. */
  readonly locales: readonly LocaleCode[];
  readonly mayTranslate: boolean;
}

/** True while the machine is about to change something: a text, or the draft that does not show it yet. */
export const isBusy = (status: Status): boolean =>
  status.rows.some((row) => row.status === 'pending' || row.status === 'translating' || (!row.shown && (row.status === 'needs-review' || row.status === 'reviewed')));
