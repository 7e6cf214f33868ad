'use client';

import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { applySuggestion } from '../../../domain/reports/applySuggestion.ts';
import type { ReaderWord, ScreenReport } from '../../../domain/review/screen.ts';
import { escapeText } from '../../../domain/segments/tagged.ts';
import { Btn } from '../parts/Btn.tsx';
import { useTagWords } from '../parts/useTagWords.ts';
import { DiffText } from '../text/DiffText.tsx';
import { useReview } from '../useReview.ts';
import { answerReport } from '../work/answerReport.ts';
import type { OwnAnswer } from '../work/answerReport.ts';
import { DeclineForm } from './DeclineForm.tsx';
import { ReportHead } from './ReportHead.tsx';

interface Props {
  readonly report: ScreenReport;
  /** The segment's text as it is being written; null where the report has no segment. */
  readonly text: string | null;
  /** It was answered, and is not here any more. */
  readonly onDone: () => void;
}

/** What readers said of a text, and the three answers to it. */
export const ReportCard = ({ report, text, onDone }: Props): ReactNode => {
  const { work, voice } = useReview();
  // Whether the word of a refusal is asked for; who thinks better of it is back at the button.
  const [asked, setAsked] = useState<'no' | 'yes' | 'not any more'>('no');
  const [isBusy, setBusy] = useState(false);
  const { may } = work.board.head().me;
  const mayAnswer = may.includes('answer');
  const answer = async (own: OwnAnswer): Promise<void> => {
    setBusy(true);
    const isDone = await answerReport(work, report, own);
    setBusy(false);
    if (isDone) onDone();
  };
  return (
    <div className="vr-report">
      <ReportHead report={report} />
      {report.words.map((word) => (
        <Said key={`${word.at} ${word.comment} ${word.suggestion}`} quote={report.quote} text={text} word={word}
          {...(mayAnswer && may.includes('edit') && !isBusy && { onAccept: (suggestion: string) => void answer({ decision: 'accepted', suggestion }) })} />
      ))}
      {report.awaited && <p className="vr-report__hint">{voice.say('readerWaits')}</p>}
      {mayAnswer && asked !== 'yes' && (
        <div className="vr-actions">
          <Btn disabled={isBusy} onClick={() => void answer({ decision: 'fixed' })}>{voice.say('answerFixed')}</Btn>
          <Btn autoFocus={asked === 'not any more'} disabled={isBusy} onClick={() => setAsked('yes')}>{voice.say('decline')}</Btn>
        </div>
      )}
      {asked === 'yes' && <DeclineForm isAwaited={report.awaited} isBusy={isBusy} onCancel={() => setAsked('not any more')} onDecline={(word) => void answer({ decision: 'declined', word })} />}
    </div>
  );
};

interface SaidProps {
  readonly word: ReaderWord;
  readonly quote: string;
  readonly text: string | null;
  readonly onAccept?: (suggestion: string) => void;
}

const Said = ({ word: { comment, suggestion }, quote, text, onAccept }: SaidProps): ReactNode => {
  const { work, voice } = useReview();
  const describe = useTagWords();
  const id = useId();
  const { locale, dir } = work.board.head();
  const hasPlace = text !== null && suggestion !== null && applySuggestion(text, quote, suggestion) !== null;
  return (
    <>
      {comment !== null && <p className="vr-report__comment" dir="auto">{comment}</p>}
      {suggestion !== null && (
        <div className="vr-report__suggestion">
          <div id={id}><span className="vr-report__hint">{voice.say('readerSuggests')}</span> <DiffText after={escapeText(suggestion)} before={escapeText(quote)} describe={describe} dir={dir} lang={locale} tags={[]} /></div>
          {hasPlace && onAccept && <Btn aria-describedby={id} onClick={() => onAccept(suggestion)}>{voice.say('acceptSuggestion')}</Btn>}
          {!hasPlace && text !== null && <p className="vr-report__hint">{voice.refused('suggestion_has_no_place')}</p>}
        </div>
      )}
    </>
  );
};
