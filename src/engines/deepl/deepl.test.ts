import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANSWER_DAMAGE, fakeTranslate, randomDamage, startFakeDeepl } from '../../../tests/helpers/fakeDeepl.ts';
import type { Damage, FakeDeepl, FakeDeeplOptions } from '../../../tests/helpers/fakeDeepl.ts';
import { tagFaults } from '../../domain/segments/tagFaults.ts';
import { plainText } from '../../domain/segments/tagged.ts';
import { VersoError } from '../../errors.ts';
import type { Engine, EngineAnswer, EngineRequest } from '../engine.ts';
import { describeEngine } from '../engineSuite.ts';
import { taggedTexts } from '../taggedTexts.ts';
import { createDeeplEngine } from './deepl.ts';
import type { DeeplOptions } from './settings.ts';

let fake: FakeDeepl;
beforeAll(async () => void (fake = await startFakeDeepl()));
afterAll(() => fake.close());

const CALM: FakeDeeplOptions = {
  latencyMs: 0, reorder: false, withoutTags: [], maxBody: 128 * 1024, languagesStatus: 0, damage: () => null, apiKey: 'hush-hush',
};
const start = (more: Partial<FakeDeeplOptions> = {}): void => {
  fake.set({ ...CALM, characterLimit: undefined as never, endTime: undefined as never, ...more });
  fake.requests.length = 0;
  fake.paths.length = 0;
};
beforeEach(() => start());

const pauses: number[] = [];
const engineOn = (more: Partial<DeeplOptions> = {}): Engine =>
  createDeeplEngine({ apiKey: 'hush-hush', serverUrl: fake.url, sleep: async (ms) => void pauses.push(ms), random: () => 0.5, ...more });

const ask = async (engine: Engine, texts: readonly string[], more: Partial<EngineRequest> = {}): Promise<EngineAnswer[]> => {
  const answers: EngineAnswer[] = [];
  await engine.translate({ source: 'en', target: 'de', texts: texts.map((text) => ({ text })), ...more }, (index, answer) => void (answers[index] = answer));
  return answers;
};
const failureOf = async (work: Promise<unknown>): Promise<VersoError> => {
  const failure = await work.then(() => null, (error: unknown) => error);
  expect(failure).toBeInstanceOf(VersoError);
  return failure as VersoError;
};
/** `kind` for the first `times` texts that are asked. */
const first = (times: number, kind: Damage) => {
  let left = times;
  return () => (left-- > 0 ? kind : null);
};

describeEngine('deepl', () => engineOn());

