'use client';

import type { ReactNode } from 'react';
import type { ScreenReport } from '../../../domain/review/screen.ts';
import { Icon } from '../parts/Icon.tsx';
import { useReview } from '../useReview.ts';

/** What readers quoted, and how many they are. */
export const ReportHead = ({ report: { quote, count } }: { readonly report: ScreenReport }): ReactNode => {
  const { work, voice } = useReview();
  const { locale, dir } = work.board.head();
  return (
    <p className="vr-report__head">
      <Icon name="reported" />
      <span><strong>{voice.count('readersSay', count)}</strong> <q><bdi dir={dir} lang={locale}>{quote}</bdi></q></span>
    </p>
  );
};
