import type { ReactNode } from 'react';
import type { Badge } from '../domain/review/badge.ts';
import { StateIcon } from './StateIcon.tsx';
import type { Voice } from './words/speak.ts';
import './admin.css';

interface Props {
  readonly badge: Badge;
  readonly voice: Voice;
  /** Where a click leads; nothing makes it plain text. */
  readonly href?: string;
}

/** One locale's state: its code, a picture and a word. The reason of a failure shows on hover and focus, and is read out. */
export const StateBadge = ({ badge, voice, href }: Props): ReactNode => {
  const { locale, state, reason } = badge;
  const why = reason === null ? null : voice.reason(reason);
  const inside = (
    <>
      <span aria-hidden="true" className="verso-badge__code">{locale}</span>
      <span className="verso-hidden">{voice.language(locale)}: </span>
      <StateIcon state={state} />
      <span>{voice.state[state]}</span>
      {why !== null && <span className="verso-badge__why">{why}</span>}
    </>
  );
  const shared = { className: `verso-badge verso-badge--${state}`, title: `${voice.language(locale)}: ${why ?? voice.state[state]}` };
  if (href !== undefined) return <a {...shared} href={href}>{inside}</a>;
  return <span {...shared}>{inside}</span>;
};
