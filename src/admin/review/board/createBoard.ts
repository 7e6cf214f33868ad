import type { Presence, Pulse, Saved, ScreenReport, ScreenSegment, ScreenTranslation } from '../../../domain/review/screen.ts';
import { countShows, isShown, needsPerson } from './show.ts';
import type { Show } from './show.ts';
import { createTopics } from './topics.ts';

/** What stands beside a row's text: nothing, a decision that waits for a person, or an approval that waits for the network. */
export type Mark = 'conflict' | 'refused' | 'queued' | null;

/** One row as it is drawn. The same object until it must be drawn anew. */
export interface RowView {
  readonly segment: ScreenSegment;
  /** From 1, in reading order. */
  readonly number: number;
  /** What this person sees: what they typed, else the server's. */
  readonly text: string;
  readonly isLive: boolean;
  /** Who else is in it. */
  readonly inUse: string | null;
  readonly mark: Mark;
}

/** All that is not a row. The same object until something of it changes. */
export interface Head extends Omit<ScreenTranslation, 'segments'> {
  readonly order: readonly string[];
  /** Ids on the screen. */
  readonly visible: readonly string[];
  readonly live: string | null;
  readonly show: Show;
  readonly query: string;
  readonly shows: Readonly<Record<Show, number>>;
}

export type Board = ReturnType<typeof createBoard>;

/**
 * What the screen shows, outside React: rows are drawn anew only when they become live, stop, or the server changes them.
 * @param texts by segment: what this device kept
 */
