import type { Encoding } from './answer.ts';

const OFFERED: readonly Encoding[] = ['br', 'gzip', 'identity'];
const MOST_KNOWN = 500;
const LONGEST = 200;

/**
 * Which of our encodings a client takes best, after its `Accept-Encoding` (RFC 9110, 12.5.3): by its weights, ours first
 * among equals. Remembers what it has seen, for there are few such headers in the world.
 */
export const encodingReader = (): ((header: string | undefined) => Encoding) => {
  const known = new Map<string, Encoding>();
  return (header) => {
    if (header === undefined) return 'identity';
    const before = known.get(header);
    if (before !== undefined) return before;
    if (header.length > LONGEST) return 'identity';
    const best = bestOf(header);
    if (known.size < MOST_KNOWN) known.set(header, best);
    return best;
  };
};

const bestOf = (header: string): Encoding => {
  const weights = new Map(header.toLowerCase().split(',').map(readOne));
  // Without a word about it the plain text is always welcome, though anything that was named is better.
  const weightOf = (encoding: Encoding): number => weights.get(encoding) ?? (encoding === 'gzip' ? weights.get('x-gzip') : undefined) ?? weights.get('*') ?? (encoding === 'identity' ? 0.0001 : 0);
  const [best = 'identity'] = OFFERED.toSorted((one, other) => weightOf(other) - weightOf(one));
  return weightOf(best) > 0 ? best : 'identity';
};

const readOne = (part: string): readonly [string, number] => {
  const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  const value = weight === undefined ? 1 : Number(weight.slice(2));
  return [name, Number.isFinite(value) ? Math.min(Math.max(value, 0), 1) : 0];
};
