import { isWellFormed } from './fakeDeeplTranslate.ts';
import type { FakeLanguage } from './fakeDeeplLanguages.ts';

const FORMALITIES = new Set(['default', 'more', 'less', 'prefer_more', 'prefer_less']);
const MAX_TEXTS = 50;

/** A translation request that DeepL would take. */
export interface FakeTranslation {
  readonly texts: readonly string[];
  readonly target: string;
  readonly source: string | null;
  readonly context: string | null;
  readonly tagHandling: boolean;
}

/** A refusal: HTTP status and DeepL's words. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/** Reads a form-encoded body as strictly as DeepL does. */
export const readTranslation = (
  contentType: string,
  body: string,
  languages: readonly FakeLanguage[],
): FakeTranslation | Refusal => {
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return { status: 415, message: 'Form encoding only.' };
  const form = new URLSearchParams(body);
  const texts = form.getAll('text');
  if (texts.length === 0) return bad("Parameter 'text' not specified.");
  if (texts.length > MAX_TEXTS) return bad('Too many texts to translate.');
  const target = languages.find(({ code, target: usable }) => usable && same(code, form.get('target_lang')));
  if (!target) return bad("Value for 'target_lang' not supported.");
  const source = form.get('source_lang');
  if (source !== null && !languages.some(({ code, source: usable }) => usable && same(code, source))) {
    return bad("Value for 'source_lang' not supported.");
  }
  const formality = form.get('formality');
  if (formality !== null && !FORMALITIES.has(formality)) return bad("Value for 'formality' not supported.");
  if ((formality === 'more' || formality === 'less') && !target.formality) {
    return bad(`Target language '${target.code.toUpperCase()}' doesn't support formality.`);
  }
  const tags = form.get('tag_handling');
  if (tags !== null && tags !== 'xml' && tags !== 'html') return bad("Value for 'tag_handling' not supported.");
  if (tags !== null && !target.tags) return bad(`Tag handling is not supported for '${target.code}'.`);
  if (tags === 'xml' && form.get('tag_handling_version') === 'v2' && !texts.every(isWellFormed)) {
    return bad('Tag handling parsing failed, please check input.');
  }
  return { texts, target: target.code, source, context: form.get('context'), tagHandling: tags !== null };
};

const bad = (message: string): Refusal => ({ status: 400, message });

const same = (code: string, asked: string | null): boolean => code.toLowerCase() === asked?.toLowerCase();
