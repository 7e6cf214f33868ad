import type { ScreenFinding, ScreenSegment, ScreenTranslation } from '../../../domain/review/screen.ts';
import { findingId } from '../../../domain/qa/finding.ts';
import { runChecks } from '../../../domain/qa/runChecks.ts';

type Locales = Pick<ScreenTranslation, 'locale' | 'sourceLocale'>;

/** The findings of a text as it is being written; what was let pass stays so. The server's answer is the truth. */
export const liveFindings = (segment: ScreenSegment, text: string, { locale, sourceLocale }: Locales): readonly ScreenFinding[] => {
  if (text === (segment.target ?? '')) return segment.findings;
  const waived = new Map(segment.findings.map((finding) => [finding.id, finding.waived]));
  return runChecks({ source: segment.source, target: text, sourceLocale, locale, ...(segment.max !== null && { maxLength: segment.max }) })
    .map((finding) => ({ ...finding, id: findingId(finding), waived: waived.get(findingId(finding)) ?? null }));
};
