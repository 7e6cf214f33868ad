import type { ReactNode } from 'react';
import type { LocaleCode } from '../../domain/locales.ts';
import type { QueueFilter } from '../../domain/review/queueFilter.ts';
import type { QueuePage } from '../../domain/review/screen.ts';
import { QueueEmpty } from './QueueEmpty.tsx';
import { QueueFilters } from './QueueFilters.tsx';
import { QueueTable } from './QueueTable.tsx';
import { TakeNext } from './TakeNext.tsx';
import { choicesOf } from './choicesOf.ts';
import { queueAddress } from './queueAddress.ts';
import { speakQueue } from './words/speakQueue.ts';
import './queue.css';

export interface Board {
  readonly page: QueuePage;
  readonly filter: QueueFilter;
  /** False on the pages after the first. */
  readonly isFirst: boolean;
  readonly locales: readonly LocaleCode[];
  readonly person: string;
  readonly now: Date;
  readonly language: string;
  /** What the collections are called, by slug. */
  readonly names: Readonly<Record<string, string>>;
  readonly place: { readonly api: string; readonly page: string };
}

/** The queue as a page: the one button, the filters, the texts. */
export const QueueBoard = (board: Board): ReactNode => {
  const { filter, isFirst, language, locales, names, page, place } = board;
  const voice = speakQueue(language);
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      <div className="verso-queue__head">
        <div>
          <h1>{voice.say('review')}</h1>
          <p className="verso-queue__total">{voice.count('texts', page.total)}</p>
        </div>
        {page.total > 0 && <TakeNext address={`${place.api}/review/take`} filter={filter} page={place.page} />}
      </div>
      {(page.total > 0 || isFiltered) && <QueueFilters choices={choicesOf(page.facets, filter, names, voice)} clear={isFiltered ? place.page : null} filter={filter} page={place.page} />}
      {page.total === 0 ? <QueueEmpty facets={page.facets} filter={filter} locales={locales} page={place.page} voice={voice} /> : <QueueTable board={board} voice={voice} />}
      {(page.next !== null || !isFirst) && (
        <nav aria-label={voice.say('pages')} className="verso-queue__pages">
          {!isFirst && <a className="verso-link" href={queueAddress(place.page, filter)}>{voice.say('first')}</a>}
          {page.next !== null && <a className="verso-link" href={queueAddress(place.page, filter, page.next)} rel="next">{voice.say('next')}</a>}
        </nav>
      )}
    </>
  );
};
