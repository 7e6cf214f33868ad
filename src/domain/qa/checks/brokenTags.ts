import { tagFaults } from '../../segments/tagFaults.ts';
import type { Check } from '../finding.ts';

/** Each tag of the source must stand in the target exactly once and nested right; nothing else may pass for a tag. */
export const brokenTags: Check = ({ source, target }) =>
  tagFaults(source, target).map(({ kind, id }) => ({ key: KEYS[kind], params: { id }, severity: 'error' }));

const KEYS = {
  missing: 'qa.tagMissing',
  extra: 'qa.tagExtra',
  duplicate: 'qa.tagDuplicate',
  crossed: 'qa.tagCrossed',
  malformed: 'qa.tagMalformed',
} as const;
