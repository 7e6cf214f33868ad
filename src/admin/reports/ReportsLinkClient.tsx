'use client';

import { Link, useTranslation } from '@payloadcms/ui';
import { usePathname } from 'next/navigation.js';
import type { ReactNode } from 'react';
import { speakReports } from './words/speakReports.ts';
import './reports.css';

/** The link as Payload draws its own. */
export const ReportsLinkClient = ({ href }: { readonly href: string }): ReactNode => {
  const { i18n } = useTranslation();
  const isHere = usePathname() === href;
  return (
    <Link aria-current={isHere ? 'page' : undefined} className="nav__link verso-reports-link" href={href} id="nav-reader-reports" prefetch={false}>
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{speakReports(i18n.language).say('reports')}</span>
    </Link>
  );
};
