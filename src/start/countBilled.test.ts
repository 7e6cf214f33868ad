import { expect, it } from 'vitest';
import type { Engine } from '../engines/engine.ts';
import { createEngine } from '../engines/index.ts';
import { readSettings } from '../env.ts';
import { countBilled } from './countBilled.ts';

const pseudo = createEngine(readSettings({ NODE_ENV: 'test', ENGINE: 'pseudo' }));
const request = { source: 'en', target: 'ar', texts: [{ text: 'one' }, { text: 'three' }] } as const;

it('adds up what each answer cost, and changes no answer', async () => {
  const dear: Engine = { ...pseudo, translate: (asked, onAnswer) => pseudo.translate(asked, (index, answer) => onAnswer(index, { ...answer, billed: asked.texts[index]?.text.length ?? 0 })) };
  let billed = 0;
  const answers: unknown[][] = [[], []];
  await dear.translate(request, (...answer) => void answers[0]?.push(answer));
  const counting = countBilled(dear, (characters) => {
    billed += characters;
  });
  await counting.translate(request, (...answer) => void answers[1]?.push(answer));
  expect(billed).toBe(8);
  expect(answers[1]).toEqual(answers[0]);
  expect({ ...counting, translate: null }).toEqual({ ...dear, translate: null });
});

it('fails as the engine does, also where an answer could not be kept', async () => {
  const counting = countBilled(pseudo, () => {});
  await expect(counting.translate(request, () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
});
