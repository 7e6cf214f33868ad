'use client';

import { toast } from '@payloadcms/ui';
import { useCallback, useState } from 'react';
import { Refused, askApi } from '../askApi.ts';
import { webhookReason } from './words/webhookWords.ts';
import type { WebhookWords } from './words/words.ts';

/** Asks for what a button stands for and tells how it went. `isActing`: an answer is awaited, buttons wait too. */
export const useWebhookAct = (words: WebhookWords): { readonly isActing: boolean; readonly act: (address: string, done: string) => Promise<void> } => {
  const [isActing, setActing] = useState(false);
  const act = useCallback(async (address: string, done: string) => {
    setActing(true);
    try {
      await askApi(address, {});
      toast.success(done);
    } catch (error) {
      toast.error(webhookReason(words, error instanceof Refused ? error.code : null));
    } finally {
      setActing(false);
    }
  }, [words]);
  return { isActing, act };
};
