import { saidIn } from '../../domain/reports/saidIn.ts';
import type { Post } from '../../post/notice.ts';
import type { Entry } from '../../store/publications.ts';
import { PAGE, placeName } from '../../store/reports.ts';
import type { KeptReport } from '../../store/reports.ts';
import type { Deps } from '../deps.ts';

export interface TellReadersDeps {
  readonly store: Pick<Deps['store'], 'publications' | 'reports'>;
  readonly post: Post;
  /** Where readers find a page; null where nobody said. */
  readonly pageAddress: (page: Pick<Entry, 'collection' | 'documentId' | 'locale' | 'slug'>) => string | null;
}

/** Mails on their way at once. */
const HANDS = 4;

/**
 * Tells readers who left an address what came of their report: of a refusal at once, of anything else when they have the
 * new text. Addresses are deleted before the mail goes out, and come back only where the process stops: one that is lost
 * is better than one that comes twice, or an address that stays. Gives how many mails were sent.
 * @param judged by report the entry of the log that was looked at; the caller keeps it from round to round
 */
export const tellReaders = async (deps: TellReadersDeps, judged: Map<string, number>, signal?: AbortSignal): Promise<number> => {
  let sent = 0;
  for (let after: string | null = null, more = true; more && !signal?.aborted; ) {
    const page: readonly KeptReport[] = await deps.store.reports.untold(after);
    more = page.length === PAGE;
    after = page.at(-1)?.id ?? after;
    const seqs = await deps.store.reports.liveSeqs(page);
    const waiting = page.filter((report) => report.state === 'declined' || (seqs.get(placeName(report)) ?? 0) > (judged.get(report.id) ?? report.seq));
    const hand = async (): Promise<void> => {
      for (let report = waiting.shift(); report && !signal?.aborted; report = waiting.shift()) {
        const told = await tellOf(deps, report, signal);
        sent += told;
        if (told === 0) judged.set(report.id, seqs.get(placeName(report)) ?? 0);
        else judged.delete(report.id);
      }
    };
    await Promise.all(Array.from({ length: HANDS }, hand));
  }
  return sent;
};

const tellOf = async ({ store, post, pageAddress }: TellReadersDeps, report: KeptReport, signal?: AbortSignal): Promise<number> => {
  const live = await store.publications.live(report, report.locale);
  const outcome = report.state;
  if (outcome === 'open' || (outcome !== 'declined' && (!live || saidIn(live, report.segment) === report.said))) return 0;
  if (!(await store.reports.takeReaders(report))) return 0;
  const readers = report.readers ?? [];
  const notice = { kind: 'report', outcome, title: live?.title ?? report.title, href: live && pageAddress(live), word: report.answer } as const;
  for (const [at, { email, language }] of readers.entries()) {
    const told = await post.send({ id: `${report.id}.${at + 1}`, email, name: null, language }, notice, signal);
    if (told !== 'interrupted') continue;
    await store.reports.giveReadersBack(report.id, readers.slice(at));
    return at;
  }
  return readers.length;
};
