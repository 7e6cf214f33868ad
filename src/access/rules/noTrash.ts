import type { Rule } from '../call.ts';
import { deny } from '../deny.ts';
import { isTranslator } from '../isTranslator.ts';
import { pathsIn } from '../pathsIn.ts';

/** The trash is the editors'. */
export const noTrash: Rule = ({ args, req }) => {
  if (!isTranslator(req.user)) return;
  // Related documents are filled in with `trash`, and only by their ids.
  const asked = args.trash && args.currentDepth === undefined;
  if (asked || pathsIn(args).paths.some(({ path }) => path.split('.').includes('deletedAt'))) deny(req);
};
