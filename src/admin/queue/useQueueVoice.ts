'use client';

import { useTranslation } from '@payloadcms/ui';
import { useMemo } from 'react';
import { speakQueue } from './words/speakQueue.ts';
import type { QueueVoice } from './words/speakQueue.ts';

/** The queue's words in the admin's language. */
export const useQueueVoice = (): QueueVoice => {
  const { i18n } = useTranslation();
  return useMemo(() => speakQueue(i18n.language), [i18n.language]);
};
