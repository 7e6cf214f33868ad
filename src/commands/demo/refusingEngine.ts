import type { LocaleCode } from '../../domain/locales.ts';
import type { Engine, EngineRequest } from '../../engines/engine.ts';
import { engineError } from '../../engines/engineError.ts';

/** The engine, but for one text in one language, which it refuses as an engine of a real service might. */
export const refusingEngine = (engine: Engine, refused: { readonly text: string; readonly locale: LocaleCode }): Engine => ({
  ...engine,
  translate: async (request: EngineRequest, onAnswer) => {
    const at = request.target === refused.locale ? request.texts.findIndex(({ text }) => text === refused.text) : -1;
    if (at < 0) return engine.translate(request, onAnswer);
    const kept = request.texts.flatMap((_, index) => (index === at ? [] : [index]));
    const texts = kept.map((index) => request.texts[index]).filter((text) => text !== undefined);
    await engine.translate({ ...request, texts }, (index, answer) => onAnswer(kept[index] ?? 0, answer));
    throw engineError('engine-rejected', engine.name, 'The engine refused 1 text of this document.', { params: { indexes: String(at) } });
  },
});
