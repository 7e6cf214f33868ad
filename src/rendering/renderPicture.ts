import { escapeHtml } from './escapeHtml.ts';
import type { RenderedPicture } from './rendering.ts';
import { safeAddress } from './safeAddress.ts';

/** An `img` that is loaded when it comes into sight, in the width that it needs. */
export const renderPicture = ({ url, alt, width, height, sizes }: RenderedPicture): string => {
  const address = safeAddress(url);
  if (address === null) return '';
  const candidates = new Map([{ url: address, width }, ...sizes].flatMap((one) => candidate(one)).toSorted(([a], [b]) => a - b));
  const choice = candidates.size > 1 ? ` srcset="${escapeHtml([...candidates.values()].join(', '))}" sizes="auto, 100vw"` : '';
  return `<img src="${escapeHtml(address)}"${choice}${pixels('width', width)}${pixels('height', height)} alt="${escapeHtml(alt)}" loading="lazy">`;
};

/** A width stands in a list once; spaces and commas would end an address in it. */
const candidate = ({ url, width }: { readonly url: string; readonly width: number | null }): readonly (readonly [number, string])[] => {
  const address = safeAddress(url);
  if (address === null || width === null || !isPixels(width)) return [];
  return [[Math.trunc(width), `${address.replaceAll(/[\s,]/g, (sign) => encodeURIComponent(sign))} ${Math.trunc(width)}w`]];
};

const pixels = (name: string, value: number | null): string => (value !== null && isPixels(value) ? ` ${name}="${Math.trunc(value)}"` : '');

const isPixels = (value: number): boolean => Number.isFinite(value) && value >= 1;
