'use client';

import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Tag } from '../../../domain/segments/types.ts';
import { DiffText } from './DiffText.tsx';
import { Pieces } from './Pieces.tsx';
import type { DescribeTag } from './chipFace.ts';
import { piecesOf } from './pieces.ts';
import './text.css';

interface Props {
  /** Canonical tagged text. */
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly dir: 'ltr' | 'rtl';
  readonly lang: string;
  readonly describe: DescribeTag;
  /** An earlier text: what changed since is marked. */
  readonly diff?: string;
}

/** A text with its tags as chips, to be read. */
export const TaggedText = ({ text, tags, dir, lang, describe, diff }: Props): ReactNode => {
  const pieces = useMemo(() => piecesOf(text), [text]);
  if (diff !== undefined) return <DiffText after={text} before={diff} describe={describe} dir={dir} lang={lang} tags={tags} />;
  return <span className="verso-text" dir={dir} lang={lang}><Pieces describe={describe} pieces={pieces} tags={tags} /></span>;
};