describe('deepl request', () => {
  it('says what each text needs: tags, source, variant, context, no platform', async () => {
    const engine = engineOn();
    const texts = [{ text: 'One <g id="1">two</g>', context: 'Title\nBefore' }, { text: 'Three', context: 'Title\nOne two' }];
    await engine.translate({ source: 'ar', target: 'en', texts }, () => {});
    const { form, userAgent } = fake.requests[0] ?? expect.fail('nothing was asked');
    expect(Object.fromEntries([...form].filter(([name]) => name !== 'text'))).toEqual({
      source_lang: 'ar', target_lang: 'en-GB', context: 'Title\nBefore\nOne two', preserve_formatting: '1', tag_handling: 'xml',
      tag_handling_version: 'v2', outline_detection: '0', non_splitting_tags: 'g,x,t', show_billed_characters: '1',
    });
    expect(userAgent).toBe('deepl-node/1.28.0 verso/1');
  });

  it('takes variants and formality from its settings, and changes its version with them', async () => {
    const engine = engineOn({ variants: { en: 'en-US' }, formality: 'prefer_more' });
    await ask(engine, ['Eins'], { source: 'de', target: 'en' });
    await ask(engine, ['One'], { target: 'ar' });
    expect(fake.requests.map(({ target }) => target)).toEqual(['en-US', 'ar']);
    expect(fake.requests[1]?.form.get('formality')).toBe('prefer_more');
    expect(engine.version).not.toBe(engineOn().version);
  });

  it('stays inside 30 texts and 50 KiB encoded, whatever the texts, and asks each text once', async () => {
    const engine = engineOn();
    const blocks = fc.tuple(fc.constantFrom('word ', 'مدينة ', '城市。', 'é & <g id="1">a</g> '), fc.integer({ min: 1, max: 4000 }));
    await fc.assert(
      fc.asyncProperty(fc.array(blocks, { minLength: 1, maxLength: 60 }), async (given) => {
        start();
        const texts = given.map(([word, times], index) => `${index} ${word.replace('&', '&amp;').replace(/<[^>]*>/g, '').repeat(times).trim()}`);
        const contexts = texts.map((text, index) => ({ text, context: `Title\n${texts[index - 1] ?? ''}` }));
        const answers: EngineAnswer[] = [];
        await engine.translate({ source: 'en', target: 'ar', texts: contexts }, (index, answer) => void (answers[index] = answer));
        for (const { bytes, texts: sent } of fake.requests) {
          expect(bytes).toBeLessThanOrEqual(50 * 1024);
          expect(sent.length).toBeLessThanOrEqual(30);
        }
        for (const [index, text] of texts.entries()) expect(answers[index]?.target.replace(/\s/g, '')).toBe(fakeTranslate(text, 'ar').replace(/\s/g, ''));
      }),
      { numRuns: 15 },
    );
  });

  it('asks four at a time', async () => {
    start({ latencyMs: 20 });
    fake.totals.mostOpen = 0;
    await ask(engineOn(), Array.from({ length: 400 }, (_, n) => `Text ${n}`));
    expect(fake.totals.mostOpen).toBe(4);
  });

  it('bills code points without tags, context and outer tags, also for what was asked again', async () => {
    start({ damage: ({ request, index }) => (request === 0 && index === 0 ? 'drop-tag' : null) });
    fake.totals.requests = 0;
    const before = fake.totals.billed;
    const answers = await ask(engineOn(), ['R&amp;D <g id="1">😀</g>', 'Two']);
    expect(answers.map(({ billed }) => billed)).toEqual([10, 3]);
    expect(fake.totals.billed - before).toBe(13);
  });
});

describe('deepl languages', () => {
  it('sends text without tags where a language cannot handle them', async () => {
    start({ withoutTags: ['ar'] });
    const answers = await ask(engineOn(), ['Read <g id="1">R&amp;D</g><x id="2"/>now', 'Two'], { target: 'ar' });
    expect(fake.requests.every(({ tagHandling, texts }) => !tagHandling && texts.length === 1)).toBe(true);
    expect(answers[0]).toEqual({ target: fakeTranslate('Read R&amp;D now', 'ar'), billed: 12, damage: 'marks-lost' });
    expect(answers[1]?.damage).toBeNull();
  });

  it('asks for the languages once, and goes by the documented list where the server does not say', async () => {
    const engine = engineOn();
    await ask(engine, ['One']);
    await ask(engine, ['Two']);
    expect(fake.paths.filter((path) => path === 'GET /v3/languages')).toHaveLength(1);
    start({ languagesStatus: 503 });
    expect((await ask(engineOn(), ['<g id="1">One</g>'], { target: 'fr' }))[0]?.damage).toBeNull();
  });
});

