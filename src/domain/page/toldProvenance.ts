import type { LocaleCode } from '../locales.ts';
import type { Provenance, PublishedSegment } from '../publication/publication.ts';
import type { ToldProvenance, ToldSegment } from './document.ts';
import { noticeOf } from './noticeOf.ts';

/** What readers are told of a text, worded in their language. */
export const toldProvenance = (provenance: Provenance, locale: LocaleCode): ToldProvenance => ({ ...provenance, notice: noticeOf(provenance, locale) });

/** Of a source text that stands in for one that readers of `locale` do not have. */
export const fallbackProvenance = (provenance: Provenance, locale: LocaleCode, source: LocaleCode): ToldProvenance => {
  const told = { ...provenance, kind: 'source-fallback' as const };
  return { ...told, notice: noticeOf(told, locale, source) };
};

/** How each text was made. Texts that came with an import or were written by a person are a human's. */
export const toldSegments = (segments: readonly PublishedSegment[]): ToldSegment[] =>
  segments.map(({ id, field, path, origin, engine, approved }) => {
    const isMachines = origin === 'machine' || origin === 'memory';
    return { id, field, path, kind: !isMachines ? 'human' : approved ? 'machine-reviewed' : 'machine', engine: isMachines ? engine : null, reviewedAt: approved?.at ?? null };
  });
