import { describe, expect, it } from 'vitest';
import type { Engine, EngineAnswer } from '../../engines/engine.ts';
import { createPseudoEngine } from '../../engines/pseudo.ts';
import { preparedEngine } from './preparedEngine.ts';
import { refusingEngine } from './refusingEngine.ts';

const TEXTS = { One: { ar: 'واحد', fr: 'Un', es: 'Uno', de: 'Eins' }, Two: { ar: 'اثنان', fr: 'Deux', es: 'Dos', de: 'Zwei' } };

const ask = async (engine: Engine, target: 'fr' | 'de', words: readonly string[]): Promise<{ answers: readonly (EngineAnswer | undefined)[]; error: unknown }> => {
  const answers: (EngineAnswer | undefined)[] = words.map(() => undefined);
  const error = await engine.translate({ source: 'en', target, texts: words.map((text) => ({ text })) }, (index, answer) => { answers[index] = answer; }).then(() => null, (thrown: unknown) => thrown);
  return { answers, error };
};

describe('the prepared engine', () => {
  it('says what it knows', async () => {
    const { answers, error } = await ask(preparedEngine(TEXTS), 'fr', ['Two', 'One']);
    expect(error).toBeNull();
    expect(answers.map((answer) => answer?.target)).toEqual(['Deux', 'Un']);
  });

  it('refuses what it does not, after all it knows', async () => {
    const { answers, error } = await ask(preparedEngine(TEXTS), 'de', ['Three', 'One', 'toString']);
    expect(answers.map((answer) => answer?.target)).toEqual([undefined, 'Eins', undefined]);
    expect(error).toMatchObject({ code: 'engine-rejected', recourse: 'refuse', params: { indexes: '0,2' } });
  });
});

describe('the refusing engine', () => {
  const engine = refusingEngine(createPseudoEngine(), { text: 'Two', locale: 'fr' });

  it('answers all but one text, each in its place', async () => {
    const words = ['One', 'Two', 'Three'];
    const { answers, error } = await ask(engine, 'fr', words);
    const { answers: plain } = await ask(createPseudoEngine(), 'fr', words);
    expect(answers).toEqual([plain[0], undefined, plain[2]]);
    expect(error).toMatchObject({ code: 'engine-rejected', params: { indexes: '1' } });
  });

  it('is no other for other languages and other texts', async () => {
    expect((await ask(engine, 'de', ['One', 'Two'])).error).toBeNull();
    expect((await ask(engine, 'fr', ['One', 'Three'])).error).toBeNull();
  });
});
