import type { PageDates } from './page.ts';

export interface LabelledDate {
  readonly kind: keyof PageDates;
  /** Null where the date's order of day and month can't be known. */
  readonly date: string | null;
}

const LABELS: readonly (readonly [keyof PageDates, RegExp])[] = [
  ['updated', /^(?:last updated?|updated|آخر تحديث|mis à jour|dernière mise à jour|actualizado|última actualización|zuletzt (?:geändert|aktualisiert)|aktualisiert)(?: on| le| el| am)?\s*[:：]?\s*/iu],
  ['published', /^(?:published|publication date|date|تاريخ النشر|نشر في|publié|date de publication|publicado|fecha de publicación|veröffentlicht)(?: on| le| el| am)?\s*[:：]?\s*/iu],
];

/** A label as it stands before its value on another line: `Published:`, `نوع المحتوى:`. */
const BARE_LABEL = /^[^:：]{2,40}[:：]$/u;

/** Reads a line (and the one after it) as a labelled date; `lines` says how many were used. Null where it is none. */
export const labelledDate = (line: string, next: string | undefined): (LabelledDate & { lines: number }) | null => {
  for (const [kind, label] of LABELS) {
    const match = label.exec(line);
    if (!match) continue;
    const rest = line.slice(match[0].length).trim();
    if (rest !== '') return isNumericDate(rest) ? { kind, date: isoDate(rest), lines: 1 } : null;
    if (next !== undefined && isNumericDate(next)) return { kind, date: isoDate(next), lines: 2 };
  }
  return null;
};

/** A label whose value is missing. */
export const isEmptyLabel = (line: string, next: string | undefined): boolean => BARE_LABEL.test(line) && (next === undefined || next === '');

const DATE = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})$/;

const isNumericDate = (text: string): boolean => DATE.test(westernDigits(text));

/** `2024-03-22`, `22/03/2024` (also in Arabic digits) as ISO; null where no such day exists, or day and month could be swapped. */
export const isoDate = (text: string): string | null => {
  const match = DATE.exec(westernDigits(text));
  if (!match) return null;
  const [first = 0, second = 0, third = 0] = match.slice(1).map(Number);
  if (match[1]?.length === 4) return validDay(first, second, third);
  const isArabic = text !== westernDigits(text);
  const isAmbiguous = !isArabic && text.includes('/') && first <= 12 && second <= 12 && first !== second;
  if (isAmbiguous) return null;
  return second > 12 ? validDay(third, first, second) : validDay(third, second, first);
};

const validDay = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString() : null;
};

const westernDigits = (text: string): string =>
  text.trim().replace(/[\u200e\u200f]/gu, '')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0));
