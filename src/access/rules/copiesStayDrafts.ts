import type { Rule } from '../call.ts';

/** "Copy to locale" saves a draft with the status of what it copies: of a published source it would publish the copy. */
export const copiesStayDrafts: Rule = ({ args }) => {
  if (args.draft && args.data?._status === 'published') delete args.data._status;
};
