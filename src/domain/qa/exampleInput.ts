import type { CheckInput } from './finding.ts';

/** An input for tests: English into French unless told otherwise. */
export const exampleInput = (source: string, target: string, rest: Partial<CheckInput> = {}): CheckInput => ({
  source,
  target,
  sourceLocale: 'en',
  locale: 'fr',
  ...rest,
});
