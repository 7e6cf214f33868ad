/** A line of a page that belongs to the site around it, not to its text. */
export interface NoiseKind {
  /** As it is reported. */
  readonly name: string;
  readonly test: (line: string) => boolean;
}

const ICON_WORDS = /^(?:arrow|close|search|menu|icon|facebook|linkedin|twitter|youtube|instagram|video|play|share|download|print|mail|email|x|whatsapp|telegram|rss|home|user|plus|minus|check|chevron|caret|hamburger)/;
const LEAST_ICONS = 4;
const LONGEST_FURNITURE = 300;

const READING_TIME = [
  /\bmin(?:ute)?s?\.?\s+(?:read|of reading)\b/iu, /\bread(?:ing)? time\b/iu, /قراءة.{0,20}(?:دقائق|دقيقة)|(?:دقائق|دقيقة).{0,20}(?:القراءة|قراءة)/u,
  /(?:temps|minutes?) de lecture/iu, /(?:minutos?|tiempo) de lectura/iu, /(?:lesezeit|minuten? lesen)/iu,
];

const TRANSLATED_BY_MACHINE = [
  /\bWPML\b/u, /(?:translated automatically|automatically translated|machine[- ]translated)/iu, /(?:ترجم\S*|تُرجم\S*).{0,60}(?:تلقائيا|تلقائيًا|آليا|آليًا)/u,
  /tradui\S* automatiquement/iu, /traducid\S* automáticamente/iu, /automatisch übersetzt/iu,
];

const COOKIES = [/\b(?:we|this (?:site|website)) uses? cookies\b/iu, /nous utilisons des cookies/iu, /utilizamos cookies/iu, /verwende[nt] cookies/iu, /ملفات تعريف الارتباط/u];

const any = (tests: readonly RegExp[]) => (line: string): boolean =>
  line.length <= LONGEST_FURNITURE && tests.some((test) => test.test(line));

/** Names of icons that an icon font or sprite leaves behind in copied text. */
const isIconNames = (line: string): boolean => {
  const words = line.split(/\s+/);
  if (words.length < LEAST_ICONS || words.some((word) => !/^[a-z][a-z-]*$/.test(word))) return false;
  const icons = words.filter((word) => ICON_WORDS.test(word) || word.endsWith('-icon')).length;
  return icons >= LEAST_ICONS && icons * 2 >= words.length;
};

/** Short, and made of nothing but the reading time and its number. */
const isReadingTime = (line: string): boolean => line.length <= 60 && READING_TIME.some((test) => test.test(line)) && /\p{N}/u.test(line);

const NOISE: readonly NoiseKind[] = [
  { name: 'names of icons', test: isIconNames },
  { name: 'a reading time', test: isReadingTime },
  { name: 'a notice of machine translation', test: any(TRANSLATED_BY_MACHINE) },
  { name: 'a cookie notice', test: any(COOKIES) },
];

/** What kind of noise a line is, by the name it is reported under; null for text. */
export const noiseIn = (line: string): string | null => {
  const clean = line.trim();
  return NOISE.find(({ test }) => test(clean))?.name ?? null;
};
