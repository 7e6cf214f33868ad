import type { ScreenTranslation } from '../domain/review/screen.ts';
import { publishingState } from '../flows/publish/publishingState.ts';
import type { Store } from '../store/createStore.ts';
import type { Row } from '../store/rows.ts';

export type PublishingStatus = Pick<ScreenTranslation['status'], 'live' | 'liveOutdated' | 'sourceLive' | 'sourceAhead' | 'awaitsSource' | 'scheduled'>;

/** What readers are served of a translation and its source, and what is ordered for later. */
export const publishingStatus = async (store: Store, row: Row): Promise<PublishingStatus> => ({
  live: row.live === true,
  liveOutdated: row.liveOutdated === true,
  awaitsSource: row.awaitsSource === true,
  ...(await publishingState({ store }, row)),
});
