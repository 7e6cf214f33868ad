import type { LocaleCode } from '../../domain/locales.ts';
import type { Languages } from './languages.ts';

/** A language pair in DeepL's codes, or why there is none. */
export type Pair =
  | { readonly source: string; readonly target: string; readonly tags: boolean }
  | { readonly unsupported: string };

/** Sources take base codes (`en`), targets may need a variant (`en-GB`); tags need both languages to handle them. */
export const pairOf = (source: LocaleCode, target: LocaleCode, languages: Languages, variants: Readonly<Record<string, string>>): Pair => {
  if (source === target) return { unsupported: `Source and target are the same language (${source}).` };
  const sourceCode = source.split('-')[0] ?? source;
  const targetCode = variants[target] ?? target;
  const from = languages.get(sourceCode.toLowerCase());
  const to = languages.get(targetCode.toLowerCase()) ?? languages.get(target.toLowerCase());
  if (!from?.source) return { unsupported: `DeepL does not translate from ${source}.` };
  if (!to?.target) return { unsupported: `DeepL does not translate into ${target}.` };
  return { source: sourceCode, target: targetCode, tags: from.tags && to.tags };
};
