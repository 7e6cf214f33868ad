import type { SanitizedCollectionConfig } from 'payload';
import { fieldRule } from './fieldRules.ts';

const FILE_FIELDS: ReadonlySet<string> = new Set(['filename', 'mimeType', 'filesize', 'width', 'height', 'focalX', 'focalY', 'sizes', 'url', 'thumbnailURL']);

/** Rules for the fields that Payload adds while it builds: the status, and the facts of a file. */
export const sealFields = (collection: SanitizedCollectionConfig): void => {
  if (collection.custom?.translatable !== true) return;
  for (const field of [...collection.fields, ...collection.flattenedFields]) {
    if (!('name' in field) || field.name === undefined || !('access' in field || 'type' in field)) continue;
    const rule = field.name === '_status' ? 'status' : collection.upload && FILE_FIELDS.has(field.name) ? 'shared' : undefined;
    if (rule) (field as { access?: object }).access = { ...(field as { access?: object }).access, update: fieldRule(rule) };
  }
};
