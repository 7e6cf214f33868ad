'use client';

import type { ReactNode } from 'react';
import { useHead } from '../board/useBoard.ts';
import { Btn } from '../parts/Btn.tsx';
import { ReportCard } from '../reports/ReportCard.tsx';
import { useReview } from '../useReview.ts';

/** Everything that readers say of this text, segment by segment. */
export const ReportsTab = ({ focus }: { readonly focus: () => void }): ReactNode => {
  const { work, voice } = useReview();
  const { board } = work;
  useHead(board);
  const reported = board.all().filter(({ reports }) => reports.length > 0);
  if (reported.length === 0) return <p className="vr-hint">{voice.say('noReports')}</p>;
  return (
    <ul className="vr-notes">
      {reported.map(({ id, reports }) => (
        <li key={id}>
          <Btn look="quiet" onClick={() => work.goTo(id, { toText: true })}>{voice.say('segmentNumber', { n: String(board.number(id)) })}</Btn>
          {reports.map((report) => <ReportCard key={report.id} onDone={focus} report={report} text={work.textOf(id)} />)}
        </li>
      ))}
    </ul>
  );
};
