'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RowView } from '../board/createBoard.ts';
import { DiffText } from '../text/DiffText.tsx';
import { TaggedText } from '../text/TaggedText.tsx';
import { useReview } from '../useReview.ts';
import { Btn } from './Btn.tsx';
import { useTagWords } from './useTagWords.ts';

interface Props {
  readonly row: RowView;
  readonly isLive: boolean;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The source of a row; where it changed, what changed since somebody approved the translation. */
export const SourceCell = ({ row: { segment }, isLive, lang, dir }: Props): ReactNode => {
  const { voice } = useReview();
  const describe = useTagWords();
  const [isPlain, setPlain] = useState(false);
  const { source, tags, approved, previousSource, outdated } = segment;
  const before = outdated ? (approved?.source ?? previousSource) : null;
  return (
    <div className="vr-source">
      {before !== null && (
        <p className="vr-changed">
          <span>{approved ? voice.say('changedSince', { date: voice.day(approved.at) }) : voice.say('changedBefore')}</span>
          {isLive && <Btn aria-pressed={isPlain} look="quiet" onClick={() => setPlain(!isPlain)}>{voice.say(isPlain ? 'markedSource' : 'plainSource')}</Btn>}
        </p>
      )}
      <div className="vr-text" id={isLive ? 'vr-live-source' : undefined}>
        {before === null ? <TaggedText describe={describe} dir={dir} lang={lang} tags={tags} text={source} /> : <DiffText after={source} before={before} describe={describe} dir={dir} isPlain={isPlain} lang={lang} tags={tags} />}
      </div>
    </div>
  );
};
