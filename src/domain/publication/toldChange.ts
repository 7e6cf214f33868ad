import type { Change } from './change.ts';

/**
 * A change as it may be told now. It stays in the log for ever, but its words are readers' only as long as they have that
 * text: a title that was replaced or taken down is told no more, nor are the addresses of a page that is down. Only a
 * withdrawal names the address that is gone, for that is what sites and caches must forget.
 * @param live the entry that readers have now of this document and locale, by its place; null where they have none
 */
export const toldChange = (change: Change, live: number | null): Change => ({
  ...change,
  title: live === change.seq ? change.title : null,
  slug: live === null ? null : change.slug,
  previousSlug: live === null && change.type !== 'unpublished' ? null : change.previousSlug,
});
