'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';
import { SHOWS, jumpOf } from './board/show.ts';
import type { Show } from './board/show.ts';
import { useHead } from './board/useBoard.ts';
import { useReview } from './useReview.ts';

/** One filter at a time, with what it shows; the address keeps it. */
export const Filters = (): ReactNode => {
  const { work: { board }, voice } = useReview();
  const { show, shows } = useHead(board);
  const choose = (next: Show): void => {
    board.filter({ show: next });
    const address = new URL(location.href);
    if (next === 'all') address.searchParams.delete('show');
    else address.searchParams.set('show', next);
    history.replaceState(history.state, '', address);
  };
  return (
    <div aria-label={voice.say('filters')} className="vr-filters" role="group">
      {SHOWS.map((one) => (
        <button aria-pressed={show === one} className="vr-filter" key={one} onClick={() => choose(one)} type="button">
          {voice.say(one)} <span className="vr-filter__count">{voice.number(shows[one])}</span>
        </button>
      ))}
    </div>
  );
};

/** Searches both columns; `#120` goes to that segment. */
export const Search = (): ReactNode => {
  const { work, voice } = useReview();
  const [query, setQuery] = useState('');
  const change = (next: string): void => {
    setQuery(next);
    work.board.filter({ query: next });
  };
  const jump = (): void => {
    const number = jumpOf(query);
    if (number === null) return;
    const id = work.board.head().order[number - 1];
    change('');
    if (id === undefined) return work.warn(voice.say('noSuchSegment', { n: String(number) }));
    work.goTo(id, { toText: true });
  };
  return (
    <input
      aria-label={voice.say('search')} className="vr-search" onChange={({ target }) => change(target.value)} placeholder={voice.say('search')} type="search" value={query}
      onKeyDown={(event) => {
        if (event.key === 'Enter') jump();
        else if (event.key === 'Escape') change('');
      }}
    />
  );
};
