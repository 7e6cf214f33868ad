import type { Step } from '../memory/plan.ts';
import { findingId } from '../qa/finding.ts';
import type { Finding } from '../qa/finding.ts';
import { runChecks } from '../qa/runChecks.ts';
import { shownHash, textHash } from './textHash.ts';
import { hold } from './translation.ts';
import type { Segment } from './translation.ts';

interface MachineText {
  readonly target: string;
  readonly damage: string | null;
}

interface Pair {
  readonly sourceLocale: string;
  readonly locale: string;
}

/** A step with the machine's answer put where it belongs, checked. Without an answer the segment waits as it is. */
export const settle = (step: Step, answer: MachineText | undefined, engine: string, pair: Pair): Segment => {
  const { segment } = step;
  if (step.act === 'keep') return checked(segment, pair);
  if (!answer) return checked(segment, pair);
  if (step.act === 'propose') return checked({ ...segment, proposal: { target: answer.target, engine }, revision: segment.revision + 1 }, pair);
  return checked(
    { ...segment, target: answer.target, origin: 'machine', engine, state: 'translated', revision: segment.revision + 1 },
    pair,
    answer.damage === 'marks-lost' ? [MARKS_LOST] : [],
  );
};

const MARKS_LOST: Finding = { key: 'qa.marksLost', params: {}, severity: 'error' };

/** The segment with its findings made anew, and its text remembered among those it ever had. */
export const checked = (segment: Segment, { sourceLocale, locale }: Pair, more: readonly Finding[] = []): Segment => {
  if (segment.target === null) return { ...segment, findings: [] };
  const stillLost = segment.findings.some(({ key }) => key === MARKS_LOST.key) && segment.held.at(-1) === textHash(segment.target) && !segment.target.includes('<');
  const found = runChecks({
    source: segment.source, target: segment.target, sourceLocale, locale,
    ...(segment.maxLength !== undefined && { maxLength: segment.maxLength }),
  });
  const findings = [...more, ...(stillLost && more.length === 0 ? [MARKS_LOST] : []), ...found];
  const ids = new Set(findings.map(findingId));
  return {
    ...segment,
    findings,
    ...(segment.waived && { waived: segment.waived.filter(({ finding }) => ids.has(finding)) }),
    held: hold(segment.held, shownHash(segment.target, segment.tags)),
  };
};
