import { language } from '../reading/language.ts';

/** The power of ten a word after a number stands for (`3.5 million`: 6), or null. A billion is long in French, German, Spanish. */
export const scaleAfter = (after: string, locale: string): number | null => {
  const match = WORDS.exec(after);
  if (!match) return null;
  const ofLocale = SCALES[language(locale)] ?? SCALES['en'];
  const power = ofLocale?.[(match[1] ?? '').toLowerCase()] ?? null;
  // «3,5 mil millones»
  return power === 3 && ofLocale?.[(match[2] ?? '').toLowerCase()] === 6 ? 9 : power;
};

/** A canonical decimal times a power of ten, without losing digits. */
export const scaled = (value: string, power: number): string => {
  const [whole = '0', fraction = ''] = value.split('.');
  const digits = whole + fraction.padEnd(power, '0').slice(0, power);
  const rest = fraction.slice(power);
  const integer = digits.replace(/^0+(?=\d)/, '');
  return rest === '' ? integer : `${integer}.${rest}`;
};

const WORDS = /^[\s\u00A0\u202F-]{0,2}([\p{L}\p{M}]{1,12})(?:\s([\p{L}\p{M}]{1,12}))?(?![\p{L}\p{M}])/u;

const SCALES: Readonly<Record<string, Readonly<Record<string, number | undefined>>>> = {
  en: { k: 3, thousand: 3, m: 6, mn: 6, million: 6, bn: 9, billion: 9, tn: 12, trillion: 12 },
  fr: { mille: 3, million: 6, millions: 6, milliard: 9, milliards: 9, billion: 12, billions: 12 },
  es: { mil: 3, millón: 6, millones: 6, billón: 12, billones: 12 },
  de: { tausend: 3, mio: 6, million: 6, millionen: 6, mrd: 9, milliarde: 9, milliarden: 9, billion: 12, billionen: 12 },
  ar: { ألف: 3, آلاف: 3, ألفا: 3, مليون: 6, ملايين: 6, مليونا: 6, مليار: 9, مليارات: 9, بليون: 9, تريليون: 12, ترليون: 12 },
};
