'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { RowView } from '../board/createBoard.ts';
import { pressedInBar, pressedInText } from '../keys/pressed.ts';
import { ReportCard } from '../reports/ReportCard.tsx';
import { SegmentEditor } from '../text/SegmentEditor.tsx';
import type { EditorHandle } from '../text/segmentField.ts';
import { useReview } from '../useReview.ts';
import { liveFindings } from '../work/liveFindings.ts';
import { CandidateButton } from './CandidateButton.tsx';
import { ConflictBox } from './ConflictBox.tsx';
import { Findings } from './Findings.tsx';
import { RowActions } from './RowActions.tsx';
import { RowNotices } from './RowNotices.tsx';
import { Toolbar } from './Toolbar.tsx';
import { candidatesOf } from './candidatesOf.ts';
import { openErrors } from './openErrors.ts';
import { signsOf } from './stateOf.ts';
import { useTagWords } from './useTagWords.ts';

const CHECK_MS = 150;

/** The live row's translation: where it is written, what is offered beside it, what was found, and what can be done. */
export const LiveTarget = ({ row, lang, dir }: { readonly row: RowView; readonly lang: string; readonly dir: 'ltr' | 'rtl' }): ReactNode => {
  const review = useReview();
  const { work, voice, keys, ask, inspect } = review;
  const describe = useTagWords();
  const { segment, number } = row;
  const { id } = segment;
  const [first] = useState(row.text);
  const [text, setText] = useState(row.text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const editor = useRef<EditorHandle>(null);
  const bar = useRef<HTMLDivElement>(null);
  const candidates = useMemo(() => candidatesOf(segment), [segment]);
  const head = work.board.head();
  const findings = useMemo(() => liveFindings(segment, text, head), [segment, text, head]);

  const onChange = useCallback((next: string) => {
    work.board.type(id, next);
    work.saving.change(id, next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setText(next), CHECK_MS);
  }, [work, id]);
  const onKey = useCallback((event: KeyboardEvent) => pressedInText(event, id, { work, keys, ask }), [work, keys, ask, id]);
  const onBlur = useCallback(() => work.saving.flush(id), [work, id]);
  const take = (place: number): boolean => {
    const candidate = candidates[place - 1];
    if (candidate) {
      editor.current?.replace(candidate.text);
      editor.current?.focus('end');
    }
    return candidate !== undefined;
  };

  useEffect(() => {
    if (!editor.current) return undefined;
    const parts = { editor: editor.current, toBar: () => (bar.current?.querySelector<HTMLButtonElement>('button:not(:disabled)') ?? null)?.focus() };
    bar.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
    work.enter(parts, segment.outdated && candidates.length > 0);
    return () => {
      clearTimeout(timer.current);
      work.leave(parts);
    };
    // Only entering the row focuses it.
  }, []);

  const errors = openErrors({ findings }).length;
  const state = [...signsOf(row).slice(0, 1).map(({ word }) => voice.say(word)), ...(errors > 0 ? [voice.count('errors', errors)] : [])].join(', ');
  return (
    <>
      <SegmentEditor
        breaks={segment.breaks} describe={describe} describedBy="vr-live-source" dir={dir} handle={editor} lang={lang} onBlur={onBlur} onChange={onChange} onKey={onKey}
        label={voice.say('editorName', { language: voice.language(lang), n: String(number), total: String(head.order.length), state })}
        segmentId={id} sourceText={segment.source} tags={segment.tags} value={first}
      />
      <RowNotices row={row} text={text} />
      <ConflictBox dir={dir} editor={editor} lang={lang} segment={segment} />
      <Toolbar barRef={(element) => { bar.current = element; }} label={voice.say('actions')} onKey={(event) => pressedInBar(event, id, { work, keys, ask }, take)}>
        {candidates.map((candidate, n) => <CandidateButton candidate={candidate} dir={dir} key={candidate.kind + candidate.text} lang={lang} onTake={() => take(n + 1)} place={n + 1} segment={segment} />)}
        {segment.reports.map((report) => <ReportCard key={report.id} onDone={work.toText} report={report} text={text} />)}
        <Findings findings={findings} segment={segment} text={text} />
        <RowActions inspect={inspect} row={row} />
      </Toolbar>
    </>
  );
};
