/** Every planted text holds a word of its own that begins like this; nothing that readers may have does. */
const LATIN = 'zqsecret';
const ARABIC = 'ضظغذ';
const FOUND = /zqsecret[a-z]{3,}|ضظغذ\p{L}+/giu;
const BASE64 = /[\w-]{12,}={0,2}/g;

/** The words of one place: in running text, in addresses, in Arabic. */
export const latin = (place: string): string => `${LATIN}${place}`;
export const arabic = (place: string): string => `${ARABIC}${place}`;

/** Every planted word in a text, also where it is written in escapes, in entities or as Base64. */
export const markersIn = (text: string): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const form of formsOf(text)) for (const [word] of form.matchAll(FOUND)) found.add(word.toLowerCase());
  return found;
};

const formsOf = (text: string): string[] => [
  text,
  ...(text.includes('%') ? [text.replaceAll(/(?:%[\da-f]{2})+/gi, unescaped)] : []),
  ...(text.includes('\\u') ? [text.replaceAll(/\\u([\da-f]{4})/gi, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))] : []),
  ...(text.includes('&#') ? [text.replaceAll(/&#(x?)([\da-f]+);/gi, (_all, hex: string, code: string) => String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)))] : []),
  ...(text.match(BASE64) ?? []).map((part) => Buffer.from(part, 'base64url').toString()),
];

const unescaped = (escapes: string): string => {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
};
