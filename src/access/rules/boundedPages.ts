import type { Rule } from '../call.ts';

const MOST_DOCUMENTS = 200;
const DEEPEST = 3;

/** Over HTTP nobody reads everything at once: it would block all others. */
export const boundedPages: Rule = ({ args, req }) => {
  if (req.payloadAPI === 'local' || args.currentDepth !== undefined) return;
  const limit = args.limit === undefined ? undefined : Number(args.limit);
  if (args.pagination === false || (limit !== undefined && !(limit > 0 && limit <= MOST_DOCUMENTS))) {
    args.limit = MOST_DOCUMENTS;
    args.pagination = true;
  }
  if (args.depth !== undefined && !(Number(args.depth) <= DEEPEST)) args.depth = DEEPEST;
};
