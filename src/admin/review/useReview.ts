'use client';

import { createContext, useContext } from 'react';
import type { OwnKeys } from './keys/useBindings.ts';
import type { ReviewPlace } from './reviewPlace.ts';
import type { ReviewVoice } from './words/speakReview.ts';
import type { Work } from './work/createWork.ts';

/** Questions the screen puts in a window of its own. */
export type Question =
  | { readonly kind: 'keys' }
  | { readonly kind: 'againAll' | 'approveAll' | 'unpublish' | 'schedule' }
  | { readonly kind: 'handBack'; readonly field: string };

export type InspectorTab = 'context' | 'reports' | 'notes' | 'history';

/** What every part of the screen needs; the same object as long as the screen stands. */
export interface Review {
  readonly work: Work;
  readonly voice: ReviewVoice;
  readonly place: ReviewPlace;
  readonly keys: OwnKeys;
  ask(question: Question | null): void;
  inspect(tab: InspectorTab, withFocus?: boolean): void;
}

export const ReviewContext = createContext<Review | null>(null);

/** @throws Error outside the review screen */
export const useReview = (): Review => {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('This part belongs into the review screen.');
  return review;
};
