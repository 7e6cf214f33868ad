import type { Post } from '../../post/notice.ts';
import type { CorrespondentStore } from '../../store/correspondents.ts';
import type { Store } from '../../store/createStore.ts';
import type { TellingStore } from '../../store/tellings.ts';
import type { WaitingTexts } from '../../store/waitingTexts.ts';

/** What the flows that tell people are handed. */
export interface NotifyDeps {
  readonly store: Pick<Store, 'engines' | 'leases' | 'publications' | 'reports' | 'rows'>;
  readonly people: CorrespondentStore;
  readonly waiting: WaitingTexts;
  readonly tellings: TellingStore;
  readonly post: Post;
  readonly now: () => Date;
}
