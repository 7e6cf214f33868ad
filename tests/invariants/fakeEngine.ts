import type { Engine } from '../../src/engines/engine.ts';
import { engineError } from '../../src/engines/engineError.ts';
import { chance } from '../helpers/random.ts';
import { fakeTranslate } from '../helpers/fakeDeepl.ts';
import { currentProcess, statement } from './processes.ts';
import type { Process } from './processes.ts';

/** How the machine is at the moment. */
export const MOODS = ['well', 'well', 'well', 'well', 'damaged', 'half', 'down', 'busy', 'quota', 'key', 'refusing'] as const;
export type Mood = (typeof MOODS)[number];

/** A text that was sent, and by which process; `answered` once the answer reached it. */
export interface Asked {
  readonly source: string;
  readonly target: string;
  readonly text: string;
  readonly process: Process | null;
  answered: boolean;
}

export interface FakeEngine extends Engine {
  mood: Mood;
  readonly asked: Asked[];
  /** Told of every text before it is answered. */
  onAsk: (asked: Asked) => void;
}

export const FAKE = 'fake';

/** A machine that says the same of the same text, and is as well as its mood. A call is one statement: it can be cut. */
export const fakeEngine = (): FakeEngine => {
  const engine: FakeEngine = {
    name: FAKE, version: 'fake-1', publishable: true, mood: 'well', asked: [], onAsk: () => undefined,
    unsupported: async () => null,
    translate: async ({ source, target, texts, signal }, onAnswer) => {
      signal?.throwIfAborted();
      if (engine.mood === 'down') throw engineError('engine-down', FAKE, 'The engine is down.');
      if (engine.mood === 'busy') throw engineError('engine-busy', FAKE, 'The engine is busy.', { retryAfterMs: 30_000 });
      if (engine.mood === 'quota') throw engineError('engine-quota', FAKE, 'The quota is spent.', { retryAfterMs: 600_000 });
      if (engine.mood === 'key') throw engineError('engine-key', FAKE, 'The key is wrong.');
      const refused: number[] = [];
      for (const [index, { text }] of texts.entries()) {
        if (engine.mood === 'half' && index >= texts.length / 2) throw engineError('engine-down', FAKE, 'The line broke.');
        const luck = chance(text.length * 7 + index);
        if (engine.mood === 'refusing' && luck.odds(0.4)) {
          refused.push(index);
          continue;
        }
        const asked: Asked = { source, target, text, process: currentProcess(), answered: false };
        const isLost = engine.mood === 'damaged' && text.includes('<');
        // Cut before, the text was never sent; cut after, it was paid for and its answer is lost.
        await statement(() => {
          engine.onAsk(asked);
          engine.asked.push(asked);
        });
        asked.answered = true;
        const said = machineText(text, target);
        await onAnswer(index, { target: isLost ? said.replace(/<[^<>]*>/g, '') : said, billed: text.length, damage: isLost ? 'marks-lost' : null });
      }
      if (refused.length > 0) throw engineError('engine-rejected', FAKE, 'Some texts were refused.', { params: { indexes: refused.join(',') } });
    },
  };
  return engine;
};

/** What the machine says of a text. */
export const machineText = fakeTranslate;
