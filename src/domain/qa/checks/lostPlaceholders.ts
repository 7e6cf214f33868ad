import type { Check } from '../finding.ts';
import { placeholdersIn } from '../reading/placeholders.ts';
import { readTexts } from '../reading/readTexts.ts';

/** Placeholders (`{name}`, `%s`, `{{x}}`) the target has fewer times than the source. */
export const lostPlaceholders: Check = (input) => {
  const { source, target } = readTexts(input);
  const left = new Map<string, number>();
  for (const { text } of placeholdersIn(target)) left.set(text, (left.get(text) ?? 0) + 1);
  return placeholdersIn(source).flatMap(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0 ? [] : [{ key: 'qa.placeholderLost', params: { placeholder: text }, severity: 'error' as const }];
  });
};
