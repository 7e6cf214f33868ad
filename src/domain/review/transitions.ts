import type { Segment } from './translation.ts';

/** What can be done to a segment. A proposal that somebody takes is written. */
export const ACTS = ['write', 'approve', 'reopen', 'waive', 'machine'] as const;
export type SegmentAct = (typeof ACTS)[number];

/** A segment's state, told apart by whether its source moved on. */
export const STANDS = ['initial', 'translated', 'reviewed', 'translated-outdated', 'reviewed-outdated'] as const;
export type Stand = (typeof STANDS)[number];

/**
 * Where each act may lead from each state; nothing else happens, and an act that is not named for a state is refused.
 * An approval stays where it is while a second person is needed, the machine where it only makes a proposal.
 */
export const TRANSITIONS: Readonly<Record<SegmentAct, Readonly<Partial<Record<Stand, readonly Stand[]>>>>> = {
  write: {
    initial: ['translated'],
    translated: ['translated'],
    reviewed: ['translated'],
    'translated-outdated': ['translated-outdated'],
    'reviewed-outdated': ['translated-outdated'],
  },
  approve: {
    translated: ['reviewed', 'translated'],
    reviewed: ['reviewed'],
    'translated-outdated': ['reviewed', 'translated-outdated'],
    'reviewed-outdated': ['reviewed', 'reviewed-outdated'],
  },
  reopen: {
    translated: ['translated'],
    reviewed: ['translated'],
    'translated-outdated': ['translated-outdated'],
    'reviewed-outdated': ['translated-outdated'],
  },
  waive: {
    translated: ['translated'],
    reviewed: ['reviewed'],
    'translated-outdated': ['translated-outdated'],
    'reviewed-outdated': ['reviewed-outdated'],
  },
  machine: {
    initial: ['translated'],
    translated: ['translated'],
    reviewed: ['reviewed', 'translated'],
    'translated-outdated': ['translated-outdated', 'translated'],
    'reviewed-outdated': ['reviewed-outdated', 'translated'],
  },
};

export const standOf = ({ state, outdated }: Pick<Segment, 'state' | 'outdated'>): Stand =>
  outdated && state !== 'initial' ? `${state}-outdated` : state;

/** True where the table knows the act for the segment's state. */
export const isPossible = (act: SegmentAct, segment: Pick<Segment, 'state' | 'outdated'>): boolean => TRANSITIONS[act][standOf(segment)] !== undefined;
