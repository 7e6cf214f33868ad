const LONGEST = 80;
const ARABIC_VOWELS_AND_STRETCH = /[\u064B-\u0652\u0670\u0640]/gu;
const OTHER = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The address part made from a title: letters of every script kept, lower case, hyphens between words,
 * at most 80 code points, cut between words where it can be. Empty where the title holds no letter or digit.
 */
export const slugOf = (title: string): string => {
  const words = title.normalize('NFKC').toLowerCase().replace(ARABIC_VOWELS_AND_STRETCH, '').replace(/['’]/gu, '')
    .replace(OTHER, '-').replace(/^[-\p{M}]+|-+$/gu, '').normalize('NFC');
  const points = [...words];
  if (points.length <= LONGEST) return words;
  const cut = points.slice(0, LONGEST + 1).join('');
  const end = cut.lastIndexOf('-');
  return end > LONGEST / 2 ? cut.slice(0, end) : points.slice(0, LONGEST).join('').replace(/-+$/u, '');
};

/** True where this is the address made from this title, with or without a number for being taken. */
export const isMadeFrom = (slug: string, title: string): boolean => {
  const made = slugOf(title);
  return made !== '' && (slug === made || (slug.startsWith(`${made}-`) && /^\d+$/.test(slug.slice(made.length + 1))));
};
