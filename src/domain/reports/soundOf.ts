/** Marks on letters, the Arabic stretch, and signs nobody sees: soft hyphens, joiners, what turns the direction. */
const UNHEARD = /[\p{M}\u0640\p{Cf}]+/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
const DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/g;
const SAME_SIGN = /[ىةکیھہßςı]/g;
const SIGN: Readonly<Record<string, string>> = { 'ى': 'ي', 'ة': 'ه', 'ک': 'ك', 'ی': 'ي', 'ھ': 'ه', 'ہ': 'ه', 'ß': 'ss', 'ς': 'σ', 'ı': 'i' };

/**
 * What a sign sounds like: letters and digits without case, marks and other scripts' or programs' ways of writing them;
 * a space for what stands between words; nothing for what is only seen.
 */
export const soundOf = (sign: string): string =>
  sign.normalize('NFKD').replace(UNHEARD, '').toLowerCase().replace(DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(SAME_SIGN, (letter) => SIGN[letter] ?? letter).replace(BETWEEN_WORDS, ' ');
