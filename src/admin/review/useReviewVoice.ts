'use client';

import { useTranslation } from '@payloadcms/ui';
import { useMemo } from 'react';
import { speakReview } from './words/speakReview.ts';
import type { ReviewVoice } from './words/speakReview.ts';

/** The review screen's words in the admin's language. */
export const useReviewVoice = (): ReviewVoice => {
  const { i18n } = useTranslation();
  return useMemo(() => speakReview(i18n.language), [i18n.language]);
};