describe('deepl answers', () => {
  it.each([...ANSWER_DAMAGE])('survives %s for good: right tags or none, no text lost', async (kind) => {
    const texts = ['Read <g id="1">the whole</g> report &amp; more<x id="2"/> in <g id="3">our own</g> words', 'Two <g id="1">words</g>', 'Plain'];
    for (const given of [texts, texts.slice(0, 1)]) {
      start({ damage: () => kind });
      const answers = await ask(engineOn(), given).catch((error: unknown) => error);
      if (kind === 'empty' || ((kind === 'drop-answer' || kind === 'double-answer' || kind === 'truncate') && answers instanceof VersoError)) {
        expect(answers).toMatchObject({ code: 'engine-rejected', recourse: 'refuse' });
        continue;
      }
      check(given, answers as EngineAnswer[]);
    }
  });

  it('refuses only the texts the engine has nothing for, after all others were answered', async () => {
    start({ damage: ({ text }) => (text.includes('Silent') ? 'empty' : null) });
    const answers = new Map<number, EngineAnswer>();
    const texts = ['One', 'Silent', 'Two', 'Also <g id="1">Silent</g>'].map((text) => ({ text }));
    const failure = await failureOf(engineOn().translate({ source: 'en', target: 'de', texts }, (index, answer) => void answers.set(index, answer)));
    expect(failure).toMatchObject({ code: 'engine-rejected', params: { engine: 'deepl', indexes: '1,3' } });
    expect([...answers.keys()].toSorted()).toEqual([0, 2]);
  });

  it('asks once more alone, then without marks, and says so', async () => {
    start({ damage: ({ tagHandling, text }) => (tagHandling && text.includes('Stubborn') ? 'break-tag' : null) });
    const answers = await ask(engineOn(), ['Stubborn <g id="1">words</g>', 'Others']);
    expect(answers[0]).toEqual({ target: fakeTranslate('Stubborn words', 'de'), billed: 42, damage: 'marks-lost' });
    expect(fake.requests.map(({ texts, tagHandling }) => [texts.length, tagHandling])).toEqual([[2, true], [1, true], [1, false]]);
  });

  it('keeps thousands of damaged answers right', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(taggedTexts(), { minLength: 1, maxLength: 25 }), fc.integer(), fc.constantFrom<'ar' | 'de'>('ar', 'de'), async (texts, seed, target) => {
        const survivable = ANSWER_DAMAGE.filter((kind) => kind !== 'empty');
        const random = randomDamage(seed, 0.6, survivable);
        const empties = randomDamage(seed + 1, 0.2, ['empty']);
        // An engine that answers nothing three times over is refused, which is another test.
        start({ reorder: true, damage: (context) => (context.tagHandling ? (empties(context) ?? random(context)) : null) });
        check(texts, await ask(engineOn(), texts, { target }));
      }),
      { numRuns: 250 },
    );
  }, 120_000);
});

