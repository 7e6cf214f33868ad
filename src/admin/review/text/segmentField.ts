import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { BLUR_COMMAND, COMMAND_PRIORITY_LOW, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, REDO_COMMAND, UNDO_COMMAND, createEditor, mergeRegister } from 'lexical';
import type { Tag } from '../../../domain/segments/types.ts';
import type { DescribeTag } from './chipFace.ts';
import { caretLine } from './caretLine.ts';
import { drawChip } from './drawChip.ts';
import { registerFieldCommands } from './fieldCommands.ts';
import { registerFieldDrag } from './fieldDrag.ts';
import { $readPieces, $selectStretch, $selectedStretch, $writePieces } from './fieldText.ts';
import type { Stretch } from './fieldText.ts';
import { markLoose } from './markLoose.ts';
import { missingChips } from './missingTags.ts';
import { isSameTag, lengthOf, piecesOf, sizeOf, slicePieces, taggedOf } from './pieces.ts';
import type { Piece, TagPart, TagPiece } from './pieces.ts';
import { TagNode, drawTagsOf } from './TagNode.ts';

/** What a field must know of its segment, always as it is now. */
export interface FieldContext {
  readonly source: string;
  readonly tags: readonly Tag[];
  readonly dir: 'ltr' | 'rtl';
  readonly breaks: boolean;
  readonly describe: DescribeTag;
  readonly onChange: (text: string) => void;
  /** True where the screen took the key. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onBlur: () => void;
}

export type Inserted = 'inserted' | 'none-missing';

export interface EditorHandle {
  /** The text as canonical tagged text. */
  text(): string;
  focus(at: 'start' | 'end' | { readonly offset: number }): void;
  /** Another text in its place, as one step of undo. */
  replace(text: string): void;
  /** The next chip of the source that is missing; with a selection, its pair round it. */
  insertNextTag(): Inserted;
  /** The next missing pair round the selection. */
  wrapSelection(): Inserted;
  /** This chip at the caret; where it stood before, it goes. */
  insertTag(id: number, part: TagPart): void;
  undo(): void;
  redo(): void;
  /** On the first and the last line as it is seen. */
  isOnFirstLine(): boolean;
  isOnLastLine(): boolean;
}

export interface SegmentField extends EditorHandle {
  /** Makes an element its own. A text other than its last is put in as one step of undo. */
  mount(root: HTMLElement, value: string, context: FieldContext): void;
  know(context: FieldContext): void;
  /** Lets the element go; text and undo stay. */
  unmount(): void;
}

const NOWHERE: FieldContext = {
  source: '', tags: [], dir: 'ltr', breaks: false, describe: () => '', onChange: () => undefined, onKey: () => false, onBlur: () => undefined,
};
/** Keys pressed within this time are undone together (ms). */
const STEP_MS = 400;
const MOST_STEPS = 200;

