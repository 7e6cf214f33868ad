import { createHash } from 'node:crypto';
import path from 'node:path';
import { ValidationError, type CollectionBeforeOperationHook } from 'payload';
import { slugOf } from '../src/domain/slugOf.ts';

const HASH_LENGTH = 10;

/**
 * Moment: a file comes in. It is stored under a name made of its own, a hash of its bytes, and the extension of its
 * type: `report.html` inside a real picture must never be served by its extension. What it is decides Payload, from the bytes.
 */
export const nameFile = (types: Readonly<Record<string, string>>): CollectionBeforeOperationHook => ({ collection, operation, req }) => {
  const { file } = req;
  if (!file || (operation !== 'create' && operation !== 'update')) return;
  const extension = types[file.mimetype];
  if (extension === undefined)
    throw new ValidationError({ collection: collection.slug, errors: [{ path: 'file', message: `Files of the type ${file.mimetype || 'unknown'} can't be stored here. Allowed: ${Object.values(types).join(', ')}.` }] });
  const hash = createHash('sha256').update(file.data).digest('hex').slice(0, HASH_LENGTH);
  const plain = slugOf(path.parse(file.name).name.normalize('NFKD').replace(/[^\p{ASCII}]/gu, ''));
  file.name = `${plain === '' ? 'file' : plain}-${hash}.${extension}`;
};
