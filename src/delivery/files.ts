import { Router } from 'express';
import type { Response } from 'express';
import { attachmentHeader } from '../domain/publication/downloadName.ts';
import { isFileAddress } from '../domain/publication/uploadedFile.ts';
import type { PublishedFiles } from '../store/publishedFiles.ts';
import type { ErrorCode } from './errorCodes.ts';

/** What a live publication says of one of its files. */
export interface ServedFile {
  /** MIME type, as it was detected when the file was uploaded. */
  readonly type: string;
  /** Of its document, in one of its languages: what the file is called when it is kept. */
  readonly title: string | null;
}

export interface FilesParts {
  readonly files: Pick<PublishedFiles, 'find'>;
  /** What is live under this address now; null where nothing is. Asked for each request. */
  readonly isPublished: (hash: string, filename: string) => Promise<ServedFile | null> | ServedFile | null;
}

const YEAR_MS = 365 * 24 * 3_600_000;

/**
 * Pictures and downloads of live publications: `GET` and `HEAD /v1/files/{hash}/{filename}`, whole or in parts. What is
 * under an address never changes, so it may be kept for ever; an address that no publication names any more is gone.
 */
export const filesRouter = ({ files, isPublished }: FilesParts): Router => {
  const router = Router({ caseSensitive: true, strict: true });
  router.get('/v1/files/:hash/:filename', async (request, response) => {
    const { hash, filename } = request.params;
    const served = isFileAddress(hash, filename) ? await isPublished(hash, filename) : null;
    const found = served && (await files.find(hash, filename));
    if (!found) return notFound(response);
    response.set({
      'Content-Type': served.type,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Length, Content-Range, ETag',
      ETag: `"${hash}"`,
      ...(!isShown(served.type) && { 'Content-Disposition': attachmentHeader(served.title, filename) }),
    });
    // It asks caches to look here first, which it just did: what the client has is still the same.
    delete request.headers['cache-control'];
    await new Promise<void>((resolve, reject) => {
      response.sendFile(filename, { root: found.folder, dotfiles: 'deny', immutable: true, maxAge: YEAR_MS, lastModified: false }, (error?: Error) => {
        if (!error || response.headersSent || isBroken(error)) return resolve();
        if (!refused(response, error, found.bytes)) return reject(error);
        resolve();
      });
    });
  });
  return router;
};

/** Pictures are seen where they stand; all else is kept. A drawing in SVG is a page that may run. */
const isShown = (type: string): boolean => type.startsWith('image/') && type !== 'image/svg+xml';

/** The reader went away. */
const isBroken = (error: Error): boolean => 'code' in error && (error.code === 'ECONNABORTED' || error.code === 'EPIPE' || error.code === 'ECONNRESET');

const refused = (response: Response, error: Error, bytes: number): boolean => {
  const status = 'status' in error ? error.status : 500;
  for (const name of ['Content-Disposition', 'Content-Type', 'Content-Length', 'Content-Range', 'Cache-Control', 'ETag']) response.removeHeader(name);
  if (status === 416) {
    response.set('Content-Range', `bytes */${bytes}`);
    answer(response, 416, 'range', `This file has ${bytes} bytes; the part that was asked for is not among them.`);
  } else if (status === 412) answer(response, 412, 'precondition', 'The file is not the one that the request names in If-Match.');
  // It went between the look and the reading.
  else if (status === 404) notFound(response);
  else return false;
  return true;
};

const notFound = (response: Response): void => answer(response, 404, 'file_not_found', 'There is no file here, or not any more.');

const answer = (response: Response, status: number, code: ErrorCode, message: string): void => {
  response.status(status).set({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
  response.json({ error: { code, message, params: {} } });
};
