import { canGoLive } from '../../domain/publication/canGoLive.ts';
import type { Verdict } from '../../domain/publication/canGoLive.ts';
import type { LocaleCode } from '../../domain/locales.ts';
import type { Entry } from '../../store/publications.ts';
import { asLive } from '../../store/publications.ts';
import type { DocumentKey, Row } from '../../store/rows.ts';
import { policyOf } from '../../store/settings.ts';
import type { Policy } from '../../store/settings.ts';
import type { PublishDeps } from './publishDeps.ts';

/** One locale of a document at one instant: what readers have, what the row says, and whether that may go live. */
export interface Judged {
  readonly row: Row | null;
  /** The locale's last entry, a withdrawal too. */
  readonly latest: Entry | null;
  /** What readers have in this locale. */
  readonly own: Entry | null;
  /** What readers have in the source locale. */
  readonly source: Entry | null;
  readonly policy: Policy;
  readonly verdict: Verdict;
}

/** Reads what one locale may show its readers. Screens, hooks, endpoints and the publisher all ask here. */
export const judgeLocale = async ({ store }: Pick<PublishDeps, 'store'>, key: DocumentKey, locale: LocaleCode): Promise<Judged> => {
  const latest = await store.publications.latest(key, locale);
  const row = await store.rows.find(key, locale);
  const sourceLocale = row?.sourceLocale ?? latest?.sourceLocale;
  const source = sourceLocale === undefined ? null : await store.publications.live(key, sourceLocale);
  const own = asLive(latest);
  const policy = policyOf(await store.settings.translation(), key.collection, locale);
  const verdict = canGoLive({ row, source, own, policy, fields: store.documents.fieldsOf(key.collection) });
  return { row, latest, own, source, policy, verdict };
};
