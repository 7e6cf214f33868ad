import type { Saved, ScreenFinding } from '../../../domain/review/screen.ts';
import { whyOf } from '../askReview.ts';
import type { Board } from '../board/createBoard.ts';
import type { ReviewApi } from '../reviewApi.ts';
import type { Saving } from '../saving/createSaving.ts';
import type { Waive } from '../saving/types.ts';
import type { EditorHandle } from '../text/segmentField.ts';
import type { ReviewVoice } from '../words/speakReview.ts';
import { liveFindings } from './liveFindings.ts';
import type { Speaker } from './speaker.ts';

/** What lies around the live row: its writing surface, and where its bar and candidates can be focused. */
export interface LiveParts {
  readonly editor: EditorHandle;
  /** Focuses the row's candidates, else its first button. */
  readonly toBar: () => void;
}

export type Work = ReturnType<typeof createWork>;

interface Tools {
  readonly board: Board;
  readonly saving: Saving;
  readonly api: ReviewApi;
  readonly speaker: Speaker;
  readonly voice: () => ReviewVoice;
}

/** What a person does on this screen, whichever key, button or digit asked for it. */
export const createWork = ({ board, saving, api, speaker, voice }: Tools) => {
  const waivers = new Map<string, readonly Waive[]>();
  const approvals: string[] = [];
  let parts: LiveParts | null = null;
  /** The rows that somebody went to by hand get their focus in the text. */
  let isToText = false;

  const numberOf = (id: string): string => String(board.number(id));
  const isQueued = (id: string): boolean => saving.status().approvals.includes(id);

  /** Leaves the live row, whose text goes to the server at once, for another one. */
  const goTo = (id: string | null, how: { readonly toText?: boolean } = {}): void => {
    const { live } = board.head();
    isToText = how.toText === true;
    if (live !== null && live !== id) saving.flush(live);
    if (live === id && id !== null) parts?.editor.focus('end');
    board.setLive(id);
  };
  const textOf = (id: string): string => (board.head().live === id ? parts?.editor.text() : undefined) ?? saving.textOf(id) ?? board.textOf(id);

  const openErrors = (id: string): readonly ScreenFinding[] => {
    const segment = board.segment(id);
    const passed = new Set((waivers.get(id) ?? []).map(({ finding }) => finding));
    if (!segment) return [];
    return liveFindings(segment, textOf(id), board.head()).filter(({ severity, waived, id: finding }) => severity === 'error' && waived === null && !passed.has(finding));
  };

  const approve = (id: string): void => {
    const text = textOf(id);
    const [error] = openErrors(id);
    const n = numberOf(id);
    if (text.trim() === '') return speaker.warn(voice().say('notApproved', { n, why: voice().refused('no_target') }));
    if (error) return speaker.warn(voice().say('notApproved', { n, why: voice().finding(error.key, error.params) }));
    saving.approve(id, text, waivers.get(id) ?? []);
    approvals.push(id);
    speaker.say(voice().say(saving.status().kind === 'offline' ? 'approvalQueued' : 'approved', { n }), id);
    const next = board.nextOpen(id, 1, isQueued);
    goTo(next);
  };

  /** Waits until the approval that is on its way has arrived, or failed. */
  const landed = (id: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): boolean => !isQueued(id);
      if (look()) return resolve();
      const stop = saving.subscribe(() => {
        if (!look()) return;
        stop();
        resolve();
      });
    });

  const reopen = async (id: string): Promise<void> => {
    const n = numberOf(id);
    try {
      if (!saving.withdraw(id)) {
        await landed(id);
        const rev = saving.revOf(id) ?? board.segment(id)?.rev ?? 0;
        if (board.segment(id)?.state === 'reviewed' || board.segment(id)?.firstApproval) took(await api.reopen(id, rev));
      }
      speaker.say(voice().say('approvalBack', { n }));
    } catch (error) {
      speaker.warn(voice().refused(whyOf(error)));
    }
  };

  /** The server's answer to an act of this person beside the saving of texts. */
  const took = (saved: Saved): void => {
    saving.sync(saved.segment);
    board.answered(saved);
  };

  const lastApproved = (): string | undefined => {
    for (let id = approvals.pop(); id !== undefined; id = approvals.pop()) if (isQueued(id) || board.segment(id)?.approved) return id;
    const mine = board.all().filter(({ state, approved }) => state === 'reviewed' && approved?.by === board.head().me.id);
    return mine.toSorted((a, b) => (a.approved?.at ?? '').localeCompare(b.approved?.at ?? '')).at(-1)?.id;
  };

  return {
    board, saving, api, speaker, voice, goTo, approve, reopen, took, openErrors, textOf,
    say: (sentence: string): void => speaker.say(sentence),
    warn: (sentence: string): void => speaker.warn(sentence),
    /** The live row is there: it is focused as the way to it asks. */
    enter: (next: LiveParts, hasCandidates: boolean): void => {
      parts = next;
      if (hasCandidates && !isToText) next.toBar();
      else next.editor.focus('end');
    },
    leave: (gone: LiveParts): void => {
      if (parts === gone) parts = null;
    },
    editor: (): EditorHandle | null => parts?.editor ?? null,
    toBar: (): void => parts?.toBar(),
    toText: (): void => parts?.editor.focus('end'),
    step: (id: string, step: 1 | -1): boolean => {
      const next = board.neighbour(id, step);
      if (next !== null) goTo(next);
      return next !== null;
    },
    nextOpen: (step: 1 | -1): void => {
      const next = board.nextOpen(board.head().live, step, isQueued);
      if (next !== null) goTo(next);
    },
    undoApproval: async (): Promise<void> => {
      const id = lastApproved();
      if (id === undefined) return speaker.say(voice().say('nothingToTakeBack'));
      goTo(id, { toText: true });
      await reopen(id);
    },
    waive: (id: string, waive: Waive): void => {
      waivers.set(id, [...(waivers.get(id) ?? []).filter(({ finding }) => finding !== waive.finding), waive]);
    },
    waiversOf: (id: string): readonly Waive[] => waivers.get(id) ?? [],
    translateAgain: async (id: string): Promise<void> => {
      try {
        saving.flush(id);
        const saved = await api.again(id, saving.revOf(id) ?? 0);
        const isOpen = saving.sync(saved.segment);
        board.answered(saved);
        if (isOpen && board.head().live === id) parts?.editor.replace(saved.segment.target ?? '');
        speaker.say(voice().say('againDone'));
      } catch (error) {
        speaker.warn(voice().refused(whyOf(error)));
      }
    },
    saveNow: (): void => {
      saving.flushAll();
      speaker.say(voice().say('savedNow'));
    },
    insertTag: (): void => {
      if (parts && (parts.editor.insertNextTag() === 'none-missing')) speaker.say(voice().say('noTagMissing'));
    },
  };
};
