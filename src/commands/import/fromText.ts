import { VersoError } from '../../errors.ts';
import { blocksOf } from './textBlocks.ts';
import { noiseIn } from './noise.ts';
import type { Page, PageDates } from './page.ts';
import { isEmptyLabel, labelledDate } from './pageDates.ts';

const HEAD_LINES = 12;
const LONGEST_TITLE = 300;
const LEAST_FURNITURE_LINES = 2;
const LONGEST_FURNITURE_LINE = 90;
const ENDS_SENTENCE = /[.!?؟。…:]["'”’»)\]]*$/u;

/**
 * A page of plain text: the first line is its title, blank lines part paragraphs, and what a site puts around its
 * texts (icon names, dates, reading time, notices, teasers at the end) is left out and named.
 * @throws VersoError `page` where nothing but noise is left
 */
export const fromText = (text: string): Page => {
  const losses: string[] = [];
  const dates: { -readonly [K in keyof PageDates]: PageDates[K] } = {};
  const lines = withoutNoise(text.split('\n').map((line) => line.trim()), losses);
  const start = lines.findIndex((line) => line !== '');
  const title = lines[start];
  if (title === undefined) throw new VersoError('page', 'nothing is left of this file when the noise of its site is taken out');
  if ([...title].length > LONGEST_TITLE) throw new VersoError('page', `its first line is no title: longer than ${LONGEST_TITLE} characters`);
  const kept = withoutTeasers(withoutHead(lines.slice(start + 1), title, dates, losses), losses);
  return { title, summary: null, html: blocksOf(kept, losses), pictures: [], dates, losses };
};

const withoutNoise = (lines: readonly string[], losses: string[]): string[] =>
  lines.filter((line) => {
    const noise = line === '' ? null : noiseIn(line);
    if (noise) losses.push(noise);
    return noise === null;
  });

/** The title said again, and dates and labels, among the first lines. */
const withoutHead = (lines: readonly string[], title: string, dates: { -readonly [K in keyof PageDates]: PageDates[K] }, losses: string[]): string[] => {
  const kept: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const next = lines[index + 1];
    const isHead = index < HEAD_LINES;
    const dated = isHead ? labelledDate(line, next) : null;
    if (dated) {
      if (dated.date) dates[dated.kind] = dated.date;
      else losses.push(`a date whose day and month can't be told apart (${line} ${dated.lines === 2 ? next : ''})`.replace(' )', ')'));
      index += dated.lines - 1;
    } else if (isHead && line === title) losses.push('the title said again');
    else if (isHead && isEmptyLabel(line, next)) losses.push(`a label without a value (${line})`);
    else kept.push(line);
  }
  return kept;
};

/** Short lines without a full stop at the very end: links to downloads, news, newsletters. One such line may be text. */
const withoutTeasers = (lines: readonly string[], losses: string[]): string[] => {
  let end = lines.length;
  let teasers = 0;
  for (let index = lines.length - 1; index > 0; index -= 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    if (line.length > LONGEST_FURNITURE_LINE || ENDS_SENTENCE.test(line) || /^(?:[-*•]|\d+[.)])\s/u.test(line)) break;
    teasers += 1;
    end = index;
  }
  if (teasers < LEAST_FURNITURE_LINES) return [...lines];
  losses.push(`links at the end (${lines.slice(end).filter((line) => line !== '').join(' / ')})`);
  return lines.slice(0, end);
};
