import type { Rule } from '../call.ts';
import { refuse } from '../deny.ts';
import { hopsIn } from '../hopsIn.ts';
import { pathsIn } from '../pathsIn.ts';

const MOST_KEYS = 60;
const DEEPEST = 12;
const MOST_SORTS = 3;

/**
 * Queries stay small, and lead over one relation at most: over two, to a field that may not be asked about,
 * Payload ends the process with an unhandled rejection.
 */
export const boundedQuery: Rule = ({ args, collection, req }) => {
  if (req.payloadAPI === 'local') return;
  const { paths, keys, depth, sorts } = pathsIn(args);
  if (keys > MOST_KEYS || depth > DEEPEST || sorts > MOST_SORTS)
    refuse('query-size', `The query is too big: at most ${MOST_KEYS} conditions, ${DEEPEST} levels and ${MOST_SORTS} sort fields.`);
  if (paths.some((path) => hopsIn(req, collection, path) > 1)) refuse('query-hops', 'A query may follow one relation, not two.');
};
