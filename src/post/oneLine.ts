/** Control signs, line ends, and signs that turn or hide what stands after them. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;

/** What a person typed as one harmless line of at most `most` characters: it can end no header and turn no sentence. */
export const oneLine = (text: string, most = 120): string => {
  const characters = [...text.replaceAll(UNSEEN, ' ').replaceAll(/ {2,}/g, ' ').trim()];
  return characters.length > most ? `${characters.slice(0, most - 1).join('').trimEnd()}…` : characters.join('');
};
