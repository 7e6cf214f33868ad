import type { OwnedField, Segment, Translation } from '../review/translation.ts';
import { assemble } from '../segments/assemble.ts';
import { extract } from '../segments/extract.ts';
import type { Data, FieldSpec } from '../segments/types.ts';
import { provenanceOf } from './provenanceOf.ts';
import type { Provenance, PublishedSegment } from './publication.ts';
import type { TargetPage } from './targetPage.ts';

/**
 * A target's page as its row stands now, approved or not: what `targetPage` would make of it if all of it went live.
 * A text without a target shows its source. Null where the machine has not been there yet.
 */
export const draftPage = (row: Pick<Translation, 'segments' | 'skeleton' | 'owned' | 'outdated'>, fields: readonly FieldSpec[]): TargetPage | null => {
  const { segments: own, skeleton, owned } = row;
  if (own === null || skeleton === null) return null;
  const isOwned = (field: string): boolean => Object.hasOwn(owned ?? {}, field);
  const rebuilt = fields.filter(({ name }) => isOwned(name)).map((field) => ownedDraft(field, owned?.[field.name]));
  const segments = [...own.filter(({ field }) => !isOwned(field)).map(draftSegment), ...rebuilt.flatMap((one) => one.segments)];
  const texts = assemble(skeleton, { texts: own.map(({ target }) => target) });
  return { texts: Object.assign({ ...texts }, ...rebuilt.map((one) => one.texts)) as Data, segments, provenance: { ...provenanceIn(segments), outdated: row.outdated } };
};

/** What people wrote is theirs before anybody approved it; a machine's text is not reviewed before that. */
const provenanceIn = (segments: readonly PublishedSegment[]): Provenance => {
  const isPeoples = segments.every(({ origin }) => origin === 'human' || origin === 'import');
  return { ...provenanceOf(segments), ...(isPeoples && { kind: 'human' }) };
};

const draftSegment = ({ id, field, path, source, target, origin, engine, state, outdated, approved }: Segment): PublishedSegment => ({
  id, field, path, source, target: target ?? source, origin: origin ?? 'human', engine,
  approved: state === 'reviewed' && !outdated && approved ? { by: approved.by, at: approved.at } : null,
});

/** Taken apart and put together once, which leaves out the marks that the editor's nodes carry. */
const ownedDraft = (field: FieldSpec, owned: OwnedField | undefined): Pick<TargetPage, 'texts' | 'segments'> => {
  const extraction = extract({ [field.name]: owned?.data }, [field]);
  return {
    texts: assemble(extraction.skeleton, { texts: [] }),
    segments: extraction.segments.map(({ path, text, mark }) => ({ id: mark?.id ?? path, field: field.name, path, source: '', target: text, origin: 'human', engine: null, approved: null })),
  };
};
