'use client';

import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useHead, useRow } from '../board/useBoard.ts';
import { useReview } from '../useReview.ts';
import type { InspectorTab } from '../useReview.ts';
import { Context } from './Context.tsx';
import { History } from './History.tsx';
import { Notes } from './Notes.tsx';
import { ReportsTab } from './ReportsTab.tsx';

const TABS = ['context', 'reports', 'notes', 'history'] as const;

interface Props {
  readonly tab: InspectorTab;
  /** Grows when somebody asks for the focus. */
  readonly turn: number;
}

/** What one may want to know about the live segment. */
export const Inspector = ({ tab, turn }: Props): ReactNode => {
  const { work: { board }, voice, inspect } = useReview();
  const { live, shows } = useHead(board);
  const row = useRow(board, live ?? '');
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (turn === 0) return;
    const target = panel.current?.querySelector<HTMLElement>('textarea') ?? panel.current;
    target?.focus();
    panel.current?.closest('.vr-inspector')?.scrollIntoView({ block: 'nearest' });
  }, [turn]);
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const along = (event.currentTarget as Element).matches(':dir(rtl)') ? -step : step;
    const next = TABS[(TABS.indexOf(tab) + along + TABS.length) % TABS.length] ?? 'context';
    inspect(next);
    document.getElementById(`vr-tab-${next}`)?.focus();
  };
  return (
    <aside aria-label={voice.say('inspector')} className="vr-inspector">
      <div className="vr-tabs" onKeyDown={move} role="tablist">
        {TABS.map((one) => (
          <button aria-controls="vr-panel" aria-selected={tab === one} id={`vr-tab-${one}`} key={one} onClick={() => inspect(one)} role="tab" tabIndex={tab === one ? 0 : -1} type="button">
            {voice.say(one === 'reports' ? 'readerReports' : one)}{one === 'reports' && shows.reports > 0 && <> {voice.number(shows.reports)}</>}{one === 'notes' && row && row.segment.notes > 0 && <> {voice.number(row.segment.notes)}</>}
          </button>
        ))}
      </div>
      <div aria-labelledby={`vr-tab-${tab}`} className="vr-panel" id="vr-panel" ref={panel} role="tabpanel" tabIndex={0}>
        {tab === 'context' && <Context row={row} />}
        {tab === 'reports' && <ReportsTab focus={() => panel.current?.focus()} />}
        {tab === 'notes' && row && <Notes key={row.segment.id} row={row} />}
        {tab === 'history' && row && <History key={row.segment.id} row={row} />}
      </div>
    </aside>
  );
};
