/** Faults of a whole request; numbers are HTTP statuses. */
export const REQUEST_DAMAGE = ['late', 'hang', 'cut', 'garbled', 400, 403, 413, 429, 456, 500, 503, 529] as const;
/** Faults of single answers. */
export const ANSWER_DAMAGE = [
  'drop-tag', 'drop-all-tags', 'duplicate-tag', 'empty-tag', 'move-tag', 'cross-tag', 'unknown-tag', 'break-tag',
  'lose-space', 'bare-ampersand', 'echo', 'empty', 'truncate', 'swap', 'drop-answer', 'double-answer',
] as const;

export type RequestDamage = (typeof REQUEST_DAMAGE)[number];
export type AnswerDamage = (typeof ANSWER_DAMAGE)[number];
export type Damage = RequestDamage | AnswerDamage;

/** What a damage rule sees: the request's number from 0, which of its texts, and how many there are. */
export interface DamageContext {
  readonly request: number;
  readonly index: number;
  readonly count: number;
  readonly text: string;
  readonly target: string;
  readonly tagHandling: boolean;
}

export type DamageRule = (context: DamageContext) => Damage | null;

/** Damages a share of the texts, each with one of `kinds`; the same seed gives the same damage. */
export const randomDamage = (seed: number, share: number, kinds: readonly Damage[] = ANSWER_DAMAGE): DamageRule => {
  const random = seededRandom(seed);
  return () => (random() < share ? (kinds[Math.floor(random() * kinds.length)] ?? null) : null);
};

/** Numbers from 0 to 1, by mulberry32. */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** One answer, damaged; text without a place for this damage stays as it is. */
export const damageAnswer = (kind: AnswerDamage, source: string, answer: string): string => {
  switch (kind) {
    case 'drop-tag':
      return answer.replace(/<x id="\d+"\/>|<g id="\d+">((?:(?!<g )[^])*?)<\/g>/, '$1');
    case 'drop-all-tags':
      return answer.replace(/<\/?[gx][^>]*>/g, '');
    case 'duplicate-tag':
      return answer.replace(/(<g id="\d+">)([^<]*?)(\s+)([^<]*)<\/g>/, '$1$2</g>$3$1$4</g>').replace(/<x id="\d+"\/>/, '$&$&');
    case 'empty-tag':
      return answer.replace(/(<g id="\d+">)([^<]+)<\/g>/, '$2$1</g>');
    case 'move-tag':
      return answer.replace(/^([^]*?)(<g id="\d+">[^<]*<\/g>|<x id="\d+"\/>)([^]*)$/, '$2$1$3');
    case 'cross-tag':
      return answer.replace(/(<g id="\d+">[^<]*)<\/g>([^<]*)(<g id="\d+">)([^<]*)<\/g>/, '$1$3$2</g>$4</g>');
    case 'unknown-tag':
      return `${answer} <g id="901">new</g>`;
    case 'break-tag':
      return answer.replace(/<\/g>/, '');
    case 'lose-space':
      return answer.replace(/ (<[gx] )/, '$1').replace(/(<\/g>|\/>) /, '$1');
    case 'bare-ampersand':
      return answer.replace(/&amp;/g, '&');
    case 'echo':
      return source;
    case 'empty':
      return '';
    case 'truncate':
      return answer.slice(0, 1);
    default:
      return answer;
  }
};

/** Damage that concerns the list of answers: swapped with the next one, left out, given twice. */
export const damageList = <T>(kinds: readonly (AnswerDamage | null)[], answers: readonly T[]): T[] => {
  const list = [...answers];
  for (const [index, kind] of kinds.entries()) {
    const other = (index + 1) % list.length;
    const [one, two] = [list[index], list[other]];
    if (kind === 'swap' && one !== undefined && two !== undefined) [list[index], list[other]] = [two, one];
  }
  return list.flatMap((answer, index) => {
    if (kinds[index] === 'drop-answer') return [];
    return kinds[index] === 'double-answer' ? [answer, answer] : [answer];
  });
};
