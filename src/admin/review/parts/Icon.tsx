import type { ReactNode } from 'react';

const SHAPES = {
  empty: <circle cx="8" cy="8" r="5.5" />,
  machine: <><rect height="7" rx="1.5" width="10" x="3" y="6" /><path d="M8 6V3.2M5.8 9v1M10.2 9v1M1.4 9v2M14.6 9v2" /></>,
  memory: <><circle cx="8" cy="8" r="5.5" /><path d="M8 5v3.2l2 1.3" /></>,
  human: <path d="m3 13 .8-3L10.6 3.2l2.2 2.2L6 12.2 3 13ZM9.2 4.6l2.2 2.2" />,
  import: <path d="M8 2.5v7m-3-2.8 3 3 3-3M3 11v2.5h10V11" />,
  reviewed: <path d="m2.8 8.6 3.4 3.4 7-7.6" />,
  changed: <path d="M2 5.5h10.5M9.8 2.8l2.7 2.7M14 10.5H3.5m2.7 2.7-2.7-2.7" />,
  error: <path d="M8 2 14.5 13.5h-13ZM8 6.5v3m0 1.8v.4" />,
  warning: <><circle cx="8" cy="8" r="6" /><path d="M8 4.8v4m0 2v.4" /></>,
  reported: <path d="M3.5 14V2.5h9l-2 3 2 3h-9" />,
  inUse: <><rect height="6.5" rx="1" width="9" x="3.5" y="7" /><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" /></>,
  saving: <path d="M8 2.5a5.5 5.5 0 1 1-5.3 4" />,
  offline: <path d="M2 6.5a9 9 0 0 1 12 0M4.5 9.3a5.2 5.2 0 0 1 7 0M8 12.4v.3M2.5 2.5l11 11" />,
  note: <path d="M3 3h10v7.5H7.5L4.5 13v-2.5H3Z" />,
} as const;

export type IconName = keyof typeof SHAPES;

/** A small picture; a word always stands beside it. */
export const Icon = ({ name }: { readonly name: IconName }): ReactNode => (
  <svg aria-hidden="true" className="vr-icon" fill="none" focusable="false" height="16" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" strokeWidth="1.5" viewBox="0 0 16 16" width="16">
    {SHAPES[name]}
  </svg>
);
