'use client';

import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { AllDone } from './AllDone.tsx';
import { Announcer } from './Announcer.tsx';
import { Filters, Search } from './Filters.tsx';
import { KeyStrip } from './KeyStrip.tsx';
import { AssignmentNotice, RemovedNotice } from './Notices.tsx';
import { OwnedFields } from './OwnedFields.tsx';
import { People } from './People.tsx';
import { Progress } from './Progress.tsx';
import { SaveState } from './SaveState.tsx';
import { SegmentList } from './SegmentList.tsx';
import { TitleRow } from './TitleRow.tsx';
import { useHead } from './board/useBoard.ts';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { pressedAnywhere } from './keys/pressed.ts';
import { PageReports } from './reports/PageReports.tsx';
import type { InspectorTab, Question } from './useReview.ts';
import { useReview } from './useReview.ts';

interface Props {
  readonly question: Question | null;
  readonly side: { readonly tab: InspectorTab; readonly turn: number };
  /** It was this person's when they opened it. */
  readonly hadAssignment: boolean;
}

/** The whole page of one text. */
export const TextPage = ({ question, side, hadAssignment }: Props): ReactNode => {
  const { work, voice, keys, ask } = useReview();
  const { live } = useHead(work.board);
  const isDone = work.board.isDone();
  const wasOpen = useRef(!isDone);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isDone) {
      wasOpen.current = true;
      setShown(false);
    }
  }, [isDone]);
  const showsPanel = isDone && live === null && !isShown;
  return (
    <div
      className="vr"
      onKeyDown={({ nativeEvent, defaultPrevented }) => {
        if (!defaultPrevented && question === null && pressedAnywhere(nativeEvent, { work, keys, ask })) nativeEvent.preventDefault();
      }}
    >
      <section aria-label={voice.say('header')} className="vr-head"><SaveState /><People /></section>
      <main className="vr-main">
        <TitleRow />
        <Progress />
        <AssignmentNotice had={hadAssignment} />
        <PageReports />
        <OwnedFields />
        <RemovedNotice />
        {showsPanel ? <AllDone focus={wasOpen.current} onShow={() => setShown(true)} /> : (
          <>
            <Filters />
            <SegmentList />
          </>
        )}
        <Announcer />
      </main>
      <div className="vr-side">
        <div className="vr-find" role="search"><Search /></div>
        <Inspector tab={side.tab} turn={side.turn} />
      </div>
      <KeyStrip />
      <Dialogs question={question} />
    </div>
  );
};
