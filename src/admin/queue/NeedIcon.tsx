import type { ReactNode } from 'react';
import type { Need } from '../../domain/review/translation.ts';

const SHAPES: Readonly<Record<Need, ReactNode>> = {
  report: <path d="M4 14V2.5h8.5L10.8 5.7l1.7 3.3H4" />,
  error: <><circle cx="8" cy="8" r="6" /><path d="M8 4.8v3.6m0 2.3v.4" /></>,
  'outdated-live': <path d="M2 5.5h10.5M9.8 2.8l2.7 2.7M14 10.5H3.5m2.7 2.7-2.7-2.7" />,
  failed: <path d="M8 2 14.5 13.5h-13ZM8 6.5v3m0 1.8v.4" />,
  'second-approval': <path d="m1.5 8.8 2.8 2.8 5.4-6.2m-1.2 6.2.6.6 5.4-6.2" />,
  outdated: <path d="M2 5.5h10.5M9.8 2.8l2.7 2.7M14 10.5H3.5m2.7 2.7-2.7-2.7" />,
  review: <path d="M1.5 8S4 3.7 8 3.7 14.5 8 14.5 8 12 12.3 8 12.3 1.5 8 1.5 8ZM8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6" />,
};

/** The picture of what a text needs; a word always stands beside it. */
export const NeedIcon = ({ need }: { readonly need: Need }): ReactNode => (
  <svg aria-hidden="true" className="verso-icon" fill="none" focusable="false" height="16" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" strokeWidth="1.5" viewBox="0 0 16 16" width="16">
    {SHAPES[need]}
  </svg>
);
