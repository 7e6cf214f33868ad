import { LRUCache } from 'lru-cache';
import type { Answer } from './answer.ts';
import type { DeliveryMetrics } from './metrics.ts';

export interface AnswerCache {
  readonly get: (url: string) => Answer | undefined;
  /** @param pages of the mirror that it is made of: it is forgotten with any of them */
  readonly put: (url: string, answer: Answer, pages: readonly number[]) => void;
  readonly forget: (pages: ReadonlySet<number>) => void;
  readonly clear: () => void;
}

/**
 * Answers by their exact address, as many as fit into so many bytes; those nobody asked for longest go first.
 * @param metrics where it is told what was here, and what had to be put here first
 */
export const answerCache = (mostBytes: number, metrics?: Pick<DeliveryMetrics, 'cacheHit' | 'cacheMiss'>): AnswerCache => {
  const urlsOf = new Map<number, Set<string>>();
  const pagesOf = new Map<string, readonly number[]>();
  const release = (url: string): void => {
    for (const page of pagesOf.get(url) ?? []) {
      const urls = urlsOf.get(page);
      urls?.delete(url);
      if (urls?.size === 0) urlsOf.delete(page);
    }
    pagesOf.delete(url);
  };
  const answers = new LRUCache<string, Answer>({ maxSize: mostBytes, sizeCalculation: ({ size }) => size, dispose: (_answer, url, reason) => { if (reason !== 'set') release(url); } });
  return {
    get: (url) => {
      const kept = answers.get(url);
      if (kept) metrics?.cacheHit();
      return kept;
    },
    put: (url, answer, pages) => {
      metrics?.cacheMiss();
      release(url);
      pagesOf.set(url, pages);
      for (const page of pages) urlsOf.set(page, (urlsOf.get(page) ?? new Set()).add(url));
      answers.set(url, answer);
      if (!answers.has(url)) release(url);
    },
    forget: (pages) => {
      for (const page of pages) for (const url of urlsOf.get(page) ?? []) answers.delete(url);
    },
    clear: () => answers.clear(),
  };
};
