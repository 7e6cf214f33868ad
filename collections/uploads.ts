import path from 'node:path';
import type { UploadConfig } from 'payload';
import type { Settings } from '../src/env.ts';

/** File types the house takes, and the one extension a file of that type is stored with. */
export const IMAGE_TYPES = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif', 'image/avif': 'avif' } as const;
export const DOCUMENT_TYPES = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/zip': 'zip',
} as const;

/** Where and how the files of a collection are kept: in the data folder, fetched from nowhere, never run by a browser. */
export const uploadsIn = (settings: Settings, folder: string, types: Readonly<Record<string, string>>): UploadConfig => ({
  staticDir: path.resolve(settings.dataDir, 'uploads', folder),
  mimeTypes: Object.keys(types),
  pasteURL: false,
  modifyResponseHeaders: ({ headers }) => {
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Content-Security-Policy', "default-src 'none'; sandbox");
    if (!headers.get('Content-Type')?.startsWith('image/')) headers.set('Content-Disposition', 'attachment');
    return headers;
  },
});
