import { plainText } from './tagged.ts';

/** A text's words and pairs of neighbouring words, ends included; of a text of one word also its letter triples. */
export function featuresOf(text: string): ReadonlySet<string> {
  const words = plainText(text).toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const features = new Set<string>(words);
  let before = '';
  for (const word of [...words, '']) {
    features.add(`${before} ${word}`);
    before = word;
  }
  const [only] = words;
  if (only && words.length === 1) for (let i = 0; i + 3 <= only.length; i++) features.add(only.slice(i, i + 3));
  return features;
}

/** Dice's coefficient of two sets of features: 1 for the same, 0 for nothing in common. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const feature of few) if (many.has(feature)) shared++;
  return (2 * shared) / (a.size + b.size);
}
