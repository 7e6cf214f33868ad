import type { Engine } from '../engines/engine.ts';
import type { Store } from '../store/createStore.ts';

/** What flows are handed: shelves, a tongue, a clock and a source of new names. */
export interface Deps {
  readonly store: Store;
  readonly engine: Engine;
  readonly now: () => Date;
  readonly newId: () => string;
}
