import type { ScreenTranslation } from '../../../domain/review/screen.ts';
import { createBoard } from '../board/createBoard.ts';
import type { Mark } from '../board/createBoard.ts';
import { showOf } from '../board/show.ts';
import { reviewApi } from '../reviewApi.ts';
import type { ReviewPlace } from '../reviewPlace.ts';
import { createSaving } from '../saving/createSaving.ts';
import type { SavingStatus } from '../saving/types.ts';
import { watchWindow } from '../saving/watchWindow.ts';
import type { ReviewVoice } from '../words/speakReview.ts';
import { createWork } from './createWork.ts';
import type { Work } from './createWork.ts';
import { createSpeaker } from './speaker.ts';

/** Puts the screen's parts together in a browser: what is shown, what is saved, what is said. `close` ends them. */
export const openWork = (first: ScreenTranslation, place: ReviewPlace, voice: () => ReviewVoice): { readonly work: Work; readonly close: () => void } => {
  const api = reviewApi(place.api, place.id);
  const speaker = createSpeaker();
  const saving = createSaving({
    send: api.send,
    storage: shelf(),
    scope: { user: first.me.id, row: first.id },
    now: () => Date.now(),
    schedule: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    online: () => navigator.onLine,
    newKey,
    answered: (_, saved, attempt) => {
      board.answered(saved);
      const { segment } = saved;
      if (attempt.approve && segment.state !== 'reviewed' && segment.firstApproval) speaker.say(voice().say('approvedFirst', { n: String(board.number(segment.id)) }), segment.id);
    },
    refused: ({ segmentId, kind, code }) => {
      const n = String(board.number(segmentId));
      if (kind === 'approval') speaker.warn(voice().say('notApproved', { n, why: voice().refused(code) }));
      else if (kind === 'unfit' || kind === 'gone') speaker.warn(voice().say('refusedHere', { why: voice().refused(code) }));
    },
  });
  const texts = saving.restore(first.segments);
  const address = new URL(location.href);
  const board = createBoard(first, texts, showOf(address.searchParams.get('show')));
  const work = createWork({ board, saving, api, speaker, voice });
  const mark = (): void => board.mark(marksOf(saving.status()));
  mark();
  const unmark = saving.subscribe(mark);
  const unwatch = watchWindow(saving);
  return {
    work,
    close: () => {
      saving.leave();
      unmark();
      unwatch();
      saving.stop();
    },
  };
};

const marksOf = ({ conflicts, approvals, kind }: SavingStatus): ReadonlyMap<string, Mark> =>
  new Map<string, Mark>([
    ...(kind === 'offline' ? approvals.map((id) => [id, 'queued'] as const) : []),
    ...conflicts.map(({ segmentId, kind: refusal }) => [segmentId, refusal === 'clash' ? 'conflict' : 'refused'] as const),
  ]);

/** A name nobody else has; `crypto.randomUUID` is missing where the admin is served over plain HTTP. */
const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A browser may forbid the device's shelf altogether. */
const shelf = (): Storage | null => {
  try {
    return localStorage;
  } catch {
    return null;
  }
};
