import type { LocaleCode } from '../locales.ts';
import { documentPath, settingsPath } from '../page/addresses.ts';
import type { Change } from '../publication/change.ts';

/** What is sent, whole: its form is part of the API. */
export type WebhookEvent =
  | {
      readonly type: Change['type'];
      /** ISO 8601: when readers had it. */
      readonly timestamp: string;
      readonly data: Change & {
        /** Address of the document in the API; of one that was taken down, where it was; of settings, theirs in this language. */
        readonly href: string;
      };
    }
  | { readonly type: 'test'; readonly timestamp: string; readonly data: { readonly message: string } };

/** What a webhook wants to hear of; an empty list means all. */
export interface Wishes {
  readonly events: readonly Change['type'][];
  readonly locales: readonly LocaleCode[];
}

/** @param api address of the delivery, without a trailing slash */
export const eventOf = (change: Change, api: string): WebhookEvent => ({
  type: change.type,
  timestamp: change.at,
  data: { ...change, href: api + (isSettings(change) ? settingsPath(change.locale) : documentPath({ ...change, slug: change.slug ?? change.previousSlug })) },
});

/** Settings are the only document of a collection of their own, and bear its name. */
const isSettings = ({ collection, id }: Change): boolean => id === collection;

/** What the admin's button sends. */
export const testEvent = (at: Date): WebhookEvent => ({
  type: 'test',
  timestamp: at.toISOString(),
  data: { message: 'Verso can reach this address. Nothing was published.' },
});

export const isWanted = ({ events, locales }: Wishes, { type, locale }: Pick<Change, 'type' | 'locale'>): boolean =>
  (events.length === 0 || events.includes(type)) && (locales.length === 0 || locales.includes(locale));
