'use client';

import { Link } from '@payloadcms/ui';
import { usePathname } from 'next/navigation.js';
import type { ReactNode } from 'react';
import { useQueueVoice } from './useQueueVoice.ts';
import './queue.css';

/** The link as Payload draws its own. */
export const ReviewLinkClient = ({ href, waiting }: { readonly href: string; readonly waiting: number }): ReactNode => {
  const voice = useQueueVoice();
  const pathname = usePathname();
  const isHere = pathname === href || pathname.startsWith(`${href}/`);
  return (
    <Link aria-current={pathname === href ? 'page' : undefined} className="nav__link verso-review-link" href={href} id="nav-review" prefetch={false}>
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{voice.say('review')}</span>
      {waiting > 0 && <span aria-hidden="true" className="verso-review-link__count">{voice.number(waiting)}</span>}
      {waiting > 0 && <span className="verso-hidden">: {voice.count('texts', waiting)}</span>}
    </Link>
  );
};
