/** Which document a screen is about, and where the admin and its API live. */
export interface Place {
  readonly api: string;
  readonly admin: string;
  readonly collection: string;
  readonly id: string;
}

export const statusAddress = ({ api, collection, id }: Place): string => `${api}/${collection}/${encodeURIComponent(id)}/translations`;

export const translateAddress = ({ api, collection, id }: Place): string => `${api}/${collection}/${encodeURIComponent(id)}/translate`;

export type RowAct = 'retry' | 'pause' | 'resume' | 'hand-back';

export const rowAddress = ({ api }: Place, row: string, act: RowAct): string => `${api}/translations/${encodeURIComponent(row)}/${act}`;

/** The document's form in one locale. */
export const formAddress = ({ admin, collection, id }: Place, locale: string): string =>
  `${admin}/collections/${collection}/${encodeURIComponent(id)}?locale=${locale}`;

/** The document's tab "Translations"; the locale is the one to go back to. */
export const tabAddress = ({ admin, collection, id }: Place, locale: string): string =>
  `${admin}/collections/${collection}/${encodeURIComponent(id)}/translations?locale=${locale}`;