/** The editor of one segment, with the undo of one segment. It works while it is mounted. */
export const segmentField = (): SegmentField => {
  const editor = createEditor({ namespace: 'verso-segment', nodes: [TagNode], onError: (error) => { throw error; } });
  const history = createEmptyHistoryState();
  let context = NOWHERE;
  let text: string | null = null;
  const now = (): FieldContext => context;

  drawTagsOf(editor, (id, part) => drawChip(context.tags, context.describe, id, part));
  // Before the first text: what comes before the history cannot be gone back to.
  registerHistory(editor, history, STEP_MS, undefined, undefined, MOST_STEPS);
  mergeRegister(
    registerPlainText(editor),
    registerFieldCommands(editor, now),
    registerFieldDrag(editor, now),
    editor.registerCommand(BLUR_COMMAND, () => {
      context.onBlur();
      return false;
    }, COMMAND_PRIORITY_LOW),
    editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
      // Until the first text is in, there is nothing to tell.
      if (text === null || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
      const next = editorState.read(() => taggedOf($readPieces()));
      markLoose(editor);
      const isNew = next !== text;
      text = next;
      if (isNew) context.onChange(next);
    }),
  );

  const write = (change: () => void, tag: string = HISTORY_PUSH_TAG): void => editor.update(change, { discrete: true, tag });
  const replace = (value: string): void => write(() => $writeAll(piecesOf(value)));
  const $writeAll = (pieces: readonly Piece[]): void => $writePieces(pieces, context.dir, lengthOf(pieces));
  const $here = (): Stretch => {
    const end = lengthOf($readPieces());
    return $selectedStretch() ?? { from: end, to: end };
  };
  /** Sets chips at places of the text as it is, and takes them away where they stood. */
  const $set = (chips: readonly { readonly chip: TagPiece; readonly at: number }[], caret: number): void => {
    const pieces = $readPieces();
    const isMoved = (piece: Piece): boolean => chips.some(({ chip }) => isSameTag(chip, piece));
    const cuts = [0, ...chips.map(({ at }) => at), Infinity];
    const keep = (from: number, to: number): readonly Piece[] => slicePieces(pieces, from, to).filter((piece) => !isMoved(piece));
    const next = cuts.slice(1).flatMap((to, at): readonly Piece[] => {
      const chip = chips[at]?.chip;
      return [...keep(cuts[at] ?? 0, to), ...(chip ? [chip] : [])];
    });
    const gone = slicePieces(pieces, 0, caret).filter(isMoved).reduce((sum, piece) => sum + sizeOf(piece), 0);
    $writePieces(next, context.dir, caret - gone + chips.filter(({ at }) => at <= caret).length);
  };
  const insert = (isWrapping: boolean): Inserted => {
    let outcome: Inserted = 'none-missing';
    write(() => {
      const { from, to } = $here();
      const missing = missingChips(context.source, $readPieces());
      const open = missing.find(({ id, part }) => part === 'open' && missing.some((other) => other.id === id && other.part === 'close'));
      const [next] = missing;
      if (from < to && open) $set([{ chip: open, at: from }, { chip: { ...open, part: 'close' }, at: to }], to);
      else if (isWrapping || !next) return;
      else if (from === to && open === next && $readPieces().some((piece) => isSameTag(piece, next))) {
        // Both halves are there and make no pair: they are set anew, together.
        $set([{ chip: next, at: to }, { chip: { ...next, part: 'close' }, at: to }], to);
      } else $set([{ chip: next, at: to }], to);
      outcome = 'inserted';
    });
    return outcome;
  };
  const line = () => {
    const root = editor.getRootElement();
    return root ? caretLine(root) : { isFirst: true, isLast: true };
  };

  return {
    mount: (root, value, next) => {
      context = next;
      editor.setRootElement(root);
      const pieces = piecesOf(value);
      if (text === null) {
        write(() => $writeAll(pieces), HISTORY_MERGE_TAG);
        text = taggedOf(pieces);
      } else if (taggedOf(pieces) !== text) replace(value);
      markLoose(editor);
    },
    know: (next) => {
      context = next;
    },
    unmount: () => {
      context = NOWHERE;
      editor.setRootElement(null);
    },
    text: () => text ?? '',
    focus: (at) => {
      editor.getRootElement()?.focus({ preventScroll: true });
      write(() => {
        const end = lengthOf($readPieces());
        const place = at === 'start' ? 0 : at === 'end' ? end : Math.min(at.offset, end);
        $selectStretch({ from: place, to: place });
      }, HISTORY_MERGE_TAG);
    },
    replace,
    insertNextTag: () => insert(false),
    wrapSelection: () => insert(true),
    insertTag: (id, part) => write(() => {
      const { to } = $here();
      $set([{ chip: { kind: 'tag', id, part }, at: to }], to);
    }),
    undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
    redo: () => void editor.dispatchCommand(REDO_COMMAND, undefined),
    isOnFirstLine: () => line().isFirst,
    isOnLastLine: () => line().isLast,
  };
};
