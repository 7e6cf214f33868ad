'use client';

import { useEffect } from 'react';
import { ReviewRefused } from '../askReview.ts';
import type { Work } from './createWork.ts';
import { refresh } from './refresh.ts';

const COMPANY_MS = 5_000;
const ALONE_MS = 20_000;
/** Others learn where one is once one stays there. */
const SETTLED_MS = 1_000;
const ACTIVE_MS = 10 * 60_000;

/** Looks again every five seconds in company, every twenty alone, never while the page is hidden. `lost`: text or right are gone. */
export const usePulse = (work: Work | null, lost: (code: string) => void): void => {
  useEffect(() => {
    if (!work) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let touchedAt = 0;
    let isEnded = false;
    const beat = async (): Promise<void> => {
      clearTimeout(timer);
      if (document.hidden || isEnded) return;
      try {
        await refresh(work, Date.now() - touchedAt < ACTIVE_MS);
      } catch (error) {
        if (error instanceof ReviewRefused && (error.code === 'document_deleted' || error.code === 'locale_not_yours' || error.code === 'no-row')) return lost(error.code);
      }
      timer = setTimeout(() => void beat(), work.board.head().people.length > 0 ? COMPANY_MS : ALONE_MS);
    };
    const turned = (): void => void beat();
    const touched = (): void => {
      touchedAt = Date.now();
    };
    const moved = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void beat(), SETTLED_MS);
    };
    const stopLive = work.board.subscribe('live', moved);
    timer = setTimeout(() => void beat(), COMPANY_MS);
    document.addEventListener('visibilitychange', turned);
    document.addEventListener('input', touched);
    return () => {
      isEnded = true;
      clearTimeout(timer);
      stopLive();
      document.removeEventListener('visibilitychange', turned);
      document.removeEventListener('input', touched);
    };
  }, [work, lost]);
};
