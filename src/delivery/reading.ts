import type { LocaleCode } from '../domain/locales.ts';
import { asFallback } from '../domain/page/compileDocument.ts';
import type { LivePage } from '../domain/page/compileCard.ts';
import type { KnownPage } from '../store/mirror/mirrorReads.ts';
import type { Mirror } from '../store/mirror/openMirror.ts';
import type { PublicationStore } from '../store/publications.ts';
import { answerOf } from './answer.ts';
import type { Answer, AnswerFacts } from './answer.ts';
import { compilePage } from './compilePage.ts';
import type { Press } from './compilePage.ts';

export interface ReadingDeps extends Press {
  readonly mirror: Mirror;
  readonly publications: Pick<PublicationStore, 'whole'>;
  readonly now: () => Date;
}

/** How a page is to be told. */
export interface Telling {
  readonly segments: boolean;
  /** The locale whose readers get this text for want of one of theirs; null where it is theirs. */
  readonly insteadOf: LocaleCode | null;
}

const FRESH = 'public, max-age=15, stale-while-revalidate=300';
const PLAIN: Telling = { segments: false, insteadOf: null };

/** A page's plain telling where it was compiled before, true at this instant; null where it was not. */
export const compiledPage = ({ mirror }: Pick<ReadingDeps, 'mirror'>, page: KnownPage): Answer | null => {
  const kept = mirror.body(page.id);
  return kept && answerOf({ br: kept.br }, factsOf(page, page.locale, kept.modified));
};

/**
 * A page as an answer: from the mirror where it is compiled, else compiled now. Null where readers do not have it any more.
 * @param keep called with the answer at the instant when it is true: later the page may be another one
 */
export const readPage = async (deps: ReadingDeps, page: KnownPage, telling: Telling = PLAIN, keep: (answer: Answer) => void = () => {}): Promise<Answer | null> => {
  const isPlain = !telling.segments && telling.insteadOf === null;
  const compiled = isPlain ? compiledPage(deps, page) : null;
  if (compiled) {
    keep(compiled);
    return compiled;
  }
  // However it is told, it changed when its plain telling did; so that is made first.
  if (!isPlain) await readPage(deps, page);
  const loaded = await loadPage(deps, page);
  if (!loaded) return null;
  // From here on nothing waits: what is compiled is what the mirror says at this instant.
  const type = deps.catalogue.typeOf(page.collection);
  if (!type) return null;
  const made = compilePage(deps, loaded, type, telling.segments, telling.insteadOf ?? loaded.locale);
  const modified = (isPlain ? null : deps.mirror.body(page.id)?.modified) ?? deps.now().toISOString();
  const told = telling.insteadOf === null ? made : asFallback(made, telling.insteadOf);
  const answer = answerOf(Buffer.from(JSON.stringify(told)), factsOf(page, told.locale, modified));
  if (isPlain) deps.mirror.putBody(page.id, loaded.seq, modified, answer.br);
  keep(answer);
  return answer;
};

/** The publication behind a page, as it stands now: it may be another one by the time it is here. */
const loadPage = async ({ mirror, publications }: ReadingDeps, { id }: KnownPage): Promise<LivePage | null> => {
  for (;;) {
    const before = mirror.page(id);
    if (!before) return null;
    const [entry] = await publications.whole([before.seq]);
    if (mirror.page(id)?.seq !== before.seq) continue;
    return entry?.content && entry.provenance ? { ...entry, content: entry.content, provenance: entry.provenance } : null;
  }
};

const factsOf = ({ collection, document }: KnownPage, language: string, modified: string): AnswerFacts => ({
  status: 200, type: 'application/json; charset=utf-8', language, modified, cacheControl: FRESH, more: [],
  keys: [collection, `${collection}-${document}`, `locale-${language}`],
});
