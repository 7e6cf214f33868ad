import { readQueueFilter } from '../../domain/review/queueFilter.ts';
import type { QueueFilter } from '../../domain/review/queueFilter.ts';

/** What each filter is called in the page's address. `locale` there is Payload's own: the language of the content. */
const NAMES = { locale: 'language', collection: 'content', need: 'need', origin: 'origin', assignee: 'who' } as const satisfies Record<keyof QueueFilter, string>;

/** The filter in the page's address; what it does not know, it leaves out. */
export const filterIn = (query: Readonly<Record<string, unknown>>): QueueFilter =>
  readQueueFilter(Object.fromEntries(Object.entries(NAMES).map(([name, called]) => [name, query[called]])));

/** The page's address with a filter. @param after where the page before ended */
export const queueAddress = (page: string, filter: QueueFilter, after?: string | null): string => {
  const said = Object.entries(NAMES).flatMap(([name, called]) => {
    const value = filter[name as keyof QueueFilter];
    return value === undefined ? [] : [[called, value]];
  });
  const query = new URLSearchParams([...said, ...(after ? [['after', after]] : [])]).toString();
  return query === '' ? page : `${page}?${query}`;
};
