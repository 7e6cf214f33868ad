import type { Picture } from '../../../src/client/types.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';

interface Shown {
  /** How wide it is, for the browser's choice: the `sizes` of an `img`. */
  readonly sizes: string;
  /** Left out beside a title that says it all. */
  readonly alt?: string;
  /** In sight at once: nothing to wait for. */
  readonly isFirst?: boolean;
}

/** An `img` in the sizes that the API has of it, cropped so that what matters stays in sight. */
export const picture = (of: Picture, { sizes, alt = of.alt, isFirst = false }: Shown): Html => {
  const widths = new Map([of, ...of.sizes].filter((one) => isUncropped(of, one)).flatMap(({ url, width }) => (width === null ? [] : [[width, `${url} ${width}w`] as const])));
  const srcset = [...widths].toSorted(([one], [other]) => one - other).map(([, candidate]) => candidate).join(', ');
  return html`<img src="${of.url}"${widths.size > 1 && html` srcset="${srcset}" sizes="${sizes}"`}${of.width !== null && html` width="${of.width}"`}${of.height !== null && html` height="${of.height}"`} alt="${alt}" class="focal ${focalClass(of)}"${isFirst ? html` fetchpriority="high"` : html` loading="lazy"`}>`;
};

type Size = Pick<Picture, 'width' | 'height'>;

/** A thumbnail of another shape shows another picture. */
const isUncropped = (of: Size, { width, height }: Size): boolean =>
  Boolean(of.width && of.height && width && height) && Math.abs((of.width ?? 1) / (of.height ?? 1) - (width ?? 1) / (height ?? 1)) < 0.02;

const STEP = 5;

/** Styles in an attribute are closed by the policy of the pages, so the focal point is a class, in steps of five. */
const focalClass = ({ focalPoint }: Picture): string =>
  focalPoint === null ? '' : `fx-${Math.round(focalPoint.x / STEP) * STEP} fy-${Math.round(focalPoint.y / STEP) * STEP}`;

/** The rules behind those classes. */
export const focalStyles = (): string =>
  Array.from({ length: 100 / STEP + 1 }, (_, index) => `.fx-${index * STEP}{--fx:${index * STEP}%}.fy-${index * STEP}{--fy:${index * STEP}%}`).join('');
