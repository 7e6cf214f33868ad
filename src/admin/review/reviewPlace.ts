/** Names of a collection as people know them. */
export interface CollectionNames {
  readonly singular: string;
  /** By field name, nested ones by their own. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Where the review screen stands. */
export interface ReviewPlace {
  readonly id: string;
  readonly api: string;
  readonly admin: string;
  readonly collections: Readonly<Record<string, CollectionNames>>;
}

export const reviewAddress = (admin: string, id: string): string => `${admin}/review/${encodeURIComponent(id)}`;

export const queueAddress = (admin: string): string => `${admin}/review`;

/** A field's name as people know it; a number stays a number, counted from 1. */
export const fieldName = (names: CollectionNames | undefined, part: string): string => names?.fields[part] ?? part;
