import { IS_APPLE } from 'lexical';
import { caretLine } from './caretLine.ts';
import { $readPieces, $selectStretch, $selectedEnds } from './fieldText.ts';
import { lengthOf } from './pieces.ts';

/**
 * Home and End where browsers miss: they do not get before a chip that stands first, nor away from there. True where
 * the caret was moved.
 */
export const $jump = (event: KeyboardEvent, root: HTMLElement | null, dir: 'ltr' | 'rtl'): boolean => {
  const jump = jumpOf(event, dir);
  const ends = $selectedEnds();
  if (!jump || !root || !ends) return false;
  const { isFirst, isLast } = caretLine(root);
  const isStart = jump.to === 'start';
  if (jump.isWhole || (isStart ? isFirst : isLast)) {
    const place = isStart ? 0 : lengthOf($readPieces());
    $selectStretch({ from: event.shiftKey ? ends.anchor : place, to: place });
    return true;
  }
  const selection = root.ownerDocument.getSelection();
  if (selection?.focusNode?.nodeType !== Node.ELEMENT_NODE) return false;
  // From between chips browsers do not know the line: one step on, they do.
  const alter = event.shiftKey ? 'extend' : 'move';
  selection.modify(alter, isStart ? 'backward' : 'forward', 'character');
  selection.modify(alter, isStart ? 'backward' : 'forward', 'lineboundary');
  return true;
};

interface Jump {
  readonly to: 'start' | 'end';
  /** Of the whole text, not of the line. */
  readonly isWhole: boolean;
}

const jumpOf = ({ code, ctrlKey, metaKey, altKey }: KeyboardEvent, dir: 'ltr' | 'rtl'): Jump | null => {
  if (altKey) return null;
  if (IS_APPLE && metaKey && !ctrlKey) return APPLE[dir][code] ?? null;
  if (IS_APPLE || metaKey) return null;
  if (code === 'Home') return { to: 'start', isWhole: ctrlKey };
  return code === 'End' ? { to: 'end', isWhole: ctrlKey } : null;
};

const [START, END] = [{ to: 'start', isWhole: false }, { to: 'end', isWhole: false }] as const;
const WHOLE = { ArrowUp: { to: 'start', isWhole: true }, ArrowDown: { to: 'end', isWhole: true } } as const;
const APPLE: Readonly<Record<'ltr' | 'rtl', Readonly<Record<string, Jump>>>> = {
  ltr: { ...WHOLE, ArrowLeft: START, ArrowRight: END },
  rtl: { ...WHOLE, ArrowLeft: END, ArrowRight: START },
};
