import type { Engine, EngineRequest } from '../../engines/engine.ts';
import { engineError } from '../../engines/engineError.ts';
import type { Texts } from './texts.ts';

const NAME = 'demo';

/**
 * An engine that knows a few texts and says them in good language, so that what waits in the demo can be read, approved
 * and published. It refuses every other text.
 */
export const preparedEngine = (texts: Texts): Engine => ({
  name: NAME,
  version: 'demo-1',
  publishable: true,
  translate: async ({ target, texts: asked }: EngineRequest, onAnswer) => {
    const unknown: number[] = [];
    for (const [index, { text }] of asked.entries()) {
      const answer = target === 'en' || !Object.hasOwn(texts, text) ? undefined : texts[text]?.[target];
      if (answer === undefined) unknown.push(index);
      else await onAnswer(index, { target: answer, billed: 0, damage: null });
    }
    if (unknown.length > 0) throw engineError('engine-rejected', NAME, `The demo has no translation for ${unknown.length} of these texts.`, { params: { indexes: unknown.join(',') } });
  },
  unsupported: async () => null,
});
