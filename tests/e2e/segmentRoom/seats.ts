import type { Tag } from '../../../src/domain/segments/types.ts';
import type { Seat } from './room.tsx';

const tag = (id: number, label: string, more: Partial<Tag> = {}): Tag => ({ id, kind: 'format', pair: true, label, signature: label, ...more });

/** Two pairs and a point: five chips. */
export const TAGS = [tag(1, 'bold'), tag(2, 'link', { kind: 'link', href: '/en/x' }), tag(3, 'line break', { kind: 'break', pair: false })];
export const SOURCE = 'Open <g id="1">five days</g> a <g id="2">week</g><x id="3"/> in town';
export const ARABIC = 'تفتح <g id="1">خمسة أيام</g> في <g id="2">الأسبوع</g><x id="3"/> في المدينة';

/** A row in Arabic. */
export const row = (more: Partial<Seat> = {}): Seat => ({ id: 's1', source: SOURCE, target: ARABIC, lang: 'ar', dir: 'rtl', tags: TAGS, breaks: true, ...more });

/** A row whose target is written from the left. */
export const english = (target: string, more: Partial<Seat> = {}): Seat => row({ target, lang: 'en', dir: 'ltr', ...more });
