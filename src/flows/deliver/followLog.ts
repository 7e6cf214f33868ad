import type { LivePage } from '../../domain/page/compileCard.ts';
import type { PageType } from '../../domain/page/pageType.ts';
import type { FieldSpec } from '../../domain/segments/types.ts';
import type { MirrorEntry } from '../../store/mirror/mirrorPage.ts';
import type { Mirror } from '../../store/mirror/openMirror.ts';
import type { Entry, PublicationStore } from '../../store/publications.ts';
import { mirrorPageOf } from './mirrorPageOf.ts';

export interface FollowDeps {
  readonly publications: Pick<PublicationStore, 'after' | 'whole'>;
  readonly mirror: Pick<Mirror, 'lastSeq' | 'apply'>;
  readonly typeOf: (collection: string) => PageType | null;
  readonly fieldsOf: (collection: string) => readonly FieldSpec[];
  /** Address of the API, without a slash at its end. */
  readonly base: string;
}

export interface Followed {
  /** How many entries of the log were taken; 0: there are none newer. */
  readonly taken: number;
  /** Pages whose bytes are not true any more. */
  readonly stale: ReadonlySet<number>;
}

/** Few at a time: taking an entry costs a millisecond or two in which no reader is answered. */
const AT_A_TIME = 8;

/** Takes the next entries of the log into the mirror. */
export const followLog = async ({ publications, mirror, typeOf, fieldsOf, base }: FollowDeps): Promise<Followed> => {
  const summaries = await publications.after(mirror.lastSeq(), AT_A_TIME);
  if (summaries.length === 0) return { taken: 0, stale: new Set() };
  // Of an entry that was replaced, a later entry of the log brings the page.
  const wanted = summaries.filter(({ kind, replaced, collection }) => kind === 'publication' && replaced !== true && typeOf(collection) !== null);
  const whole = new Map((await publications.whole(wanted.map(({ seq }) => seq))).map((entry) => [entry.seq, entry]));
  const entries = summaries.map((entry): MirrorEntry => {
    const page = asLivePage(whole.get(entry.seq));
    const type = typeOf(entry.collection);
    return { entry, page: page && type ? mirrorPageOf(page, type, fieldsOf(entry.collection), base) : null };
  });
  return { taken: entries.length, stale: mirror.apply(entries) };
};

const asLivePage = (entry: Entry | undefined): LivePage | null =>
  entry?.content && entry.provenance ? { ...entry, content: entry.content, provenance: entry.provenance } : null;
