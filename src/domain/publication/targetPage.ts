import type { OwnedField } from '../review/translation.ts';
import { assemble } from '../segments/assemble.ts';
import { extract } from '../segments/extract.ts';
import type { Data, Extraction, FieldSpec } from '../segments/types.ts';
import type { AcceptedText } from './acceptedTexts.ts';
import { provenanceOf } from './provenanceOf.ts';
import type { Content, Provenance, PublishedSegment } from './publication.ts';

/** A target's page, but for what it is called in addresses. */
export interface TargetPage {
  readonly texts: Data;
  readonly segments: readonly PublishedSegment[];
  readonly provenance: Provenance;
}

type Owned = Readonly<Record<string, OwnedField>>;

/**
 * The live source's skeleton with the accepted texts in it, one for each of its segments. A field that a translator
 * rebuilt goes live whole, as it was approved.
 */
export const targetPage = (extraction: Extraction, chosen: readonly AcceptedText[], owned: Owned, fields: readonly FieldSpec[]): TargetPage => {
  const isOwned = (field: string): boolean => owned[field]?.approved !== undefined;
  const followed = extraction.segments.flatMap(({ field, path }, at): PublishedSegment[] => {
    const text = chosen[at];
    if (!text || isOwned(field)) return [];
    const { id, source, target, origin, engine, approved } = text;
    return [{ id, field, path, source, target, origin, engine, approved: approved && { by: approved.by, at: approved.at } }];
  });
  const rebuilt = fields.filter(({ name }) => isOwned(name)).map((field) => ownedPage(field, owned[field.name]));
  const segments = [...followed, ...rebuilt.flatMap((one) => one.segments)];
  const texts = assemble(extraction.skeleton, { texts: chosen.map(({ target }) => target) });
  return { texts: Object.assign({ ...texts }, ...rebuilt.map((one) => one.texts)) as Data, segments, provenance: provenanceOf(segments) };
};

/** Taken apart and put together once, which leaves out the marks that the editor's nodes carry. */
const ownedPage = (field: FieldSpec, owned: OwnedField | undefined): Pick<TargetPage, 'texts' | 'segments'> => {
  const extraction = extract({ [field.name]: owned?.approved?.data }, [field]);
  const approved = owned?.approved ? { by: owned.approved.by, at: owned.approved.at } : null;
  return {
    texts: assemble(extraction.skeleton, { texts: [] }),
    // Its texts stand for no text of the source, so none is named.
    segments: extraction.segments.map(({ path, text, mark }) => ({
      id: mark?.id ?? path, field: field.name, path, source: '', target: text, origin: 'human', engine: null, approved,
    })),
  };
};

/** The page as it was, with the facts and files that all locales share as they are now. */
export const withNewFacts = ({ texts, segments }: Content, source: Content): Content => ({ texts, segments, ...sharedBy(source) });

/** What a target's page has from its source's: facts and files. */
export const sharedBy = ({ facts, files }: Content): Pick<Content, 'facts' | 'files'> => ({ facts, ...(files && { files }) });
