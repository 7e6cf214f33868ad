import type { LocaleCode } from '../domain/locales.ts';
import type { Engine, EngineRequest } from './engine.ts';
import { engineError } from './engineError.ts';
import { pseudoText } from './pseudo/pseudoText.ts';

const NAME = 'pseudo';

/**
 * The engine for demos, tests and offline work: it answers at once, costs nothing and says the same thing every time.
 * Its text shows which locale it is for and that it went through translation, and must never reach readers.
 */
export const createPseudoEngine = (): Engine => ({
  name: NAME,
  version: 'pseudo-1',
  publishable: false,
  translate: async ({ source, target, texts, signal }: EngineRequest, onAnswer) => {
    const why = reason(source, target);
    if (why !== null) throw engineError('engine-unsupported', NAME, why);
    for (const [index, { text }] of texts.entries()) {
      signal?.throwIfAborted();
      await onAnswer(index, { target: pseudoText(text, target), billed: 0, damage: null });
    }
  },
  unsupported: async (source, target) => reason(source, target),
});

const reason = (source: LocaleCode, target: LocaleCode): string | null =>
  source === target ? `Source and target are the same language (${source}).` : null;
