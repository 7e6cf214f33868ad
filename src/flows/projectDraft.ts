import { isShown, projectionOf } from '../domain/review/projection.ts';
import type { Data } from '../domain/segments/types.ts';
import { isVersoError, VersoError } from '../errors.ts';
import { IN_DOUBT } from '../store/rows.ts';
import type { DocumentKey, Row } from '../store/rows.ts';
import type { Deps } from './deps.ts';

const TRY_AGAIN_MS = 2000;
const MOST_ROUNDS = 5;

/**
 * Shows a row in its locale's Payload draft, where the draft does not show that revision yet.
 * @throws VersoError `typing` (wait) while a person types in the document's form: their keystrokes go first
 */
export const projectDraft = async (deps: Deps, key: DocumentKey, first: Row): Promise<void> => {
  const { store, now } = deps;
  let row: Row | null = first;
  for (let round = 0; row && round < MOST_ROUNDS; round += 1) {
    if (row.projected === row.revision || !row.segments || row.segments.length === 0) return;
    try {
      if (row.projected === IN_DOUBT && (await isAsItShouldBe(deps, key, row))) return void (await store.rows.projected(row.id, row.revision));
      const projection = { revision: row.revision, isLive: row.live === true };
      if (!(await store.documents.project(key, row.locale, await shownOf(deps, key, row), projection, now())))
        throw new VersoError('typing', 'Somebody is typing in this document; its drafts are written when they pause.', { recourse: 'wait', retryAfterMs: TRY_AGAIN_MS });
      await store.rows.projected(row.id, row.revision);
      return;
    } catch (error) {
      if (!isVersoError(error) || error.code !== 'stale') throw error;
      row = await store.rows.find(key, row.locale);
    }
  }
};

/** With the address that readers know, where they have one: the draft's own may be older. */
const shownOf = async ({ store }: Deps, key: DocumentKey, row: Row): Promise<Data> => {
  const slug = row.live === true ? (await store.publications.live(key, row.locale))?.slug : undefined;
  return { ...projectionOf(row), ...(slug && { slug }) };
};

const isAsItShouldBe = async ({ store }: Deps, key: DocumentKey, row: Row): Promise<boolean> => {
  const draft = await store.documents.draft(key, row.locale);
  return draft !== null && isShown(draft, projectionOf(row), store.documents.fieldsOf(key.collection));
};
