import type { LocaleCode } from '../domain/locales.ts';
import type { Segment } from '../domain/review/translation.ts';
import { plainText } from '../domain/segments/tagged.ts';
import type { EngineAnswer, EngineText } from '../engines/engine.ts';
import { isVersoError, VersoError } from '../errors.ts';
import type { Deps } from './deps.ts';

export interface Question {
  readonly source: LocaleCode;
  readonly target: LocaleCode;
  readonly title: string | null;
  /** The segments that need the machine. */
  readonly segments: readonly Segment[];
  /** The whole document in reading order, for context. */
  readonly all: readonly Segment[];
}

export interface Asked {
  /** By segment id. */
  readonly answers: ReadonlyMap<string, EngineAnswer>;
  readonly sent: number;
  readonly billed: number;
  readonly saved: number;
  /** What ended the asking early; the answers before it stay valid. */
  readonly failure: unknown;
}

/**
 * The machine's texts for segments: remembered answers first, then the engine, each answer remembered as it comes.
 * Equal texts are asked once. Never throws for the engine's sake: what it threw is `failure`.
 */
export const askEngine = async (deps: Deps, question: Question, signal?: AbortSignal): Promise<Asked> => {
  const { store, engine } = deps;
  const keyOf = (text: string): string => store.answers.keyOf(engine, question.source, question.target, text);
  const texts = [...new Set(question.segments.map((segment) => segment.source))];
  const known = new Map(await store.answers.find(texts.map(keyOf)));
  const missing = texts.filter((text) => !known.has(keyOf(text)));
  let billed = 0;
  let sent = 0;
  let failure: unknown;

  if (missing.length > 0) {
    try {
      await refuseWhileResting(deps);
      const request = { source: question.source, target: question.target, texts: missing.map((text) => ({ text, ...contextOf(question, text) })), ...(signal && { signal }) };
      const memory = store.answers.writer(engine.name);
      try {
        await engine.translate(request, (index, answer) => {
          const text = missing[index] ?? '';
          known.set(keyOf(text), answer);
          sent += lengthOf(text);
          billed += answer.billed;
          memory.put(keyOf(text), answer);
        });
      } finally {
        await memory.written();
      }
    } catch (error) {
      failure = signal?.aborted ? interrupted(error) : error;
      await restIfAsked(deps, failure);
    }
  }
  const answers = new Map(question.segments.flatMap((segment) => {
    const answer = known.get(keyOf(segment.source));
    return answer ? [[segment.id, answer] as const] : [];
  }));
  const asked = new Set(missing);
  const saved = question.all.filter((segment) => !asked.has(segment.source)).reduce((sum, segment) => sum + lengthOf(segment.source), 0);
  return { answers, sent, billed, saved, failure };
};

/** The worker stopped, or lost its lease: nobody's fault, and the next one goes on from here. */
const interrupted = (cause: unknown): VersoError =>
  new VersoError('interrupted', 'The work was interrupted and goes on later.', { recourse: 'wait', retryAfterMs: 0, cause });

const refuseWhileResting = async ({ store, engine, now }: Deps): Promise<void> => {
  const resting = await store.engines.resting(engine.name, now());
  if (!resting?.code) return;
  const wait = resting.until && { retryAfterMs: resting.until.getTime() - now().getTime() };
  throw new VersoError(resting.code, resting.message ?? 'This engine rests.', {
    params: { engine: engine.name }, status: 502, recourse: wait ? 'wait' : 'stop', ...wait,
  });
};

/** A bad key or a spent quota rests the engine for every worker, so that nobody hammers it. */
const restIfAsked = async ({ store, engine, now }: Deps, error: unknown): Promise<void> => {
  if (!isVersoError(error) || (error.code !== 'engine-key' && error.code !== 'engine-quota')) return;
  const until = error.retryAfterMs === undefined ? null : new Date(now().getTime() + error.retryAfterMs);
  await store.engines.rest({ name: engine.name, code: error.code, message: error.message, until }, now());
};

/** Title and the text before: free of charge, and most of what a sentence leans on. */
const contextOf = ({ title, all }: Question, text: string): Pick<EngineText, 'context'> => {
  const at = all.findIndex((segment) => segment.source === text);
  const before = at > 0 ? plainText(all[at - 1]?.source ?? '') : '';
  const context = [title ?? '', before].filter((part) => part !== '' && part !== plainText(text)).join('\n');
  return context === '' ? {} : { context };
};

/** Code points without tags, as engines bill them. */
const lengthOf = (text: string): number => [...plainText(text)].length;
