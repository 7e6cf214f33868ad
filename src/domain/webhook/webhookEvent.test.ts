import { expect, it } from 'vitest';
import type { Change } from '../publication/change.ts';
import { eventOf } from './webhookEvent.ts';

const CHANGE: Change = { seq: 1, type: 'published', collection: 'articles', id: '7', locale: 'ar', title: 'T', slug: 'a b', previousSlug: null, at: '2026-01-01T08:00:00.000Z' };
const hrefOf = (change: Partial<Change>): unknown => (eventOf({ ...CHANGE, ...change }, 'https://api.test').data as { href?: string }).href;

it('says where the document is, where it was, or where settings are read', () => {
  expect(hrefOf({})).toBe('https://api.test/v1/ar/articles/a%20b');
  expect(hrefOf({ type: 'unpublished', slug: null, previousSlug: 'old' })).toBe('https://api.test/v1/ar/articles/old');
  expect(hrefOf({ slug: null })).toBe('https://api.test/v1/ar/articles/by-id/7');
  expect(hrefOf({ collection: 'site-settings', id: 'site-settings', slug: null })).toBe('https://api.test/v1/ar/settings');
});
