'use client';

import { toast } from '@payloadcms/ui';
import { useCallback, useState } from 'react';
import { Refused, askApi } from './askApi.ts';
import type { Voice } from './words/speak.ts';

export interface Act {
  /** An answer is awaited: buttons wait too. */
  readonly isActing: boolean;
  readonly act: (address: string, body?: object) => Promise<void>;
}

/** Runs what a button asks for, tells how it went, and looks at the state again. */
export const useAct = (voice: Voice, refresh: () => Promise<void>): Act => {
  const [isActing, setActing] = useState(false);
  const act = useCallback(async (address: string, body: object = {}) => {
    setActing(true);
    try {
      await askApi(address, body);
      toast.success(voice.say('asked'));
    } catch (error) {
      toast.error(voice.reason(error instanceof Refused ? error.code : 'unexpected'));
    } finally {
      await refresh();
      setActing(false);
    }
  }, [voice, refresh]);
  return { isActing, act };
};
