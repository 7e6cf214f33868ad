import { readNumeral } from './readNumeral.ts';
import { scaleAfter, scaled } from './scale.ts';

/** A number as it stands in a text. */
export interface NumberFound {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Canonical decimals it may stand for. Two numbers agree where they share one. */
  readonly values: readonly string[];
  /** Part of a name or an idiom (`G20`, `24/7`), which a translation may rightly write without digits. */
  readonly named: boolean;
}

const D = '[0-9\u0660-\u0669\u06F0-\u06F9]';
const NUMERAL = `${D}+(?:[.,'’،٬٫\u00A0\u2009\u202F]${D}+)*`;
const APART = new RegExp(NUMERAL, 'g');
const JOINED = new RegExp(`(?<!${D}[ .,]?)${D}{1,3}(?: ${D}{3})+(?!${D})(?:[.,٫]${D}+)?|${NUMERAL}`, 'g');

/** True where plain spaces may group digits (`1 250`), or may part two numbers. */
export const hasSpacedDigits = (text: string): boolean => new RegExp(`${D} ${D}{3}`).test(text);

/** The numbers of a text in reading order. `spaced` reads `1 250` as one number, else as two. */
export const numbersIn = (text: string, locale: string, spaced: boolean): readonly NumberFound[] => {
  const found: NumberFound[] = [];
  for (const match of text.matchAll(spaced ? JOINED : APART)) {
    const numeral = match[0];
    const start = match.index;
    const end = start + numeral.length;
    const before = text.slice(Math.max(0, start - 6), start);
    const after = text.slice(end, end + 24);
    const named = isNamed(numeral, before, after);
    const parts = readNumeral(numeral, locale);
    const others = parts.length === 1 ? otherReadings(parts[0] ?? [], before, after, locale) : [];
    for (const values of parts) found.push({ text: numeral, start, end, values: others.length > 0 ? [...values, ...others] : values, named });
  }
  return found;
};

/** The minutes of a full hour, which many languages leave out. */
export const FULL_HOUR = ':00';

const isNamed = (numeral: string, before: string, after: string): boolean =>
  /[A-Za-z]-?$/.test(before) ||
  (numeral === '24' && /^\/7(?!\d)/.test(after)) ||
  (numeral === '7' && before.endsWith('24/'));

const otherReadings = (values: readonly string[], before: string, after: string, locale: string): string[] => {
  const others: string[] = [];
  const value = values[0] ?? '';
  const factor = scaleAfter(after, locale);
  if (factor !== null) others.push(...values.map((one) => scaled(one, factor)));
  if (value.length > 4) return others;
  // 2:30 pm = 14:30
  const noon = /^(?::\d\d)?\s?([ap])\.?\s?m\b/i.exec(after)?.[1]?.toLowerCase();
  if (noon === 'p' && Number(value) < 12) others.push(String(Number(value) + 12));
  if (noon === 'a' && value === '12') others.push('0');
  // 2023–24 = 2023–2024
  const century = value.length === 2 ? /(\d\d)\d\d[-–/]$/.exec(before)?.[1] : undefined;
  if (century) others.push(century + value);
  // the 1990s = the nineties
  if (/^[12]\d\d0$/.test(value)) others.push(value.slice(2));
  // 2:00 pm = 14 h
  if (value === '0' && /\d:$/.test(before)) others.push(FULL_HOUR);
  return others;
};
