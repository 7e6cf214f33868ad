import type { Check } from '../finding.ts';
import { urlsIn } from '../reading/addresses.ts';
import { changes } from '../reading/changes.ts';
import { readTexts } from '../reading/readTexts.ts';

/**
 * Web addresses that are not the source's. The same page in the target's language (`/en/` → `/ar/`, `en.` → `ar.`), the
 * case of the letters and a slash at the end make no difference.
 */
export const changedUrls: Check = (input) => {
  const { source, target, range } = readTexts(input);
  const canonical = (url: string): string =>
    url.toLowerCase().split('/').map(neutral).join('/').replace(/\/$/, '');
  const neutral = (part: string): string => {
    for (const code of [input.sourceLocale.toLowerCase(), input.locale.toLowerCase()]) {
      if (part === code) return '*';
      if (code !== '' && part.startsWith(`${code}.`)) return `*${part.slice(code.length)}`;
    }
    return part;
  };
  return changes(urlsIn(source), urlsIn(target), canonical).map(({ wanted, found }) => ({
    key: 'qa.urlChanged',
    params: { url: wanted?.text ?? '', found: found?.text ?? '' },
    severity: 'error',
    ...(found ? { range: range(found.start, found.end) } : {}),
  }));
};
