'use client';

import { useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { ReactNode, Ref } from 'react';
import type { Tag } from '../../../domain/segments/types.ts';
import type { DescribeTag } from './chipFace.ts';
import { fieldOf } from './fieldShelf.ts';
import type { EditorHandle, FieldContext, SegmentField } from './segmentField.ts';
import './text.css';

interface Props {
  /** Its undo stays with this id while the page lives. */
  readonly segmentId: string;
  /** The text when the editor opens; while it is open, only `handle` changes it. */
  readonly value: string;
  readonly sourceText: string;
  readonly tags: readonly Tag[];
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Its name for a screen reader. */
  readonly label: string;
  /** Ids of what is read with the name. */
  readonly describedBy: string | undefined;
  readonly breaks: boolean;
  readonly describe: DescribeTag;
  readonly onChange: (text: string) => void;
  /** Every key before the editor sees it, but none of a composition. True where it was taken. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onBlur: () => void;
  readonly handle: Ref<EditorHandle>;
}

/** The one live text on the screen: words and chips that cannot be broken. */
export const SegmentEditor = (props: Props): ReactNode => {
  const { segmentId, value, sourceText, tags, lang, dir, label, describedBy, breaks, describe, onChange, onKey, onBlur, handle } = props;
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<SegmentField>(null);
  const context: FieldContext = { source: sourceText, tags, dir, breaks, describe, onChange, onKey, onBlur };
  const latest = useRef({ context, value });

  useLayoutEffect(() => {
    latest.current = { context, value };
    field.current?.know(context);
  });
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const mine = fieldOf(`${lang}\n${segmentId}`);
    field.current = mine;
    mine.mount(element, latest.current.value, latest.current.context);
    return () => {
      field.current = null;
      mine.unmount();
    };
  }, [segmentId, lang]);
  useImperativeHandle(handle, () => handleOf(() => field.current), []);

  return (
    <div
      aria-describedby={describedBy}
      aria-label={label}
      aria-multiline="true"
      className="verso-editor"
      contentEditable
      data-gramm="false"
      lang={lang}
      ref={root}
      role="textbox"
      spellCheck
      suppressContentEditableWarning
      tabIndex={0}
      translate="no"
    />
  );
};

const handleOf = (field: () => SegmentField | null): EditorHandle => ({
  text: () => field()?.text() ?? '',
  focus: (at) => field()?.focus(at),
  replace: (text) => field()?.replace(text),
  insertNextTag: () => field()?.insertNextTag() ?? 'none-missing',
  wrapSelection: () => field()?.wrapSelection() ?? 'none-missing',
  insertTag: (id, part) => field()?.insertTag(id, part),
  undo: () => field()?.undo(),
  redo: () => field()?.redo(),
  isOnFirstLine: () => field()?.isOnFirstLine() ?? true,
  isOnLastLine: () => field()?.isOnLastLine() ?? true,
});
