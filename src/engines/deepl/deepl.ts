import type { Engine } from '../engine.ts';
import { engineError } from '../engineError.ts';
import { createAskDeepl } from './askDeepl.ts';
import { errorOf } from './errorOf.ts';
import { createLanguages } from './languages.ts';
import { pairOf } from './pairOf.ts';
import { deeplSettings } from './settings.ts';
import type { DeeplOptions } from './settings.ts';
import { translateTexts } from './translateTexts.ts';

const NAME = 'deepl';

/**
 * DeepL as an engine. Texts go in batches with numbered tags; every answer is checked, a damaged one is asked once
 * more alone and then translated without its marks. Texts never reach a log or an error.
 */
export const createDeeplEngine = (options: DeeplOptions): Engine => {
  const settings = deeplSettings(options);
  const ask = createAskDeepl(settings);
  const languages = createLanguages(settings);
  const { variants, formality } = settings;

  return {
    name: NAME,
    version: `deepl-1 ${JSON.stringify({ variants: Object.fromEntries(Object.entries(variants).toSorted()), formality })}`,
    publishable: true,
    unsupported: async (source, target) => {
      const pair = pairOf(source, target, await languages(), variants);
      return 'unsupported' in pair ? pair.unsupported : null;
    },
    translate: async ({ source, target, texts, signal }, onAnswer) => {
      signal?.throwIfAborted();
      if (texts.length === 0) return;
      const pair = pairOf(source, target, await languages(), variants);
      if ('unsupported' in pair) throw engineError('engine-unsupported', NAME, pair.unsupported);
      const { fault, rejected, complete } = await translateTexts({ ask, pair, texts, onAnswer, ...(signal ? { signal } : {}) });
      if (fault) throw await errorOf(settings, fault);
      if (!complete) signal?.throwIfAborted();
      if (rejected.length > 0) {
        const indexes = rejected.toSorted((a, b) => a - b).join(',');
        throw engineError('engine-rejected', NAME, `DeepL gives no translation for ${rejected.length} of ${texts.length} texts.`, { params: { indexes } });
      }
    },
  };
};
