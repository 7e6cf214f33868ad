import type { ReactNode } from 'react';
import type { BadgeState } from '../domain/review/badge.ts';

const SHAPES: Readonly<Record<BadgeState, ReactNode>> = {
  'not-translated': <circle cx="8" cy="8" r="5.5" strokeDasharray="2.2 2.1" />,
  waiting: <><circle cx="8" cy="8" r="5.5" /><path d="M8 5v3.2l2 1.3" /></>,
  translating: <path className="verso-turns" d="M13.5 8a5.5 5.5 0 1 1-2-4.2M13.5 1.8v2.7h-2.7" />,
  'needs-review': <path d="M1.5 8S4 3.7 8 3.7 14.5 8 14.5 8 12 12.3 8 12.3 1.5 8 1.5 8ZM8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6" />,
  reviewed: <path d="m2.8 8.6 3.4 3.4 7-7.6" />,
  outdated: <path d="M2 5.5h10.5M9.8 2.8l2.7 2.7M14 10.5H3.5m2.7 2.7-2.7-2.7" />,
  failed: <path d="M8 2 14.5 13.5h-13ZM8 6.5v3m0 1.8v.4" />,
  paused: <path d="M5.5 3.5v9m5-9v9" />,
};

/** The state's picture; a word always stands beside it. */
export const StateIcon = ({ state }: { readonly state: BadgeState }): ReactNode => (
  <svg aria-hidden="true" className="verso-icon" fill="none" focusable="false" height="16" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" strokeWidth="1.5" viewBox="0 0 16 16" width="16">
    {SHAPES[state]}
  </svg>
);
