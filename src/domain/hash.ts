/**
 * 24 hex characters (96 bits) that stand for a text: the same in every process and release, so rows may keep it.
 * MurmurHash3 x86_128 over UTF-16 code units, little endian, cut to three words. Not for secrets.
 */
export function hash(text: string): string {
  const [a, b, c] = murmur(text);
  return hex(a) + hex(b) + hex(c);
}

/** 10 hex characters of the same hash, for places where a collision only costs a second look. */
export const shortHash = (text: string): string => hash(text).slice(0, 10);

/**
 * JSON with sorted keys. Keys that hold `undefined` or `null` are left out alike (one database gives the one, the
 * other the other); in lists both are `null`. Works at any depth, so it never throws on a hostile document.
 */
export function canonical(value: unknown): string {
  const out: string[] = [];
  const stack: (Literal | { readonly value: unknown })[] = [{ value }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if ('literal' in top) out.push(top.literal);
    else if (Array.isArray(top.value)) pushList(top.value, stack);
    else if (isRecord(top.value)) pushRecord(top.value, stack);
    else out.push(scalar(top.value));
  }
  return out.join('');
}

interface Literal {
  readonly literal: string;
}
type Work = (Literal | { readonly value: unknown })[];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !hasToJson(value);

const hasToJson = (value: object): value is { toJSON: () => unknown } =>
  'toJSON' in value && typeof value.toJSON === 'function';

function scalar(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  return JSON.stringify(value) ?? 'null';
}

function pushList(list: readonly unknown[], stack: Work): void {
  stack.push({ literal: ']' });
  for (let i = list.length - 1; i >= 0; i--) {
    stack.push({ value: list[i] });
    if (i > 0) stack.push({ literal: ',' });
  }
  stack.push({ literal: '[' });
}

function pushRecord(record: Record<string, unknown>, stack: Work): void {
  const keys = Object.keys(record).filter((key) => record[key] !== undefined && record[key] !== null).sort();
  stack.push({ literal: '}' });
  for (let i = keys.length - 1; i >= 0; i--) {
    const key = keys[i] as string;
    stack.push({ value: record[key] }, { literal: `${i > 0 ? ',' : ''}${JSON.stringify(key)}:` });
  }
  stack.push({ literal: '{' });
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
const rotl = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
const scramble = (k: number, a: number, by: number, b: number): number => Math.imul(rotl(Math.imul(k, a), by), b);

const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

function murmur(text: string): readonly [number, number, number, number] {
  let h1 = 0;
  let h2 = 0;
  let h3 = 0;
  let h4 = 0;
  // charCodeAt beyond the end is NaN, which the bit operators read as 0: the zero padding of the last block.
  const word = (at: number): number => text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
  const whole = text.length - (text.length % 8);
  for (let i = 0; i < text.length; i += 8) {
    h1 ^= scramble(word(i), C1, 15, C2);
    h2 ^= scramble(word(i + 2), C2, 16, C3);
    h3 ^= scramble(word(i + 4), C3, 17, C4);
    h4 ^= scramble(word(i + 6), C4, 18, C1);
    if (i >= whole) break;
    h1 = (Math.imul((rotl(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
    h2 = (Math.imul((rotl(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
    h3 = (Math.imul((rotl(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
    h4 = (Math.imul((rotl(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
  }
  const bytes = text.length * 2;
  [h1, h2, h3, h4] = spread(h1 ^ bytes, h2 ^ bytes, h3 ^ bytes, h4 ^ bytes);
  return spread(finish(h1), finish(h2), finish(h3), finish(h4));
}

function spread(h1: number, h2: number, h3: number, h4: number): [number, number, number, number] {
  const sum = (h1 + h2 + h3 + h4) | 0;
  return [sum, (h2 + sum) | 0, (h3 + sum) | 0, (h4 + sum) | 0];
}

function finish(word: number): number {
  let h = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
