'use client';

import { useState, useSyncExternalStore } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { ScreenSegment } from '../../../domain/review/screen.ts';
import type { Conflict } from '../saving/types.ts';
import { DiffText } from '../text/DiffText.tsx';
import { TaggedText } from '../text/TaggedText.tsx';
import type { EditorHandle } from '../text/segmentField.ts';
import { useReview } from '../useReview.ts';
import { Btn } from './Btn.tsx';
import { useTagWords } from './useTagWords.ts';

interface Props {
  readonly segment: ScreenSegment;
  readonly editor: RefObject<EditorHandle | null>;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** What the server would not take, with both texts; nothing is lost, whichever is chosen. */
export const ConflictBox = ({ segment, editor, lang, dir }: Props): ReactNode => {
  const { work: { saving }, voice } = useReview();
  const status = useSyncExternalStore(saving.subscribe, saving.status, saving.status);
  const conflict = status.conflicts.find(({ segmentId }) => segmentId === segment.id);
  if (!conflict) return null;
  if (conflict.kind === 'clash') return <Clash conflict={conflict} dir={dir} editor={editor} key={conflict.theirs?.rev ?? conflict.rev} lang={lang} segment={segment} />;
  return (
    <div className="vr-box vr-box--error" role="alert">
      <span className="vr-box__text">{voice.say(conflict.kind === 'approval' ? 'notApproved' : 'refusedHere', { n: '', why: voice.refused(conflict.code) })}</span>
      {conflict.kind === 'approval' && <Btn onClick={() => saving.dismiss(segment.id)}>{voice.say('close')}</Btn>}
    </div>
  );
};

const Clash = ({ conflict, segment, editor, lang, dir }: Props & { readonly conflict: Conflict }): ReactNode => {
  const { work, voice } = useReview();
  const { saving } = work;
  const describe = useTagWords();
  const [isBeside, setBeside] = useState(false);
  const { theirs, yours, base, data } = conflict;
  const rev = theirs?.rev ?? (typeof data.rev === 'number' ? data.rev : conflict.rev);
  const newSource = typeof data.source === 'string' ? data.source : null;
  const end = (text: string): void => {
    saving.resolve(segment.id, { rev, saved: theirs?.target ?? null, text });
    if (editor.current && editor.current.text() !== text) editor.current.replace(text);
    editor.current?.focus('end');
  };
  const show = (text: string): ReactNode => (
    <div className="vr-text">
      {base === null ? <TaggedText describe={describe} dir={dir} lang={lang} tags={segment.tags} text={text} /> : <DiffText after={text} before={base} describe={describe} dir={dir} lang={lang} tags={segment.tags} />}
    </div>
  );
  return (
    <div aria-label={voice.say('notSaved')} className="vr-conflict" role="group">
      <p className="vr-conflict__title" role="alert">{newSource === null ? voice.say('conflict', { name: theirs?.name ?? voice.say('somebody') }) : voice.say('conflictSource')}</p>
      {newSource !== null && (
        <dl>
          <dt>{voice.say('newSource')}</dt>
          <dd><div className="vr-text"><DiffText after={newSource} before={segment.source} describe={describe} dir={work.board.head().sourceDir} lang={work.board.head().sourceLocale} tags={segment.tags} /></div></dd>
        </dl>
      )}
      <dl>
        {theirs && <><dt>{voice.say('hers', { time: theirs.at ? voice.hour(theirs.at) : '' })}</dt><dd>{show(theirs.target ?? '')}</dd></>}
        {!isBeside && <><dt>{voice.say('yoursText')}</dt><dd>{show(yours)}</dd></>}
      </dl>
      <div className="vr-actions">
        <Btn look="primary" onClick={() => end(editor.current?.text() ?? yours)}>{voice.say('keepMine')}</Btn>
        {theirs && <Btn onClick={() => end(theirs.target ?? '')}>{voice.say('takeTheirs')}</Btn>}
        {theirs && !isBeside && <Btn onClick={() => { setBeside(true); editor.current?.focus('end'); }}>{voice.say('editBeside')}</Btn>}
      </div>
      <p className="vr-hint">{voice.say('bothStay')}</p>
    </div>
  );
};
