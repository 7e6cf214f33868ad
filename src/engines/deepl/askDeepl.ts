import { DeepLClient } from 'deepl-node';
import type { SourceLanguageCode, TargetLanguageCode, TextResult, TranslateTextOptions } from 'deepl-node';
import { faultOf } from './fault.ts';
import type { Fault } from './fault.ts';
import { createLimiter } from './limiter.ts';
import { pauseBefore } from './pauseBefore.ts';
import type { DeeplSettings } from './settings.ts';

/** One call: up to 50 texts with one context. */
export interface Question {
  readonly texts: readonly string[];
  readonly source: string;
  readonly target: string;
  readonly context: string;
  /** Texts are tagged text; else they are sent as they are. */
  readonly tagged: boolean;
}

export type Reply = { readonly texts: readonly Pick<TextResult, 'text' | 'billedCharacters'>[] } | { readonly fault: Fault };

/** Null where the signal fired before an answer came. */
export type AskDeepl = (question: Question, signal?: AbortSignal) => Promise<Reply | null>;

/**
 * Calls DeepL: a bounded number of calls at a time, busy or broken servers asked again after growing pauses. The place
 * is kept through the pauses, so that a busy server is not asked by others in the meantime.
 */
export const createAskDeepl = (settings: DeeplSettings): AskDeepl => {
  const { apiKey, serverUrl, timeoutMs, attempts, sleep, random, formality } = settings;
  const client = new DeepLClient(apiKey, {
    serverUrl,
    // The library counts tries here: 1 is one try. It ignores our signal and sleeps on its own, so repeats are ours.
    maxRetries: 1,
    minTimeout: timeoutMs,
    sendPlatformInfo: false,
    appInfo: { appName: 'verso', appVersion: '1' },
  });
  const limited = createLimiter(settings.concurrency);

  const once = async (question: Question): Promise<Reply> => {
    try {
      const [source, target] = [question.source as SourceLanguageCode, question.target as TargetLanguageCode];
      return { texts: await client.translateText([...question.texts], source, target, optionsFor(question, formality)) };
    } catch (error) {
      const fault = faultOf(error);
      if (fault === null) throw error;
      return { fault };
    }
  };

  return (question, signal) =>
    limited(async () => {
      for (let attempt = 1; ; attempt++) {
        if (signal?.aborted) return null;
        const reply = await once(question);
        const passing = 'fault' in reply && (reply.fault.kind === 'busy' || reply.fault.kind === 'down');
        if (!passing || attempt >= attempts) return reply;
        await sleep(pauseBefore(attempt, random()), signal);
      }
    });
};

const optionsFor = ({ context, tagged }: Question, formality: DeeplSettings['formality']): TranslateTextOptions => ({
  preserveFormatting: true,
  ...(context === '' ? {} : { context }),
  ...(formality ? { formality } : {}),
  ...(tagged
    ? { tagHandling: 'xml', tagHandlingVersion: 'v2', outlineDetection: false, nonSplittingTags: ['g', 'x', 't'] }
    : {}),
});
