import { SaxesParser } from 'saxes';
import { toArabicScript } from '../../src/engines/pseudo/toArabicScript.ts';
import { untouchable } from '../../src/engines/pseudo/untouchable.ts';

const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa', 'ur']);

/**
 * What the fake says for a text without damage: every word ends in the target's base code (`Cities` → `Citiesde`), or
 * is written in Arabic letters for right-to-left targets. Tags, entities, numbers, placeholders, addresses stay.
 */
export const fakeTranslate = (text: string, target: string): string => {
  const base = target.toLowerCase().split('-')[0] ?? target;
  const words = (run: string): string =>
    RIGHT_TO_LEFT.has(base) ? toArabicScript(run) : run.replace(/[\p{L}\p{M}]+/gu, (word) => word + base);
  return untouchable(text)
    .map((piece) => (piece.keep ? piece.text : words(piece.text)))
    .join('');
};

/** Swaps the first two tagged phrases that stand side by side, as word order does between languages. */
export const reorderPhrases = (text: string): string =>
  text.replace(/^([^<]*)(<g id="\d+">[^<]*<\/g>)([^<]+)(<g id="\d+">[^<]*<\/g>)/, '$1$4$3$2');

/** True where the text is well-formed inside a root element, as strict XML tag handling demands. */
export const isWellFormed = (text: string): boolean => {
  const parser = new SaxesParser({ fragment: false });
  let fine = true;
  parser.on('error', () => void (fine = false));
  parser.write(`<root>${text}</root>`).close();
  return fine;
};

/** Characters DeepL charges for: code points of the source, without tags where tags are handled. */
export const billedCharacters = (text: string, withTags: boolean): number =>
  [...(withTags ? text.replace(/<[^<>]*>/g, '').replace(/&(?:amp|lt|gt|quot|apos);/g, '&') : text)].length;
