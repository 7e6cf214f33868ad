import { APIError, type CollectionBeforeValidateHook } from 'payload';
import { sourceOf } from '../src/access/sourceOf.ts';
import { isLocaleCode } from '../src/domain/locales.ts';

const FORBIDDEN = 403;

/** Moment: a document with a file is changed. Another file for all locales may come from the source locale only. */
export const keepFileFacts: CollectionBeforeValidateHook = ({ operation, originalDoc, req }) => {
  if (operation !== 'update' || !req.file || !isLocaleCode(req.locale)) return;
  const source = sourceOf(originalDoc);
  if (req.locale !== source)
    throw new APIError(`The file is the same in every language. Change it in the source language (${source}).`, FORBIDDEN, { code: 'file-shared', source }, true);
};
