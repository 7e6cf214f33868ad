'use client';

import type { ReactNode } from 'react';
import { useHead } from '../board/useBoard.ts';
import { useReview } from '../useReview.ts';
import { ReportCard } from './ReportCard.tsx';

/** What readers say of the page whose segment could not be found. */
export const PageReports = (): ReactNode => {
  const { work, voice } = useReview();
  const { reports } = useHead(work.board);
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="vr-page-reports" className="vr-page-reports">
      <h2 id="vr-page-reports">{voice.say('pageReports')}</h2>
      <p className="vr-hint">{voice.say('pageReportsBody')}</p>
      {reports.map((report) => <ReportCard key={report.id} onDone={work.toText} report={report} text={null} />)}
    </section>
  );
};
