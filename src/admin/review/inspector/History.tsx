'use client';

import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { HistoryEntry } from '../../../domain/review/screen.ts';
import { engineName } from '../../engineName.ts';
import { whyOf } from '../askReview.ts';
import type { RowView } from '../board/createBoard.ts';
import { Btn } from '../parts/Btn.tsx';
import { useTagWords } from '../parts/useTagWords.ts';
import { DiffText } from '../text/DiffText.tsx';
import { TaggedText } from '../text/TaggedText.tsx';
import { useReview } from '../useReview.ts';
import type { ReviewVoice } from '../words/speakReview.ts';

/** What the segment said, newest first, each against the one before it. */
export const History = ({ row: { segment } }: { readonly row: RowView }): ReactNode => {
  const { work, voice } = useReview();
  const describe = useTagWords();
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [trouble, setTrouble] = useState('');
  const { id, rev, tags } = segment;
  const { locale, dir } = work.board.head();
  useEffect(() => {
    let isOld = false;
    work.api.history(id).then((found) => {
      if (!isOld) setEntries(found);
    }, (error: unknown) => setTrouble(voice.refused(whyOf(error))));
    return () => {
      isOld = true;
    };
  }, [work, voice, id, rev]);
  const take = (text: string): void => {
    work.editor()?.replace(text);
    work.toText();
  };
  if (trouble !== '') return <p className="vr-hint" role="alert">{trouble}</p>;
  if (entries?.length === 0) return <p className="vr-hint">{voice.say('noHistory')}</p>;
  return (
    <ol className="vr-notes">
      {entries?.map((entry, n) => {
        const before = entries[n + 1];
        return (
          <li key={entry.rev}>
            <p className="vr-who">{n === 0 && <strong>{voice.say('standsNow')} · </strong>}{whoOf(entry, voice)}</p>
            <div className="vr-text">
              {before ? <DiffText after={entry.target} before={before.target} describe={describe} dir={dir} lang={locale} tags={tags} /> : <TaggedText describe={describe} dir={dir} lang={locale} tags={tags} text={entry.target} />}
            </div>
            {n > 0 && <Btn onClick={() => take(entry.target)}>{voice.say('takeThis')}</Btn>}
          </li>
        );
      })}
    </ol>
  );
};

const whoOf = ({ origin, written, approved }: HistoryEntry, voice: ReviewVoice): string => {
  const by = origin?.kind === 'machine' || written?.by === null ? (origin?.engine ? engineName(origin.engine) : voice.say('machineText')) : written?.name ?? voice.say('nobody');
  const line = written ? voice.say('byOn', { name: by, date: voice.time(new Date(written.at)) }) : by;
  return approved ? `${line} · ${voice.say('approvedOn', { name: approved.name ?? voice.say('nobody'), date: voice.time(new Date(approved.at)) })}` : line;
};
