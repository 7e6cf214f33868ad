import { latinDigits } from '../board/show.ts';
import type { InspectorTab } from '../useReview.ts';
import type { Question } from '../useReview.ts';
import type { Command } from '../words/words.ts';
import type { Work } from '../work/createWork.ts';
import { commandOf } from './chord.ts';
import type { OwnKeys } from './useBindings.ts';

type Press = Pick<KeyboardEvent, 'code' | 'key' | 'keyCode' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

interface Tools {
  readonly work: Work;
  readonly keys: Pick<OwnKeys, 'bindings' | 'isMac'>;
  readonly ask: (question: Question) => void;
  readonly inspect?: (tab: InspectorTab) => void;
}

/** A key that is still part of a composition belongs to the input method. */
export const isComposed = ({ isComposing, keyCode }: Pick<Press, 'isComposing' | 'keyCode'>): boolean => isComposing || keyCode === 229;

/** The commands that hold everywhere on the screen. True where the key was one. */
export const pressedAnywhere = (event: Press, { work, keys, ask }: Tools): boolean => {
  if (isComposed(event)) return false;
  const command = commandOf(event, keys.bindings, keys.isMac);
  if (command === null) return false;
  run(command, work, ask);
  return true;
};

const run = (command: Command, work: Work, ask: Tools['ask']): void => {
  const { live } = work.board.head();
  const acts: Readonly<Record<Command, () => void>> = {
    approve: () => {
      if (live !== null && work.board.head().me.may.includes('approve')) work.approve(live);
    },
    undoApproval: () => void work.undoApproval(),
    tag: work.insertTag,
    save: work.saveNow,
    keys: () => ask({ kind: 'keys' }),
    nextOpen: () => work.nextOpen(1),
    previousOpen: () => work.nextOpen(-1),
  };
  acts[command]();
};

const isBare = ({ ctrlKey, metaKey, altKey, shiftKey }: Press): boolean => !ctrlKey && !metaKey && !altKey && !shiftKey;

/** Keys in the live row's text, beside those that hold everywhere. True where the key was used. */
export const pressedInText = (event: Press, segmentId: string, tools: Tools): boolean => {
  if (isComposed(event)) return false;
  if (pressedAnywhere(event, tools)) return true;
  const { work } = tools;
  if (event.code === 'Enter' || event.code === 'NumpadEnter') {
    if (event.ctrlKey || event.metaKey || event.altKey) return true;
    if (!event.shiftKey) {
      work.step(segmentId, 1);
      return true;
    }
    if (work.board.segment(segmentId)?.breaks) return false;
    work.say(work.voice().say('noBreaks'));
    return true;
  }
  if (!isBare(event)) return false;
  if (event.code === 'Escape') {
    work.toBar();
    return true;
  }
  const editor = work.editor();
  if (event.code === 'ArrowDown' && editor?.isOnLastLine()) return work.step(segmentId, 1);
  if (event.code === 'ArrowUp' && editor?.isOnFirstLine()) return work.step(segmentId, -1);
  return false;
};

/** Keys in the live row's bar. `take` gets the candidate's place, from 1, and says whether there is one. */
export const pressedInBar = (event: Press, segmentId: string, { work }: Tools, take: (place: number) => boolean): boolean => {
  if (isComposed(event) || !isBare(event)) return false;
  if (event.code === 'Escape') {
    work.toText();
    return true;
  }
  if (event.code === 'ArrowDown') return work.step(segmentId, 1);
  if (event.code === 'ArrowUp') return work.step(segmentId, -1);
  const digit = /^(?:Digit|Numpad)([1-3])$/.exec(event.code)?.[1] ?? /^[1-3]$/.exec(latinDigits(event.key))?.[0];
  return digit !== undefined && take(Number(digit));
};
