import { language } from '../reading/language.ts';

/**
 * The values a numeral may have, as canonical decimals (`1250`, `3.5`); one inner list per number, since `19.09.2023`
 * is three. `٠–٩`, `۰–۹`, `٬` and `٫` are folded. Between groups of three digits a separator groups where the locale
 * groups with it and is a decimal mark where the locale writes decimals with it (CLDR); Arabic and Spanish are written
 * either way, so `1.250` there may be both. Anywhere else a lone separator is a decimal mark, and more than one lists.
 */
export const readNumeral = (numeral: string, locale: string): readonly (readonly string[])[] => {
  if (/^[0-9]+$/.test(numeral)) return [[canonical(numeral)]];
  const text = fold(numeral);
  const digits = text.split(/[^0-9]/);
  const marks = [...text.replace(/[0-9]/g, '')];
  const [first = '', second = ''] = digits;
  const mark = marks[0];
  if (mark === undefined) return [[canonical(text)]];

  const last = marks.at(-1) ?? mark;
  const inGroups = isGrouped(digits);
  if (marks.length === 1) {
    const decimal = canonical(first, second);
    const grouped = canonical(first + second);
    if (mark === DECIMAL) return [[decimal]];
    if (!inGroups) return mark === GROUP || second.length > 3 ? each(digits) : [[decimal]];
    if (mark === GROUP) return [[grouped]];
    if (EITHER_WAY.has(language(locale))) return [[grouped, decimal]];
    return [[COMMA_DECIMAL.has(language(locale)) === (mark === ',') ? decimal : grouped]];
  }
  if (inGroups && marks.every((other) => other === mark) && mark !== DECIMAL) return [[canonical(digits.join(''))]];
  const groups = digits.slice(0, -1);
  const oneKind = marks.slice(0, -1).every((other) => other === mark);
  if (oneKind && last !== mark && last !== GROUP && isGrouped(groups)) return [[canonical(groups.join(''), digits.at(-1))]];
  return each(digits);
};

/** A number written without needless zeros. */
export const canonical = (whole: string, fraction = ''): string => {
  const integer = whole.replace(/^0+(?=\d)/, '');
  let length = fraction.length;
  while (length > 0 && fraction[length - 1] === '0') length -= 1;
  return length > 0 ? `${integer}.${fraction.slice(0, length)}` : integer;
};

const GROUP = 'g';
const DECIMAL = 'd';
const EITHER_WAY: ReadonlySet<string> = new Set(['ar', 'es']);
const COMMA_DECIMAL: ReadonlySet<string> = new Set(['fr', 'de', 'it', 'pt', 'nl', 'tr', 'ru', 'pl', 'sv', 'el']);

const each = (digits: readonly string[]): string[][] => digits.map((part) => [canonical(part)]);

/** `1 250`, `12 500 000`; never `0 125`, which is a fraction. */
const isGrouped = ([first = '', ...rest]: readonly string[]): boolean =>
  first.length <= 3 && !first.startsWith('0') && rest.length > 0 && rest.every((group) => group.length === 3);

const fold = (numeral: string): string =>
  numeral
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[ \u00A0\u2009\u202F'’٬]/g, GROUP)
    .replaceAll('٫', DECIMAL)
    .replaceAll('،', ',');
