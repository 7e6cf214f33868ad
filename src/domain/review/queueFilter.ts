import { isLocaleCode } from '../locales.ts';
import type { LocaleCode } from '../locales.ts';
import { NEEDS } from './translation.ts';
import type { Need, Origin } from './translation.ts';

export const QUEUE_ORIGINS = ['machine', 'memory', 'human', 'import', 'mixed', 'none'] as const satisfies readonly (Origin | 'mixed' | 'none')[];
/** Where the waiting texts come from; `none` where nothing is written yet. */
export type QueueOrigin = (typeof QUEUE_ORIGINS)[number];

export const HOLDERS = ['me', 'nobody', 'others'] as const;
/** Who works on it now; somebody whose time has run out does not. */
export type Holder = (typeof HOLDERS)[number];

/** What of the queue somebody wants to see; all of it where empty. */
export interface QueueFilter {
  readonly locale?: LocaleCode;
  readonly collection?: string;
  readonly need?: Need;
  readonly origin?: QueueOrigin;
  readonly assignee?: Holder;
}

export const QUEUE_FILTERS = ['locale', 'collection', 'need', 'origin', 'assignee'] as const satisfies readonly (keyof QueueFilter)[];

/** The filter in what an address or a body says; whatever is no filter, or no value of one, counts as not said. */
export const readQueueFilter = (said: Readonly<Record<string, unknown>>): QueueFilter => {
  const { locale, collection, need, origin, assignee } = said;
  return {
    ...(isLocaleCode(locale) && { locale }),
    ...(typeof collection === 'string' && collection !== '' && { collection }),
    ...(isOneOf(NEEDS, need) && { need }),
    ...(isOneOf(QUEUE_ORIGINS, origin) && { origin }),
    ...(isOneOf(HOLDERS, assignee) && { assignee }),
  };
};

const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T => (list as readonly unknown[]).includes(value);
