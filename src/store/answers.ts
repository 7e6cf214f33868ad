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
    put: (key: string, engine: string, { target, damage, billed }: EngineAnswer): Promise<void> =>
      table.insertMissing([{ key, engine, target, damage, billed }]),
  };
};

const KEYS_A_QUERY = 500;
