/** Stands for a hamza or madda, which says of the alef before it that it is a letter of its own. */
export const HAMZA = '\u0654';

/**
 * What one character of a text is to a search: its letters and digits without case and diacritics, nothing where it is
 * only a mark of another, a blank where it parts words. Whatever the characters around it are, so that a place in what
 * was folded can be led back to its place in the text.
 */
export const foldCharacter = (code: number): string => {
  const known = kept[code];
  if (known !== undefined) return known;
  const folded = [...String.fromCodePoint(code).normalize('NFKD').toLowerCase().normalize('NFKD')].map(fold).join('');
  if (code < kept.length) kept[code] = folded;
  return folded;
};

/** The letters of most languages, each folded once. */
const kept: (string | undefined)[] = Array.from({ length: 0x3000 });

const WORD = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
const UNSEEN = /[\p{Cf}\u0640]/u;
/** Marks that are put upon letters of any script; in scripts such as Devanagari and Thai they are the vowels and stay. */
const DIACRITIC = /[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Syriac}]/u;
const KANA_VOICING = /[\u3099\u309A]/u;

const fold = (character: string): string => {
  if (HAMZAS.has(character)) return HAMZA;
  const plain = PLAIN[character];
  if (plain !== undefined) return plain;
  if (UNSEEN.test(character)) return '';
  if (MARK.test(character)) return DIACRITIC.test(character) && !KANA_VOICING.test(character) ? '' : character;
  return WORD.test(character) ? character : ' ';
};

const HAMZAS = new Set(['\u0653', '\u0654', '\u0655']);

/** Letters that Unicode does not take apart, and digits that it leaves in their script. */
const PLAIN: Readonly<Record<string, string>> = {
  ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ۃ: 'ه', ە: 'ه', ہ: 'ه', ھ: 'ه', ک: 'ك', ٲ: 'ا', ٳ: 'ا',
  ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ',
  ʼ: ' ', ʻ: ' ',
  ...Object.fromEntries([...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, String(value)])),
  ...Object.fromEntries([...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => [digit, String(value)])),
};
