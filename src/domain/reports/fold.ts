const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|shy|ndash|mdash|hellip|laquo|raquo|[lr][sd]quo));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', shy: '' };
/** Marks on letters, the Arabic stretch, and signs nobody sees: soft hyphens, joiners, what turns the direction. */
const UNHEARD = /[\p{M}\u0640\p{Cf}]+/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
const DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;
const SAME_LETTER = /[ىةکیھہς]/g;
const LETTER: Readonly<Record<string, string>> = { 'ى': 'ي', 'ة': 'ه', 'ک': 'ك', 'ی': 'ي', 'ھ': 'ه', 'ہ': 'ه', 'ς': 'σ' };

/**
 * A text's words as they sound, with one space between them: without case, marks, punctuation and the ways in which
 * programs write the same (entities, typographic signs, presentation forms, digits of other scripts).
 */
export const foldWords = (text: string): string => {
  // Twice: what went through two programs is an entity of an entity.
  const decoded = text.includes('&') ? text.replace(ENTITY, decode).replace(ENTITY, decode) : text;
  if (/^[\u0020-\u007e]*$/.test(decoded)) return decoded.toLowerCase().replace(/[^a-z\d]+/g, ' ').trim();
  return decoded.normalize('NFKD').replace(UNHEARD, '').toUpperCase().toLowerCase().normalize('NFKD').replace(UNHEARD, '').replace(BETWEEN_WORDS, ' ').trim()
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf)).replace(SAME_LETTER, (letter) => LETTER[letter] ?? letter);
};

/** The same without the spaces: what stands in two lines for one program is one word for another. */
export const fold = (text: string): string => foldWords(text).replaceAll(' ', '');

const decode = (entity: string, decimal: string | undefined, hex: string | undefined, name: string | undefined): string => {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? ' ';
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? entity : String.fromCodePoint(code);
};
