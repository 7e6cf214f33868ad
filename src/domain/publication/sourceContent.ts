import { canonical, hash } from '../hash.ts';
import { align } from '../segments/align.ts';
import { extract } from '../segments/extract.ts';
import { fingerprint } from '../segments/fingerprint.ts';
import type { Data, FieldSpec } from '../segments/types.ts';
import type { Content, Provenance, PublishedFile, PublishedSegment } from './publication.ts';

/** A document taken apart: what belongs to one locale, and what all share. */
export interface Parts {
  readonly texts: Data;
  readonly facts: Data;
}

/**
 * A source text as readers get it. Its segments keep the identities they had in the publication before; new ones get
 * theirs from what they say, so that the same text published twice is the same page.
 */
export const sourceContent = ({ texts, facts }: Parts, fields: readonly FieldSpec[], before: Content | null, files: readonly PublishedFile[] = []): { readonly content: Content; readonly fingerprint: string } => {
  const extraction = extract(texts, fields);
  const known = (before?.segments ?? []).map((segment) => ({ ...segment, block: 'other' as const }));
  const { aligned } = align(known, extraction.segments, () => '');
  const taken = new Set(aligned.map(({ id }) => id));
  const segments = extraction.segments.map(({ field, path, text }, at): PublishedSegment => ({
    id: aligned[at]?.id || newId(text, taken), field, path, source: text, target: text, origin: 'human', engine: null, approved: null,
  }));
  return { content: { texts, facts, segments, ...(files.length > 0 && { files }) }, fingerprint: fingerprint(extraction) };
};

const newId = (text: string, taken: Set<string>): string => {
  let id = hash(text);
  for (let n = 2; taken.has(id); n += 1) id = hash(`${n}:${text}`);
  taken.add(id);
  return id;
};

/** Equal where readers would get the same, and be told the same. */
export const pageHash = (page: { readonly slug: string | null; readonly content: Content; readonly provenance: Provenance }): string =>
  hash(canonical([page.slug, page.content, page.provenance]));
