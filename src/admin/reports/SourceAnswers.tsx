'use client';

import { Button, toast, useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Refused, askApi } from '../askApi.ts';
import { speakReports } from './words/speakReports.ts';

const LONGEST = 2000;

/** An editor's two answers to a report of a source text: they mended it in its form, or it stays. */
export const SourceAnswers = ({ api, id }: { readonly api: string; readonly id: string }): ReactNode => {
  const { i18n } = useTranslation();
  const voice = useMemo(() => speakReports(i18n.language), [i18n.language]);
  const router = useRouter();
  const field = useId();
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [word, setWord] = useState('');
  const answer = async (body: object): Promise<void> => {
    setBusy(true);
    try {
      await askApi(`${api}/review/reports/${encodeURIComponent(id)}/answer`, body);
      router.refresh();
    } catch (error) {
      toast.error(voice.say(error instanceof Refused && error.code === 'report_answered' ? 'answeredAlready' : 'notAnswered'));
      setBusy(false);
    }
  };
  if (!isAsked) return (
    <div className="verso-reports__acts">
      <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => void answer({ decision: 'fixed' })} size="small">{voice.say('answerFixed')}</Button>
      <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => setAsked(true)} size="small">{voice.say('decline')}</Button>
    </div>
  );
  return (
    <form
      className="verso-reports__acts"
      onSubmit={(event) => {
        event.preventDefault();
        void answer({ decision: 'declined', word: word.trim() });
      }}
    >
      <label htmlFor={field}>{voice.say('declineWord')}</label>
      <input autoFocus dir="auto" id={field} maxLength={LONGEST} onChange={({ target }) => setWord(target.value)} type="text" value={word} />
      <Button disabled={isBusy} margin={false} size="small" type="submit">{voice.say('declineNow')}</Button>
      <Button buttonStyle="secondary" margin={false} onClick={() => setAsked(false)} size="small">{voice.say('cancel')}</Button>
    </form>
  );
};
