'use client';

import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Tag } from '../../../domain/segments/types.ts';
import { Pieces } from './Pieces.tsx';
import type { DescribeTag } from './chipFace.ts';
import { piecesOf } from './pieces.ts';
import { wordDiff } from './wordDiff.ts';
import './text.css';

interface Props {
  readonly before: string;
  readonly after: string;
  /** Of the text after. */
  readonly tags: readonly Tag[];
  /** Of the text before, where its numbers mean other tags. */
  readonly tagsBefore?: readonly Tag[];
  readonly dir: 'ltr' | 'rtl';
  readonly lang: string;
  readonly describe: DescribeTag;
  /** Without the marks: the text after, as it is. */
  readonly isPlain?: boolean;
}

/** How a text became another, as insertions and deletions. */
export const DiffText = ({ before, after, tags, tagsBefore = tags, dir, lang, describe, isPlain = false }: Props): ReactNode => {
  const changes = useMemo(
    () => (isPlain ? [{ kind: 'same', pieces: piecesOf(after) } as const] : wordDiff(before, after, lang)),
    [before, after, lang, isPlain],
  );
  return (
    <span className="verso-text" dir={dir} lang={lang}>
      {changes.map(({ kind, pieces }, at) => {
        const shown = <Pieces describe={describe} key={`${at}`} pieces={pieces} tags={kind === 'del' ? tagsBefore : tags} />;
        if (kind === 'same') return shown;
        return kind === 'ins' ? <ins className="verso-ins" key={`${at}`}>{shown}</ins> : <del className="verso-del" key={`${at}`}>{shown}</del>;
      })}
    </span>
  );
};
