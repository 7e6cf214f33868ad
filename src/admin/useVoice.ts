'use client';

import { useTranslation } from '@payloadcms/ui';
import { useMemo } from 'react';
import { speak } from './words/speak.ts';
import type { Voice } from './words/speak.ts';

/** Our words in the admin's language. */
export const useVoice = (): Voice => {
  const { i18n } = useTranslation();
  return useMemo(() => speak(i18n.language), [i18n.language]);
};
