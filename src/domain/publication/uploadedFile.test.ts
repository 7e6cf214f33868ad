import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content, PublishedFile } from './publication.ts';
import { isFileAddress, isPlainName, localeFile, publishedBefore, uploadedFiles } from './uploadedFile.ts';

const told = { filename: 'a-0123456789.png', mimeType: 'image/png', filesize: 12, width: 3, height: 4 };
const known: PublishedFile = { use: 'size', name: 'card', locale: null, hash: 'f'.repeat(32), filename: 'a-8x6.png', mimeType: 'image/png', bytes: 7, width: 8, height: 6 };
const page = (files: readonly PublishedFile[]): Content => ({ texts: {}, facts: {}, segments: [], files });

describe('the files of an upload', () => {
  it('are the upload and each size that was made', () => {
    const sizes = { card: { ...told, filename: 'a-8x6.png', width: 8, height: 6 }, wide: { filename: null, mimeType: null, filesize: null, width: null, height: null } };
    expect(uploadedFiles({ ...told, sizes }).map(({ use, name, filename, bytes }) => [use, name, filename, bytes])).toEqual([['original', null, told.filename, 12], ['size', 'card', 'a-8x6.png', 12]]);
    expect(uploadedFiles({ alt: 'No file yet', filename: null, sizes })).toEqual([]);
    expect(localeFile(told, 'ar')).toMatchObject([{ use: 'locale', locale: 'ar', name: null }]);
    expect(localeFile(told, 'tlh')).toEqual([]);
  });

  it('never lead out of their folder, whatever the document says', () => {
    fc.assert(fc.property(fc.anything(), fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('..', '../x', 'a/../b', 'a\\b', '.env', 'a\0.png', '')), (anything, filename) => {
      for (const doc of [{ filename, sizes: { card: anything, thumb: { filename } } }, { ...told, sizes: anything }, { ...told, filename: anything }] as Record<string, unknown>[])
        for (const file of [...uploadedFiles(doc), ...localeFile(doc, 'en')]) {
          expect(file.filename).not.toMatch(/[/\\\0]|^\./);
          expect(isPlainName(file.filename)).toBe(true);
        }
    }));
  });

  it('have addresses of one shape', () => {
    expect(isFileAddress('0a'.repeat(16), 'a.png')).toBe(true);
    for (const [hash, name] of [['0A'.repeat(16), 'a.png'], ['0a'.repeat(15), 'a.png'], [`${'0a'.repeat(16)}\n`, 'a.png'], ['0a'.repeat(16), '..'], ['0a'.repeat(16), 'ي'.repeat(200)]] as const)
      expect([hash, name, isFileAddress(hash, name)]).toEqual([hash, name, false]);
  });
});

describe('what readers had before', () => {
  const file = { ...known, bytes: 7 };

  it('stands in for a file that is gone, where it is the same one', () => {
    expect(publishedBefore(file, page([known]))).toEqual(known);
    expect(publishedBefore({ ...file, bytes: null }, page([known]))).toEqual(known);
    for (const other of [{ ...file, filename: 'b.png' }, { ...file, bytes: 8 }, { ...file, name: 'wide' }, { ...file, use: 'locale' as const }]) expect(publishedBefore(other, page([known]))).toBeNull();
    expect(publishedBefore(file, null)).toBeNull();
  });
});
