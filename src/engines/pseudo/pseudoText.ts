import { localeOf } from '../../domain/locales.ts';
import type { Locale, LocaleCode } from '../../domain/locales.ts';
import { toAccents } from './toAccents.ts';
import { toArabicScript } from './toArabicScript.ts';
import { untouchable } from './untouchable.ts';

const EXPANSION = 0.35;
const LEAST_PADDING = 4;

/**
 * Pseudo-translation of canonical tagged text: accented look-alikes (Arabic letters where the target is written right
 * to left), about 35 % longer, in `⟦ ⟧`. Tags, entities, numbers, placeholders, addresses stay byte for byte. The padding
 * is the target language's own name, so that two targets never give the same text. Blank text is given back as it is.
 */
export const pseudoText = (text: string, target: LocaleCode): string => {
  if (text.trim() === '') return text;
  const locale = localeOf(target);
  const change = locale.dir === 'rtl' ? toArabicScript : (run: string) => toAccents(run, target);
  const pieces = untouchable(text).map((piece) => (piece.keep ? piece.text : change(piece.text)));
  return `⟦${pieces.join('')} ${padding(text, locale)}⟧`;
};

const padding = (text: string, locale: Locale): string => {
  const length = [...text.replace(/<[^<>]*>/g, '').replace(/&[a-z]+;/g, '&')].length;
  // The brackets and the space before the padding count as expansion too.
  const size = Math.max(LEAST_PADDING, Math.round(length * EXPANSION) - 3);
  return [...`${locale.ownName} `.repeat(Math.ceil(size / 3))].slice(0, size).join('').trim();
};
