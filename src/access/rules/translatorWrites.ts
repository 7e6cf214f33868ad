import { READS, type Call, type Rule } from '../call.ts';
import { deny } from '../deny.ts';
import { isTranslator } from '../isTranslator.ts';
import { may } from '../may.ts';

/** A translator changes one document at a time, in a locale of theirs, as a draft; no publishing, restoring, copying. */
export const translatorWrites: Rule = (call) => {
  const { args, collection, operation, req } = call;
  if (!isTranslator(req.user) || READS.has(operation) || isPersonal(call)) return;
  if (operation !== 'update' || collection === undefined || args.id === undefined) deny(req);
  if (!may(req.user, 'edit', req.locale)) deny(req);
  if (args.publishAllLocales || args.unpublishAllLocales || args.publishSpecificLocale) deny(req);
  args.draft = true;
  delete args.data?._status;
  delete args.data?.deletedAt;
};

/** Their account, settings of their screen and locks: the access functions of those say what is theirs. */
const isPersonal = ({ collection }: Call): boolean => collection === 'users' || (collection?.startsWith('payload-') ?? false);
