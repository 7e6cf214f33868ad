import type { SanitizedCollectionConfig } from 'payload';
import { fieldRule } from './fieldRules.ts';

const FILE_FIELDS: ReadonlySet<string> = new Set(['filename', 'mimeType', 'filesize', 'width', 'height', 'focalX', 'focalY', 'sizes', 'url', 'thumbnailURL']);

/** Rules for the fields of a file, which Payload adds while it builds: they are shared like any other fact. */
export const sealFields = ({ custom, fields, flattenedFields, upload }: SanitizedCollectionConfig): void => {
  if (custom?.translatable !== true || !upload) return;
  for (const field of [...fields, ...flattenedFields]) {
    if (!('name' in field) || field.name === undefined || !FILE_FIELDS.has(field.name)) continue;
    const ruled = field as { access?: object };
    ruled.access = { ...ruled.access, update: fieldRule('shared') };
  }
};
