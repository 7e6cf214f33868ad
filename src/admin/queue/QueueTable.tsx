import type { ReactNode } from 'react';
import type { QueueItem } from '../../domain/review/screen.ts';
import { LocaleProgress } from '../LocaleProgress.tsx';
import { speak } from '../words/speak.ts';
import { NeedIcon } from './NeedIcon.tsx';
import type { Board } from './QueueBoard.tsx';
import type { QueueVoice } from './words/speakQueue.ts';

const MINUTE_MS = 60_000;
const HEADS = ['text', 'language', 'needHead', 'progress', 'since', 'holderHead'] as const;

/** The texts of a page, most urgent first. */
export const QueueTable = ({ board, voice }: { readonly board: Board; readonly voice: QueueVoice }): ReactNode => (
  <table className="verso-table verso-queue__table">
    <thead>
      <tr>{HEADS.map((head) => <th key={head} scope="col">{voice.say(head)}</th>)}</tr>
    </thead>
    <tbody>
      {board.page.items.map((item) => <QueueRow board={board} item={item} key={item.id} voice={voice} />)}
    </tbody>
  </table>
);

const QueueRow = ({ board, item, voice }: { readonly board: Board; readonly item: QueueItem; readonly voice: QueueVoice }): ReactNode => {
  const { language, names, now, place } = board;
  const from = voice.language(item.sourceLocale);
  const to = voice.language(item.locale);
  const since = new Date(item.since);
  return (
    <tr>
      <th scope="row">
        <a className="verso-queue__title" href={`${place.page}/${encodeURIComponent(item.id)}`}><bdi lang={item.title ? item.sourceLocale : undefined}>{item.title || voice.say('untitled')}</bdi></a>
        <span className="verso-queue__small">{(Object.hasOwn(names, item.collection) ? names[item.collection] : undefined) ?? item.collection}{item.live && ` · ${voice.say('live')}`}</span>
      </th>
      <td data-head={voice.say('language')}>
        <span className="verso-hidden">{voice.say('pair', { from, to })}</span>
        <span aria-hidden="true" className="verso-queue__pair"><span>{from}</span><Arrow /><strong>{to}</strong></span>
      </td>
      <td data-head={voice.say('needHead')}>
        <span className={`verso-need verso-need--${item.need}`}><NeedIcon need={item.need} />{voice.need[item.need]}</span>
        {item.reports > 1 && <span className="verso-queue__small">{voice.count('reports', item.reports)}</span>}
      </td>
      <td className="verso-queue__progress" data-head={voice.say('progress')}>
        <LocaleProgress counts={item.counts} voice={speak(language)} />
        {item.counts.outdated > 0 && <span className="verso-queue__small">{voice.count('changed', item.counts.outdated)}</span>}
      </td>
      <td data-head={voice.say('since')}><time dateTime={item.since}>{voice.ago(since, now)}</time></td>
      <td data-head={voice.say('holderHead')}><Holder board={board} item={item} voice={voice} /></td>
    </tr>
  );
};

const Holder = ({ board: { now, person }, item: { assignment }, voice }: { readonly board: Board; readonly item: QueueItem; readonly voice: QueueVoice }): ReactNode => {
  if (!assignment) return <span className="verso-queue__free">{voice.say('free')}</span>;
  const left = Math.max(1, Math.ceil((Date.parse(assignment.until) - now.getTime()) / MINUTE_MS));
  return (
    <>
      <bdi>{assignment.person.id === person ? voice.say('you') : assignment.person.name || voice.say('someone')}</bdi>
      <span className="verso-queue__small">{voice.count('minutesLeft', left)}</span>
    </>
  );
};

/** Points the way of reading. */
const Arrow = (): ReactNode => (
  <svg className="verso-icon verso-queue__arrow" fill="none" height="16" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" strokeWidth="1.5" viewBox="0 0 16 16" width="16">
    <path d="M3 8h10M9.5 4.5 13 8l-3.5 3.5" />
  </svg>
);
