'use client';

import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Note } from '../../../domain/review/screen.ts';
import { whyOf } from '../askReview.ts';
import type { RowView } from '../board/createBoard.ts';
import { Btn } from '../parts/Btn.tsx';
import { useReview } from '../useReview.ts';

const MOST = 5000;

/** What people say to each other about the segment. */
export const Notes = ({ row: { segment } }: { readonly row: RowView }): ReactNode => {
  const { work, voice } = useReview();
  const { id, notes: count } = segment;
  const [notes, setNotes] = useState<readonly Note[] | null>(null);
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    let isOld = false;
    work.api.notes(id).then((found) => {
      if (!isOld) setNotes(found);
    }, (error: unknown) => setTrouble(voice.refused(whyOf(error))));
    return () => {
      isOld = true;
    };
  }, [work, voice, id, count]);
  const add = async (): Promise<void> => {
    try {
      const said = await work.api.addNote(id, text);
      setNotes(said);
      const { board } = work;
      const { rev, counts } = board.head();
      board.answered({ segment: { ...(board.segment(id) ?? segment), notes: said.length }, rev, counts, until: null });
      setText('');
      setTrouble('');
    } catch (error) {
      setTrouble(voice.refused(whyOf(error)));
    }
  };
  return (
    <>
      {notes?.length === 0 && <p className="vr-hint">{voice.say('noNotes')}</p>}
      <ul className="vr-notes">
        {notes?.map((note) => (
          <li key={note.id}>
            <p className="vr-who">{voice.say('byOn', { name: note.name ?? voice.say('nobody'), date: voice.time(new Date(note.at)) })}</p>
            <p dir="auto">{note.text}</p>
          </li>
        ))}
      </ul>
      {work.board.head().me.may.includes('note') && (
        <>
          <label className="vr-field"><span>{voice.say('noteLabel')}</span><textarea dir="auto" maxLength={MOST} onChange={({ target }) => setText(target.value)} rows={3} value={text} /></label>
          <Btn disabled={text.trim() === ''} onClick={() => void add()}>{voice.say('addNote')}</Btn>
          <p className="vr-hint">{voice.say('restNotes')}</p>
        </>
      )}
      {trouble !== '' && <p className="vr-hint vr-hint--bad" role="alert">{trouble}</p>}
    </>
  );
};
