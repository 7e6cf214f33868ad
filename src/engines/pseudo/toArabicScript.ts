const LETTERS: Readonly<Record<string, string>> = {
  a: 'ا', b: 'ب', c: 'ك', d: 'د', e: 'ي', f: 'ف', g: 'غ', h: 'ه', i: 'ي', j: 'ج', k: 'ك', l: 'ل', m: 'م', n: 'ن',
  o: 'و', p: 'ب', q: 'ق', r: 'ر', s: 'س', t: 'ت', u: 'و', v: 'ف', w: 'و', x: 'خ', y: 'ي', z: 'ز',
  ß: 'س', ø: 'و', æ: 'ا', œ: 'و', ł: 'ل', đ: 'د', '?': '؟', ',': '،', ';': '؛',
};

/** Latin text letter by letter in Arabic script, with Arabic question mark, comma and semicolon; the rest stays. */
export const toArabicScript = (run: string): string =>
  [...run]
    .map((letter) => {
      const lower = letter.toLowerCase();
      return LETTERS[lower] ?? LETTERS[lower.normalize('NFD')[0] ?? lower] ?? letter;
    })
    .join('');
