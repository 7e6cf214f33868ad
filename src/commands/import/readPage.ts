import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { VersoError } from '../../errors.ts';

export type PageFormat = 'html' | 'markdown' | 'text';

export interface ReadPage {
  readonly format: PageFormat;
  readonly text: string;
}

export const LARGEST_PAGE_BYTES = 10 * 1024 * 1024;
const CHARSET_WITHIN = 2048;
const FORMATS: Readonly<Record<string, PageFormat>> = {
  '.html': 'html', '.htm': 'html', '.xhtml': 'html', '.md': 'markdown', '.markdown': 'markdown', '.txt': 'text',
};

/**
 * The text of a file, by its ending HTML, Markdown or plain text, decoded by its byte order mark, its HTML charset, or UTF-8.
 * @throws VersoError `page` with one line where it is missing, no file, too large, empty, binary or of another kind
 */
export const readPage = (file: string): ReadPage => {
  const format = FORMATS[path.extname(file).toLowerCase()];
  if (!format) throw refused(`not a page: its name must end in ${Object.keys(FORMATS).join(', ')}`);
  const text = decoded(bytesOf(file), format);
  if (text.trim() === '') throw refused('the file is empty');
  return { format, text };
};

const bytesOf = (file: string): Buffer => {
  const about = statSync(file, { throwIfNoEntry: false });
  if (!about) throw refused('there is no such file');
  if (!about.isFile()) throw refused('this is not a file');
  if (about.size > LARGEST_PAGE_BYTES)
    throw refused(`${(about.size / 1024 / 1024).toFixed(1)} MB is too large for one page (at most ${LARGEST_PAGE_BYTES / 1024 / 1024} MB): split it`);
  try {
    return readFileSync(file);
  } catch (error) {
    throw refused(`it can't be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'})`);
  }
};

const decoded = (bytes: Buffer, format: PageFormat): string => {
  const encoding = encodingOf(bytes, format);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw refused('this is a binary file, not text');
    return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  } catch (error) {
    if (error instanceof VersoError) throw error;
    throw refused(bytes.includes(0) ? 'this is a binary file, not text' : `it is not valid ${encoding} text: save it as UTF-8`);
  }
};

const encodingOf = (bytes: Buffer, format: PageFormat): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, CHARSET_WITHIN).toString('latin1');
  return (format === 'html' && /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]) || 'utf-8';
};

const refused = (why: string): VersoError => new VersoError('page', why);
