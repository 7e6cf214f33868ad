import { CHECKS } from './checks/index.ts';
import { empty } from './checks/empty.ts';
import type { Check, CheckInput, Finding } from './finding.ts';

/**
 * What the quality checks say about one segment, in the order of the list; at most {@link MOST_PER_CHECK} of each, so
 * that a row stays small. An empty target has that one finding. Never throws: a check that does becomes the warning
 * `qa.checkFailed` with its name, and the others still run.
 */
export const runChecks = (input: CheckInput, checks: Readonly<Record<string, Check>> = CHECKS): readonly Finding[] => {
  const nothing = run('empty', empty, input);
  if (nothing.length > 0) return nothing;
  return Object.entries(checks).flatMap(([name, check]) => run(name, check, input));
};

/** The rest of a fault's places turn up when these are put right. */
export const MOST_PER_CHECK = 20;

const run = (name: string, check: Check, input: CheckInput): readonly Finding[] => {
  try {
    return check(input).slice(0, MOST_PER_CHECK);
  } catch {
    return [{ key: 'qa.checkFailed', params: { check: name }, severity: 'warning' }];
  }
};
