import type { Check, Finding } from '../finding.ts';
import { isPseudo } from '../reading/isPseudo.ts';
import { readTexts } from '../reading/readTexts.ts';

/** Space at the start or the end, or doubled inside, where the source has none. */
export const strayWhitespace: Check = (input) => {
  const { source, target, range } = readTexts(input);
  const findings: Finding[] = [];
  const add = (where: string, start: number, end: number): void => {
    findings.push({ key: 'qa.whitespace', params: { where }, severity: 'warning', range: range(start, end) });
  };
  const inner = target.trim();
  if (inner === '' || isPseudo(target)) return [];
  const start = target.length - target.trimStart().length;
  const end = target.trimEnd().length;
  if (start > 0 && source.trimStart().length === source.length) add('start', 0, start);
  if (end < target.length && source.trimEnd().length === source.length) add('end', end, target.length);
  if (!DOUBLED.test(source.trim())) {
    for (const match of inner.matchAll(ALL_DOUBLED)) add('inside', start + match.index, start + match.index + match[0].length);
  }
  return findings;
};

const DOUBLED = /[ \u00A0]{2}/;
const ALL_DOUBLED = /[ \u00A0]{2,}/g;
