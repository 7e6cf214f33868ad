import type { Rule } from '../call.ts';

/**
 * "Copy to locale" saves a draft with the status of what it copies: of a published source it would publish the copy,
 * or be refused for that. It is a server function, so it arrives as a local call.
 */
export const copiesStayDrafts: Rule = ({ args, req }) => {
  if (req.payloadAPI === 'local' && args.draft && args.data?._status === 'published') delete args.data._status;
};
