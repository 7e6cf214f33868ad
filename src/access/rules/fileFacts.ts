import type { Rule } from '../call.ts';
import { deny } from '../deny.ts';
import { isTranslator } from '../isTranslator.ts';

const FACTS = ['mimeType', 'filesize', 'width', 'height', 'url', 'thumbnailURL'] as const;

/** What a file is decide its bytes: a posted `mimeType: text/html` would be believed. Translators bring no files. */
export const fileFacts: Rule = ({ args, collection, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return;
  if (!req.payload.config.collections.find(({ slug }) => slug === collection)?.upload) return;
  if (isTranslator(req.user) && (req.file || req.query?.uploadEdits)) deny(req);
  for (const fact of FACTS) delete args.data?.[fact];
};
