import type { Rule } from './call.ts';
import { boundedPages } from './rules/boundedPages.ts';
import { boundedQuery } from './rules/boundedQuery.ts';
import { copiesStayDrafts } from './rules/copiesStayDrafts.ts';
import { fileFacts } from './rules/fileFacts.ts';
import { knownLocale } from './rules/knownLocale.ts';
import { noLocalePaths } from './rules/noLocalePaths.ts';
import { noTrash } from './rules/noTrash.ts';
import { ownLocales } from './rules/ownLocales.ts';
import { translatorWrites } from './rules/translatorWrites.ts';

/** The guard's rules, in the order they are asked. Each has a cell in the permission test that turns red without it. */
export const GUARD_RULES: Record<string, Rule> = {
  knownLocale,
  ownLocales,
  noLocalePaths,
  boundedQuery,
  boundedPages,
  noTrash,
  copiesStayDrafts,
  fileFacts,
  translatorWrites,
};
