import type { Engine } from '../engines/engine.ts';

/** The same engine, whose bill is told to `onBilled`, in characters. */
export const countBilled = (engine: Engine, onBilled: (characters: number) => void): Engine => ({
  ...engine,
  translate: (request, onAnswer) =>
    engine.translate(request, (index, answer) => {
      onBilled(answer.billed);
      return onAnswer(index, answer);
    }),
});