describe('deepl faults', () => {
  it.each([
    [403, 'engine-key', 'stop'], [456, 'engine-quota', 'wait'], [429, 'engine-busy', 'wait'], [529, 'engine-busy', 'wait'],
    [500, 'engine-down', 'retry'], [503, 'engine-down', 'retry'], ['cut', 'engine-down', 'retry'],
    ['hang', 'engine-down', 'retry'], ['garbled', 'engine-down', 'retry'],
  ] as const)('answers %s with %s', async (kind, code, recourse) => {
    start({ damage: () => kind });
    const failure = await failureOf(ask(engineOn({ timeoutMs: 50, attempts: 2 }), ['A secret sentence', 'Two']));
    expect(failure).toMatchObject({ code, recourse });
    expect(`${failure.message} ${JSON.stringify(failure.params)} ${String(failure.cause)}`).not.toMatch(/secret|hush/);
    expect(failure.cause).toBeUndefined();
    const repeated = code === 'engine-busy' || code === 'engine-down';
    expect(fake.requests).toHaveLength(repeated ? 2 : 1);
  });

  it('pauses longer each time, and goes on when the server recovers', async () => {
    for (const kind of [429, 503, 529, 'cut'] as const) {
      start({ damage: first(3, kind) });
      pauses.length = 0;
      expect(await ask(engineOn(), ['One'])).toHaveLength(1);
      expect(pauses).toEqual([1000, 2000, 4000]);
    }
  });

  it('waits for the renewal of the quota where the server tells it, else an hour', async () => {
    start({ characterLimit: 0, endTime: '2026-05-02T00:00:00Z' });
    const now = () => Date.parse('2026-05-01T00:00:00Z');
    expect((await failureOf(ask(engineOn({ now }), ['One']))).retryAfterMs).toBe(24 * 3_600_000);
    start({ characterLimit: 0 });
    expect((await failureOf(ask(engineOn({ now }), ['One']))).retryAfterMs).toBe(3_600_000);
  });

  it('refuses a wrong key', async () => {
    expect(await failureOf(ask(engineOn({ apiKey: 'other' }), ['One']))).toMatchObject({ code: 'engine-key', recourse: 'stop' });
  });

  it('keeps the answers that came before a fault', async () => {
    start({ damage: ({ text }) => (text.includes('last') ? 403 : null) });
    const answers: number[] = [];
    const texts = [...Array.from({ length: 60 }, (_, n) => ({ text: `Text ${n}` })), { text: 'last' }];
    const failure = await failureOf(engineOn({ concurrency: 1 }).translate({ source: 'en', target: 'de', texts }, (index) => void answers.push(index)));
    expect(failure.code).toBe('engine-key');
    expect(answers).toHaveLength(60);
  });

  it('sends the texts of a refused batch one by one', async () => {
    const { texts } = { texts: ['One', 'Two', 'Three'] };
    start({ damage: ({ count }) => (count > 1 ? 400 : null) });
    expect(await ask(engineOn(), texts)).toHaveLength(3);
    expect(fake.requests.map((request) => request.texts.length)).toEqual([3, 1, 1, 1]);
  });

  it('cuts what is too large, for our limit and for the server’s, and joins it again', async () => {
    const sentence = 'The <g id="1">mayors of <g id="2">forty cities</g> met in Marseille.</g> They spoke for two days. ';
    const plain = 'The mayors of forty cities met in Marseille. They spoke for two days. '.repeat(1500).trim();
    const tagged = `<g id="1">${'Words and <g id="2">more words. '.repeat(1)}${plain}</g> end.</g>`;
    for (const text of [plain, tagged, `x${'y'.repeat(120_000)}`, sentence.trim()]) {
      for (const maxBody of [128 * 1024, 20 * 1024, 1500]) {
        start({ maxBody });
        const [answer] = await ask(engineOn(), [text], { target: 'ar' });
        expect(answer?.damage).toBeNull();
        expect(tagFaults(text, answer?.target ?? '')).toEqual([]);
        expect(answer?.target).toBe(fakeTranslate(text, 'ar'));
      }
    }
  }, 60_000);
});

describe('deepl signal', () => {
  it('starts no new call after it fired, and keeps what was under way', async () => {
    start({ latencyMs: 30 });
    const stop = new AbortController();
    let kept = 0;
    const texts = Array.from({ length: 300 }, (_, n) => ({ text: `Text ${n}` }));
    const work = engineOn({ concurrency: 2 }).translate({ source: 'en', target: 'de', texts, signal: stop.signal }, () => {
      kept += 1;
      stop.abort(new Error('shutting down'));
    });
    await expect(work).rejects.toThrow('shutting down');
    expect(fake.requests.length).toBeLessThanOrEqual(3);
    expect(kept).toBe(fake.requests.flatMap(({ texts: sent }) => sent).length);
  });
});

/** Every text has its answer, with the source's tags or none, and no answer that lost its text. */
const check = (texts: readonly string[], answers: readonly EngineAnswer[]): void => {
  for (const [index, text] of texts.entries()) {
    const answer = answers[index] ?? expect.fail(`no answer for text ${index}`);
    if (answer.damage === null) expect(tagFaults(text, answer.target)).toEqual([]);
    else expect(answer.target).not.toMatch(/<[gx]/);
    const [before, after] = [[...plainText(text)].length, [...plainText(answer.target)].length];
    // A cut in a few words cannot be told from a short translation.
    expect(after).toBeGreaterThanOrEqual(before < 20 ? 1 : before * 0.1);
  }
};
