/** A picture as running text shows it. */
export interface RenderedPicture {
  readonly url: string;
  /** What it shows, in words; empty where nobody has said. */
  readonly alt: string;
  /** Pixels; null where unknown. */
  readonly width: number | null;
  readonly height: number | null;
  /** The same picture in other widths (pixels), for `srcset`. */
  readonly sizes: readonly { readonly url: string; readonly width: number | null }[];
}

/** What a rich text needs besides itself to become HTML. */
export interface Rendering {
  /** Writing direction of the element that the HTML is put into. */
  readonly dir: 'ltr' | 'rtl';
  /** Null where there is none to show; its captions stay. */
  readonly picture: (mediaId: string) => RenderedPicture | null;
  /** Address of an internal document; null where there is none: the words stay, without a link. */
  readonly link: (collection: string, id: string) => string | null;
  /** A file to take away, of an upload node that is no picture. */
  readonly file: (collection: string, id: string) => { readonly url: string; readonly name: string } | null;
  /** Elements name the segment they show in `data-segment`. */
  readonly segments: boolean;
  /** `new`: links lead out of the page, into new tabs. `same`: each as its own setting says. */
  readonly externalLinks: 'same' | 'new';
}
