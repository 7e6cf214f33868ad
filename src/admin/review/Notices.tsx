'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';
import { whyOf } from './askReview.ts';
import { useHead } from './board/useBoard.ts';
import { Btn } from './parts/Btn.tsx';
import { TaggedText } from './text/TaggedText.tsx';
import { useTagWords } from './parts/useTagWords.ts';
import { useReview } from './useReview.ts';
import { useTakeNext } from './useTakeNext.ts';

/** Whose text it is, where that changed while it was open. */
export const AssignmentNotice = ({ had }: { readonly had: boolean }): ReactNode => {
  const { work, voice } = useReview();
  const { assignment, me } = useHead(work.board);
  const [isTogether, setTogether] = useState(false);
  const takeNext = useTakeNext();
  if (!had || assignment?.person.id === me.id || isTogether) return null;
  const keep = async (): Promise<void> => {
    try {
      work.board.alter({ assignment: await work.api.assign(me.id) });
    } catch (error) {
      work.warn(voice.refused(whyOf(error)));
    }
  };
  return (
    <div className="vr-box vr-box--warning" role="status">
      <span className="vr-box__text">{assignment ? voice.say('takenBy', { name: assignment.person.name }) : voice.say('freed')}</span>
      {assignment ? <Btn onClick={() => setTogether(true)}>{voice.say('workTogether')}</Btn> : <Btn onClick={() => void keep()}>{voice.say('keepWorking')}</Btn>}
      {assignment && <Btn onClick={() => void takeNext()}>{voice.say('takeNext')}</Btn>}
    </div>
  );
};

/** Segments that are not in the source any more; what they said can still be read. */
export const RemovedNotice = (): ReactNode => {
  const { work: { board }, voice } = useReview();
  const describe = useTagWords();
  const { removed, sourceLocale, sourceDir, locale, dir } = useHead(board);
  if (removed.length === 0) return null;
  return (
    <details className="vr-removed">
      <summary>{voice.count('removed', removed.length)}</summary>
      <p className="vr-hint">{voice.say('removedNote')}</p>
      <ul>
        {removed.map(({ id, source, target }) => (
          <li key={id}>
            <div className="vr-text"><TaggedText describe={describe} dir={sourceDir} lang={sourceLocale} tags={[]} text={source} /></div>
            {target !== null && <div className="vr-text"><TaggedText describe={describe} dir={dir} lang={locale} tags={[]} text={target} /></div>}
          </li>
        ))}
      </ul>
    </details>
  );
};
