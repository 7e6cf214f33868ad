'use client';

import type { ReactNode } from 'react';
import type { ScreenReport } from '../../../domain/review/screen.ts';
import { ReportHead } from './ReportHead.tsx';

/** A report in short, where nobody here writes. */
export const ReportLine = ({ report }: { readonly report: ScreenReport }): ReactNode => {
  const said = report.words.find(({ comment }) => comment !== null)?.comment;
  return (
    <div className="vr-report">
      <ReportHead report={report} />
      {said !== undefined && said !== null && <p className="vr-report__comment vr-report__comment--short" dir="auto">{said}</p>}
    </div>
  );
};
