import type { Provenance, PublishedSegment } from './publication.ts';

/** Texts without letters are copied by the machine's side; there is nothing of an engine in them. */
const COPIED = 'copy';

/** What readers are told of a page made from its own source: how its texts were made, and whether people approved them all. */
export const provenanceOf = (segments: readonly PublishedSegment[]): Provenance => {
  const isWhole = segments.every(({ approved }) => approved !== null);
  const machines = segments.filter(({ origin, engine }) => (origin === 'machine' || origin === 'memory') && engine !== COPIED);
  const approvals = segments.flatMap(({ approved }) => approved?.at ?? []).toSorted();
  return {
    kind: !isWhole ? 'machine' : machines.length > 0 ? 'machine-reviewed' : 'human',
    engine: machines.find(({ engine }) => engine !== null)?.engine ?? null,
    reviewedAt: isWhole ? (approvals.at(-1) ?? null) : null,
    outdated: false,
  };
};

/** Of a text as its writer published it. */
export const SOURCE_PROVENANCE: Provenance = { kind: 'human', engine: null, reviewedAt: null, outdated: false };
