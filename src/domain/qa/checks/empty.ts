import type { Check } from '../finding.ts';
import { isBlank } from '../reading/isBlank.ts';
import { readTexts } from '../reading/readTexts.ts';

/** The target has nothing to read although the source has. */
export const empty: Check = (input) => {
  const { source, target } = readTexts(input);
  return isBlank(target) && !isBlank(source) ? [{ key: 'qa.empty', params: {}, severity: 'error' }] : [];
};
