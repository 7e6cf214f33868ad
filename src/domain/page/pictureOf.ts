import type { PublishedFile } from '../publication/publication.ts';
import type { Data } from '../segments/types.ts';
import { filePath } from './addresses.ts';
import type { LivePage } from './compileCard.ts';
import type { Picture, PictureFile } from './document.ts';

/** A media document's picture, in its own language; null where its file is missing. */
export const pictureOf = ({ documentId: id, content }: LivePage, base: string): Picture | null => {
  const files = content.files ?? [];
  const original = files.find(({ use }) => use === 'original');
  if (!original) return null;
  const { texts, facts } = content;
  return {
    id, ...fileAt(original, base),
    alt: wordsIn(texts, 'alt') ?? '', caption: wordsIn(texts, 'caption'), credit: wordsIn(facts, 'credit') ?? wordsIn(texts, 'credit'),
    focalPoint: focalPointIn(facts),
    sizes: files.filter(({ use }) => use === 'size').map((file) => ({ name: file.name ?? '', ...fileAt(file, base) })),
  };
};

const fileAt = ({ hash, filename, mimeType, bytes, width, height }: PublishedFile, base: string): PictureFile =>
  ({ url: base + filePath(hash, filename), width, height, type: mimeType, bytes });

const wordsIn = (data: Data, name: string): string | null => {
  const value = data[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

const focalPointIn = ({ focalX: x, focalY: y }: Data): Picture['focalPoint'] => (typeof x === 'number' && typeof y === 'number' ? { x, y } : null);
