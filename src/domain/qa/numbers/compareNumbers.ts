import type { CheckInput } from '../finding.ts';
import { isPseudo } from '../reading/isPseudo.ts';
import { prose } from '../reading/prose.ts';
import { readTexts } from '../reading/readTexts.ts';
import { FULL_HOUR, hasSpacedDigits, numbersIn, type NumberFound } from './numbersIn.ts';
import { spelledIn } from './spelledIn.ts';

/** The numbers one text has and the other lacks, each once, in reading order; positions are those of the read texts. */
export interface NumberDifferences {
  readonly missing: readonly NumberFound[];
  readonly extra: readonly NumberFound[];
}

/** Compares the numbers of both texts of an input, those in addresses and placeholders left out; once per input. */
export const compareNumbers = (input: CheckInput): NumberDifferences => {
  const known = compared.get(input);
  if (known) return known;
  const differences = compare(input);
  compared.set(input, differences);
  return differences;
};

const compared = new WeakMap<CheckInput, NumberDifferences>();

const compare = (input: CheckInput): NumberDifferences => {
  const texts = readTexts(input);
  const source = prose(texts.source);
  const target = prose(texts.target);
  // Pseudo text keeps numbers as the source writes them.
  const targetLocale = isPseudo(texts.target) ? input.sourceLocale : input.locale;
  const inSource = readings(source, input.sourceLocale);
  const inTarget = readings(target, targetLocale);
  const spelled = { source: spelledIn(source, input.sourceLocale), target: spelledIn(target, targetLocale) };
  const candidates = inSource.flatMap((a) =>
    inTarget.map((b) => ({ missing: absent(a, b, spelled.target), extra: absent(b, a, spelled.source) })),
  );
  return candidates.reduce((best, one) => (size(one) < size(best) ? one : best));
};

const readings = (text: string, locale: string): (readonly NumberFound[])[] => {
  const apart = numbersIn(text, locale, false);
  return hasSpacedDigits(text) ? [apart, numbersIn(text, locale, true)] : [apart];
};

const size = ({ missing, extra }: NumberDifferences): number => missing.length + extra.length;

const absent = (some: readonly NumberFound[], others: readonly NumberFound[], spelled: ReadonlySet<string>): NumberFound[] => {
  const seen = new Set<string>();
  for (const { values } of others) for (const value of values) seen.add(value);
  return some.filter(({ values, named }) => {
    if (named || values.some((value) => value === FULL_HOUR || seen.has(value) || spelled.has(value))) return false;
    for (const value of values) seen.add(value);
    return true;
  });
};
