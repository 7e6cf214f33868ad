import { settle } from './settle.ts';
import type { Segment, Translation } from './translation.ts';

interface MachineText {
  readonly target: string;
  readonly damage: string | null;
}

/**
 * A machine's new text for the segment's present source: its target where no person's text stands there, else a proposal
 * beside it; with `overHuman` the target in any case, because somebody asked for that very segment.
 */
export const takeAnswer = (segment: Segment, answer: MachineText, engine: string, row: Pick<Translation, 'sourceLocale' | 'locale'>, overHuman: boolean): Segment => {
  if (isPersons(segment) && !overHuman) return settle({ act: 'propose', segment }, answer, engine, row);
  if (segment.target === answer.target && segment.engine === engine) return segment;
  const { previous: _, proposal: __, firstApproval: ___, saveKey: ____, ...rest } = segment;
  return settle({ act: 'translate', segment: { ...rest, outdated: false } }, answer, engine, row);
};

/** True where a person wrote or approved the target. */
const isPersons = ({ target, origin, state, outdated }: Segment): boolean =>
  target !== null && (origin === 'human' || origin === 'import' || state === 'reviewed' || outdated);
