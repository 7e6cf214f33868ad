'use client';

import { useCallback } from 'react';
import type { Tag } from '../../../domain/segments/types.ts';
import type { DescribeTag } from '../text/chipFace.ts';
import { useReview } from '../useReview.ts';
import type { Sentence } from '../words/en.ts';
import type { ReviewVoice } from '../words/speakReview.ts';

const KINDS: Readonly<Record<string, Sentence>> = {
  bold: 'bold', italic: 'italic', underline: 'underline', strikethrough: 'strikethrough', code: 'code', link: 'link', subscript: 'subscript', superscript: 'superscript',
  'line break': 'break', tab: 'tab',
};

/** What a tag stands for, in words. */
export const tagKind = ({ kind, label }: Pick<Tag, 'kind' | 'label'>, voice: ReviewVoice): string => {
  if (kind === 'format') return label.split(' ').map((word) => (KINDS[word] ? voice.say(KINDS[word]) : word)).join(' ');
  const known = KINDS[label] ?? KINDS[kind];
  return known ? voice.say(known) : kind === 'inlineBlock' ? `${voice.say('block')} ${label}` : voice.say('format');
};

/** Names a chip for those who hear it: "bold 2 starts". */
export const useTagWords = (): DescribeTag => {
  const { voice } = useReview();
  return useCallback<DescribeTag>((tag, part) => {
    const params = { kind: tagKind(tag, voice), id: String(tag.id) };
    return voice.say(part === 'open' ? 'tagStarts' : part === 'close' ? 'tagEnds' : 'tagPoint', params);
  }, [voice]);
};
