import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALE_CODES } from '../domain/locales.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { Engine, EngineAnswer, EngineRequest } from './engine.ts';
import { VersoError } from '../errors.ts';
import { taggedTexts } from './taggedTexts.ts';

/** Every engine must pass this suite; `makeEngine` gives a fresh one that can be used at once. */
export const describeEngine = (name: string, makeEngine: () => Engine | Promise<Engine>): void => {
  describe(`engine contract: ${name}`, () => {
    it('has a name and a version', async () => {
      const engine = await makeEngine();
      expect(engine.name).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(engine.version.length).toBeGreaterThan(0);
      expect((await makeEngine()).version).toBe(engine.version);
    });

    it('answers every text once, keeps tags and says what is billed', async () => {
      const engine = await makeEngine();
      await fc.assert(
        fc.asyncProperty(fc.array(taggedTexts(), { minLength: 1, maxLength: 12 }), pairs(), async (texts, [source, target]) => {
          const answers = await ask(engine, { source, target, texts: texts.map((text) => ({ text })) });
          for (const [index, text] of texts.entries()) {
            const answer = answers[index];
            if (!answer) throw new Error(`no answer for text ${index}`);
            expect(tagsOf(answer.target)).toEqual(answer.damage === null ? tagsOf(text) : []);
            expect(answer.target.replace(/<[^>]*>/g, '').trim()).not.toBe('');
            expect(answer.target.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]|&(?!(amp|lt|gt);)/);
            expect(Number.isInteger(answer.billed) && answer.billed >= 0).toBe(true);
          }
        }),
        { numRuns: 40 },
      );
    });

    it('gives different text for different targets', async () => {
      const engine = await makeEngine();
      const targets = LOCALE_CODES.filter((code) => code !== 'en');
      const texts = [{ text: 'A <g id="1">word</g>' }];
      const all = await Promise.all(targets.map((target) => ask(engine, { source: 'en', target, texts })));
      expect(new Set(all.map((answers) => answers[0]?.target)).size).toBe(targets.length);
    });

    it('does nothing for no texts', async () => {
      expect(await ask(await makeEngine(), { source: 'en', target: 'de', texts: [] })).toEqual([]);
    });

    it('starts nothing after the signal fired', async () => {
      const engine = await makeEngine();
      const request: EngineRequest = { source: 'en', target: 'de', texts: [{ text: 'One' }], signal: AbortSignal.abort() };
      let answered = 0;
      await expect(engine.translate(request, () => void (answered += 1))).rejects.toThrow();
      expect(answered).toBe(0);
    });

    it('awaits what is done with an answer, and passes its failure on', async () => {
      const engine = await makeEngine();
      const request: EngineRequest = { source: 'en', target: 'de', texts: [{ text: 'One' }, { text: 'Two' }] };
      let kept = 0;
      await engine.translate(request, async () => {
        await new Promise((done) => setTimeout(done, 5));
        kept += 1;
      });
      expect(kept).toBe(2);
      await expect(engine.translate(request, () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    });

    it('refuses a language into itself, with a reason', async () => {
      const engine = await makeEngine();
      expect(await engine.unsupported('en', 'de')).toBeNull();
      expect(await engine.unsupported('en', 'en')).toEqual(expect.any(String));
      const failure = await engine.translate({ source: 'en', target: 'en', texts: [{ text: 'a' }] }, () => {}).catch((e: unknown) => e);
      expect(failure).toBeInstanceOf(VersoError);
      expect(failure).toMatchObject({ code: 'engine-unsupported', recourse: 'refuse' });
    });
  });
};

const ask = async (engine: Engine, request: EngineRequest): Promise<EngineAnswer[]> => {
  const answers: EngineAnswer[] = [];
  await engine.translate(request, (index, answer) => {
    expect(answers[index]).toBeUndefined();
    answers[index] = answer;
  });
  expect(Object.keys(answers)).toHaveLength(request.texts.length);
  return answers;
};

const tagsOf = (text: string): string[] => (text.match(/<[^>]*>/g) ?? []).toSorted();

const pairs = (): fc.Arbitrary<readonly [LocaleCode, LocaleCode]> =>
  fc.tuple(fc.constantFrom(...LOCALE_CODES), fc.constantFrom(...LOCALE_CODES)).filter(([source, target]) => source !== target);
