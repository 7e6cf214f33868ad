import type { Check } from '../finding.ts';
import { isPseudo } from '../reading/isPseudo.ts';
import { language } from '../reading/language.ts';
import { readTexts } from '../reading/readTexts.ts';

/**
 * The source ends as a sentence (`. ? ! :`, behind closing quotes and brackets too) and the target does not end in the
 * counterpart of any script.
 */
export const endPunctuation: Check = (input) => {
  const { source, target, range } = readTexts(input);
  const written = language(input.locale);
  if (isPseudo(target) || WITHOUT_FULL_STOP.has(written)) return [];
  const wanted = endOf(source).map(kindOf).find((kind) => kind !== null);
  if (!wanted || (wanted === '.' && ABBREVIATION.test(source.slice(-12).trimEnd()))) return [];
  const found = endOf(target);
  if (found.some((mark) => kindOf(mark) === wanted)) return [];
  const end = target.trimEnd().length;
  const expected = WRITTEN[written]?.[wanted] ?? wanted;
  return [{ key: 'qa.endPunctuation', params: { expected }, severity: 'warning', range: range(end - (found.length > 0 ? 1 : 0), end) }];
};

const COUNTERPARTS = { '.': '.。۔।…．', '?': '?؟？', '!': '!！', ':': ':：' } as const;
type Mark = keyof typeof COUNTERPARTS;
const MARKS = Object.keys(COUNTERPARTS) as Mark[];

const WRITTEN: Readonly<Record<string, Partial<Record<Mark, string>>>> = {
  ar: { '?': '؟' },
  fa: { '?': '؟' },
  ur: { '?': '؟', '.': '۔' },
  zh: { '.': '。', '?': '？', '!': '！', ':': '：' },
  ja: { '.': '。', '?': '？', '!': '！', ':': '：' },
};
const WITHOUT_FULL_STOP: ReadonlySet<string> = new Set(['th', 'lo', 'km', 'my']);

// `etc.`, `Inc.`, `U.S.`, `a.m.`: the dot is the word's, not the sentence's.
const ABBREVIATION = /(?:(?:^|[^\p{L}])(?:etc|al|inc|ltd|co|corp|jr|sr|vol|no)|(?:^|[.\s(])\p{L})\.$/iu;

// Longer runs of closing marks end no sentence.
const LONGEST_END = 12;
const CLOSING = /[\s\p{Cf}\p{Pe}\p{Pf}\p{Pi}"'„]/u;

/** The sentence marks a text ends in, closing quotes and brackets passed over; last one first. */
const endOf = (text: string): string[] => {
  const marks: string[] = [];
  const tail = text.trimEnd();
  for (let at = tail.length - 1; at >= 0 && tail.length - at <= LONGEST_END; at -= 1) {
    const mark = tail[at] ?? '';
    if (kindOf(mark) !== null) marks.push(mark);
    else if (!CLOSING.test(mark) && mark !== '\uFFFC') break;
  }
  return marks;
};

const kindOf = (mark: string): Mark | null => MARKS.find((kind) => COUNTERPARTS[kind].includes(mark)) ?? null;
