'use client';

import type { ReactNode } from 'react';
import type { RowView } from '../board/createBoard.ts';
import { ReportLine } from '../reports/ReportLine.tsx';
import { TaggedText } from '../text/TaggedText.tsx';
import { useReview } from '../useReview.ts';
import { FindingLine } from './FindingLine.tsx';
import { Icon } from './Icon.tsx';
import { openErrors } from './openErrors.ts';
import { useTagWords } from './useTagWords.ts';

/** A row's translation as it stands, while nobody here writes in it. */
export const StillTarget = ({ row: { segment, text, inUse }, lang, dir }: { readonly row: RowView; readonly lang: string; readonly dir: 'ltr' | 'rtl' }): ReactNode => {
  const { voice, work } = useReview();
  const describe = useTagWords();
  const { error } = work.board.head().status;
  return (
    <>
      {text === '' ? <p className="vr-nothing">{segment.state === 'initial' && error ? voice.say('failed', { reason: voice.refused(error.code) }) : voice.say('noTranslation')}</p> : (
        <div className="vr-text"><TaggedText describe={describe} dir={dir} lang={lang} tags={segment.tags} text={text} /></div>
      )}
      {segment.firstApproval && <p className="vr-hint">{voice.say('firstApproval', { name: segment.firstApproval.name ?? voice.say('nobody') })}</p>}
      {openErrors(segment).map((finding) => <FindingLine finding={finding} key={finding.id} voice={voice} />)}
      {segment.reports.map((report) => <ReportLine key={report.id} report={report} />)}
      {inUse !== null && <p className="vr-box vr-box--calm"><Icon name="inUse" /><span>{voice.say('inUseBy', { name: inUse })}</span></p>}
    </>
  );
};
