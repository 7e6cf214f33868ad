import type { DefaultServerCellComponentProps } from 'payload';
import type { ReactNode } from 'react';
import type { Badge } from '../domain/review/badge.ts';
import { StateBadge } from './StateBadge.tsx';
import { speak } from './words/speak.ts';

/**
 * The list's cell: how each translation of the document stands. It asks nothing: `fillTranslationBadges` put in what
 * the person who asked for the list may see.
 */
export const TranslationBadges = ({ cellData, collectionSlug, i18n, payload, rowData }: DefaultServerCellComponentProps): ReactNode => {
  const voice = speak(i18n.language);
  const badges = Array.isArray(cellData) ? (cellData as readonly Badge[]) : [];
  if (badges.length === 0) return <span className="verso-hidden">{voice.say('emptyCell')}</span>;
  const document = `${payload.config.routes.admin}/collections/${collectionSlug}/${encodeURIComponent(String(rowData.id))}`;
  return (
    <ul className="verso-badges">
      {badges.map((badge) => (
        <li key={badge.locale}>
          <StateBadge badge={badge} href={`${document}?locale=${badge.locale}`} voice={voice} />
        </li>
      ))}
    </ul>
  );
};