export const createBoard = (first: ScreenTranslation, texts: ReadonlyMap<string, string>, show: Show) => {
  const { segments: list, ...rest } = first;
  const segments = new Map(list.map((segment) => [segment.id, segment]));
  const numbers = new Map<string, number>();
  const typed = new Map(texts);
  const marks = new Map<string, Mark>();
  const views = new Map<string, RowView>();
  const topics = createTopics();
  let head: Head = { ...rest, order: list.map(({ id }) => id), visible: [], live: null, show, query: '', shows: countShows(list) };

  const renumber = (): void => {
    numbers.clear();
    head.order.forEach((id, n) => numbers.set(id, n + 1));
  };
  const textOf = (id: string): string => typed.get(id) ?? segments.get(id)?.target ?? '';
  const visibleNow = (): readonly string[] => {
    const next = head.order.filter((id) => {
      const segment = segments.get(id);
      return segment !== undefined && (id === head.live || isShown(segment, textOf(id), head.show, head.query));
    });
    return next.length === head.visible.length && next.every((id, n) => id === head.visible[n]) ? head.visible : next;
  };
  const alter = (change: Partial<Head>): void => {
    head = { ...head, ...change };
    const visible = visibleNow();
    if (visible !== head.visible) head = { ...head, visible };
    topics.tell('head');
  };
  const redraw = (id: string): void => {
    views.delete(id);
    topics.tell(id);
  };
  const put = (segment: ScreenSegment): void => {
    segments.set(segment.id, segment);
    if (typed.get(segment.id) === (segment.target ?? '')) typed.delete(segment.id);
    redraw(segment.id);
  };
  /** What readers say now, at their segments; the same objects where it is the same. */
  const report = (all: readonly ScreenReport[]): void => {
    for (const segment of segments.values()) {
      const reports = all.filter((one) => one.segment === segment.id);
      if (!areSame(reports, segment.reports)) put({ ...segment, reports });
    }
    head = { ...head, reports: all.filter(({ segment }) => segment === null || !segments.has(segment)), shows: countShows(segments.values()) };
  };
  const whoIsIn = (id: string, people: readonly Presence[]): string | null => people.find((one) => one.at === id && one.id !== head.me.id)?.name ?? null;
  renumber();
  alter({});

  return {
    head: (): Head => head,
    segment: (id: string): ScreenSegment | undefined => segments.get(id),
    number: (id: string): number => numbers.get(id) ?? 0,
    textOf,
    /** Throws nothing: an unknown id has no view. */
    row: (id: string): RowView | null => {
      const known = views.get(id);
      const segment = segments.get(id);
      if (known || !segment) return known ?? null;
      const view = { segment, number: numbers.get(id) ?? 0, text: textOf(id), isLive: head.live === id, inUse: whoIsIn(id, head.people), mark: marks.get(id) ?? null };
      views.set(id, view);
      return view;
    },
    subscribe: topics.subscribe,
    /** The person typed; nothing is drawn. */
    type: (id: string, text: string): void => {
      if (text === (segments.get(id)?.target ?? '')) typed.delete(id);
      else typed.set(id, text);
    },
    /** Makes a row the live one, or none. */
    setLive: (id: string | null): void => {
      const before = head.live;
      if (before === id) return;
      alter({ live: id });
      topics.tell('live');
      if (before !== null) redraw(before);
      if (id !== null) redraw(id);
    },
    filter: (change: { readonly show?: Show; readonly query?: string }): void => alter(change),
    mark: (next: ReadonlyMap<string, Mark>): void => {
      const touched = [...new Set([...marks.keys(), ...next.keys()])].filter((id) => marks.get(id) !== next.get(id));
      marks.clear();
      for (const [id, mark] of next) marks.set(id, mark);
      touched.forEach(redraw);
    },
    /** An answer to this person's own act. */
    answered: ({ segment, rev, counts, until }: Saved): void => {
      put(segment);
      const { assignment } = head;
      const own = assignment?.person.id === head.me.id && until !== null ? { assignment: { ...assignment, until } } : {};
      alter({ rev: Math.max(rev, head.rev), counts, shows: countShows(segments.values()), ...own });
    },
    /** What happened elsewhere. Gives the ids whose text is another one now. */
    pulsed: ({ changed, order, people, reports, ...news }: Pulse): readonly string[] => {
      const moved = changed.filter((segment) => (segments.get(segment.id)?.target ?? null) !== segment.target).map(({ id }) => id);
      const before = head.people;
      changed.forEach((segment) => put(segment));
      const gone = order === null ? [] : head.order.filter((id) => !order.includes(id));
      for (const id of gone) segments.delete(id);
      const next = order ?? head.order;
      head = { ...head, order: next, live: head.live !== null && gone.includes(head.live) ? null : head.live };
      if (order) {
        renumber();
        views.clear();
      }
      if (reports) report(reports);
      alter({ ...news, people, shows: changed.length + gone.length > 0 ? countShows(segments.values()) : head.shows });
      for (const id of new Set([...before, ...people].flatMap(({ at }) => at ?? []))) if (whoIsIn(id, before) !== whoIsIn(id, people)) redraw(id);
      if (order) next.forEach(redraw);
      return moved;
    },
    /** Something of the text as a whole changed. */
    alter,
    /** The next (1) or previous (-1) segment that needs a person, from `from` on and round the end; null where none. */
    nextOpen: (from: string | null, step: 1 | -1, isLeftOut: (id: string) => boolean = () => false): string | null => {
      const { order } = head;
      const start = from === null ? (step === 1 ? -1 : order.length) : order.indexOf(from);
      for (let n = 1; n <= order.length; n += 1) {
        const id = order[(((start + step * n) % order.length) + order.length) % order.length];
        const segment = id === undefined ? undefined : segments.get(id);
        if (segment && segment.id !== from && waits(segment) && !isLeftOut(segment.id)) return segment.id;
      }
      return null;
    },
    /** The first segment that readers reported: what the queue put the text first for. Null where none is. */
    firstReported: (): string | null => head.order.find((id) => (segments.get(id)?.reports.length ?? 0) > 0) ?? null,
    /** The neighbour on the screen; null at the ends. */
    neighbour: (from: string, step: 1 | -1): string | null => head.visible[head.visible.indexOf(from) + step] ?? null,
    /** True where nothing is left for a person. */
    isDone: (): boolean => {
      const everything = [...segments.values()];
      return everything.length > 0 && head.reports.length === 0 && !everything.some(waits) && head.owned.every(({ written, approved }) => approved !== null && (written === null || approved.at >= written.at));
    },
    all: (): readonly ScreenSegment[] => head.order.flatMap((id) => segments.get(id) ?? []),
  };
};

const areSame = (these: readonly ScreenReport[], those: readonly ScreenReport[]): boolean =>
  these.length === those.length && these.every(({ id, count, words }, n) => id === those[n]?.id && count === those[n]?.count && words.length === those[n]?.words.length);

/** Somebody has something to do here: with the text itself, or with what readers say of it. */
const waits = (segment: ScreenSegment): boolean => needsPerson(segment) || segment.reports.length > 0;
