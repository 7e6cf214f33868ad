import { $addUpdateTag, $createTextNode, $getSelection, $isRangeSelection, COMMAND_PRIORITY_CRITICAL, CONTROLLED_TEXT_INSERTION_COMMAND, COPY_COMMAND, CUT_COMMAND, CUT_TAG, FORMAT_TEXT_COMMAND, INSERT_LINE_BREAK_COMMAND, INSERT_PARAGRAPH_COMMAND, INSERT_TAB_COMMAND, KEY_DOWN_COMMAND, KEY_ENTER_COMMAND, LineBreakNode, PASTE_COMMAND, PASTE_TAG, RootNode, mergeRegister } from 'lexical';
import type { LexicalEditor } from 'lexical';
import type { FieldContext } from './segmentField.ts';
import { putOn, takeFrom } from './fieldClipboard.ts';
import { $jump } from './fieldJump.ts';
import { $line, $readPieces, $selectedStretch, $splice } from './fieldText.ts';
import { missingChips } from './missingTags.ts';
import { oneLine } from './oneLine.ts';
import { slicePieces } from './pieces.ts';

/** What our texts do otherwise than any plain text: one line, chips whole and once, keys first to the screen. */
export const registerFieldCommands = (editor: LexicalEditor, context: () => FieldContext): (() => void) => {
  const first = COMMAND_PRIORITY_CRITICAL;
  return mergeRegister(
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => {
      if (event.isComposing || event.keyCode === 229) return false;
      if (!context().onKey(event) && !$jump(event, editor.getRootElement(), context().dir)) return false;
      event.preventDefault();
      return true;
    }, first),
    editor.registerCommand(KEY_ENTER_COMMAND, (event) => {
      event?.preventDefault();
      if (event?.shiftKey) $breakLine(context());
      return true;
    }, first),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, () => $breakLine(context()), first),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => true, first),
    editor.registerCommand(INSERT_TAB_COMMAND, () => true, first),
    editor.registerCommand(FORMAT_TEXT_COMMAND, () => true, first),
    editor.registerCommand(COPY_COMMAND, (event) => $copy(event), first),
    editor.registerCommand(CUT_COMMAND, (event) => {
      const stretch = $selectedStretch();
      if (!$copy(event) || !stretch || stretch.from === stretch.to) return true;
      $addUpdateTag(CUT_TAG);
      $splice(stretch, [], context().dir);
      return true;
    }, first),
    editor.registerCommand(PASTE_COMMAND, (event) => {
      event.preventDefault();
      const data = 'clipboardData' in event ? event.clipboardData : null;
      if (data) $put(data, context());
      return true;
    }, first),
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, (given) => {
      const text = typeof given === 'string' ? given : given.dataTransfer?.getData('text/plain') ?? given.data ?? '';
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(oneLine(text));
      return true;
    }, first),
    // Whatever way one came in (a keyboard's own idea, a browser's replacement).
    editor.registerNodeTransform(LineBreakNode, (node) => {
      if (!hasLines(context())) node.replace($createTextNode(' '));
    }),
    editor.registerNodeTransform(RootNode, () => void $line(context().dir)),
  );
};

/** True where the source has line breaks among its words, not only as tags. */
export const hasLines = ({ breaks, source }: FieldContext): boolean => breaks && source.includes('\n');

/** Puts what a clipboard or a drag carries where the selection is. */
export const $put = (data: DataTransfer, context: FieldContext): void => {
  const stretch = $selectedStretch();
  if (!stretch) return;
  const pieces = takeFrom(data, { source: context.source, pieces: $readPieces(), stretch, hasBreaks: hasLines(context) });
  $addUpdateTag(PASTE_TAG);
  $splice(stretch, pieces, context.dir);
};

/** A break where the source has one: its next missing break tag, or a new line among the words. */
const $breakLine = (context: FieldContext): boolean => {
  const stretch = $selectedStretch();
  if (!context.breaks || !stretch) return true;
  const chip = missingChips(context.source, $readPieces()).find(({ id }) => context.tags.some((tag) => tag.id === id && tag.kind === 'break'));
  if (chip) $splice(stretch, [chip], context.dir);
  else if (hasLines(context)) $splice(stretch, [{ kind: 'text', text: '\n' }], context.dir);
  return true;
};

const $copy = (event: ClipboardEvent | KeyboardEvent | null): boolean => {
  const stretch = $selectedStretch();
  const data = event && 'clipboardData' in event ? event.clipboardData : null;
  if (!data || !stretch || stretch.from === stretch.to) return false;
  event?.preventDefault();
  putOn(data, slicePieces($readPieces(), stretch.from, stretch.to));
  return true;
};
