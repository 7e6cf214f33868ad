import type { Translation } from '../../domain/review/translation.ts';
import type { Entry } from '../../store/publications.ts';
import { asLive } from '../../store/publications.ts';
import type { Row } from '../../store/rows.ts';
import type { PublishDeps } from './publishDeps.ts';

/**
 * Shows in a row what its readers have, and notes that its consequences were drawn. False where the row moved on since
 * it was read: the caller draws them again.
 */
export const mirrorLive = async ({ store, now }: PublishDeps, row: Row, latest: Entry | null, more: Partial<Pick<Translation, 'awaitsSource'>> = {}): Promise<boolean> => {
  const live = asLive(latest);
  const shown = { live: live !== null, liveOutdated: live?.provenance?.outdated ?? false, awaitsSource: row.awaitsSource ?? false, ...more };
  const isShown = shown.live === (row.live ?? false) && shown.liveOutdated === (row.liveOutdated ?? false) && shown.awaitsSource === (row.awaitsSource ?? false);
  const saved = isShown ? row : await store.rows.save(row, shown, now());
  if (!saved) return false;
  return (await store.rows.considered(row.id, saved.revision)) > 0;
};
