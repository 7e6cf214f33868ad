/** A page as it was read: cleaned, in one shape whatever file it came from. */
export interface Page {
  readonly title: string;
  readonly summary: string | null;
  /** Clean HTML: `p`, `h2`–`h5`, lists, quotes, tables, rules, inline marks and links, and picture tokens. */
  readonly html: string;
  readonly pictures: readonly Picture[];
  readonly dates: PageDates;
  readonly losses: readonly string[];
}

export interface Picture {
  /** Stands in `html` alone in its paragraph. */
  readonly token: string;
  /** As written in the page. */
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
}

/** ISO dates at midnight UTC. */
export interface PageDates {
  readonly published?: string;
  readonly updated?: string;
}

/** What stands in the text where a picture was. */
export const pictureToken = (index: number): string => `[[verso-picture-${index}]]`;
