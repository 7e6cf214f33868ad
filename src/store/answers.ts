import type { Payload } from 'payload';
import { hash } from '../domain/hash.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { Engine, EngineAnswer } from '../engines/engine.ts';
import { openTable } from './table.ts';

interface StoredAnswer {
  readonly key: string;
  readonly engine: string;
  readonly target: string;
  readonly damage: string | null;
  readonly billed: number;
}

/** The memory of engine answers: what was paid for once is never sent again, whatever crashed meanwhile. */
export const answerStore = (payload: Payload) => {
  const table = openTable<StoredAnswer>(payload, 'answers');
  return {
    /** What identifies a paid answer: the engine and its version, the locale pair, the text. */
    keyOf: (engine: Pick<Engine, 'name' | 'version'>, source: LocaleCode, target: LocaleCode, text: string): string =>
      hash([engine.name, engine.version, source, target, text].join('\n')),
    /** The answers that are known, by key. */
    find: async (keys: readonly string[]): Promise<ReadonlyMap<string, EngineAnswer>> => {
      const known = new Map<string, EngineAnswer>();
      for (let from = 0; from < keys.length; from += KEYS_A_QUERY) {
        const found = await table.find({ all: { key: { oneOf: keys.slice(from, from + KEYS_A_QUERY) } } });
        for (const { key, target, damage, billed } of found)
          known.set(key, { target, billed, damage: damage === 'marks-lost' ? damage : null });
      }
      return known;
    },
    /**
     * Keeps answers as they come, those of one turn of the event loop in one statement: a call's answers come together.
     * `written` resolves when all are kept, and throws what kept one from it.
     */
    writer: (engine: string) => {
      let waiting: StoredAnswer[] = [];
      let writing: Promise<void> = Promise.resolve();
      const flush = (): void => {
        const rows = waiting;
        waiting = [];
        writing = writing.then(() => table.insertMissing(rows));
        writing.catch(() => undefined);
      };
      return {
        put: (key: string, { target, damage, billed }: EngineAnswer): void => {
          if (waiting.push({ key, engine, target, damage, billed }) === 1) setImmediate(flush);
        },
        written: async (): Promise<void> => {
          if (waiting.length > 0) flush();
          await writing;
        },
      };
    },
  };
};

const KEYS_A_QUERY = 500;
