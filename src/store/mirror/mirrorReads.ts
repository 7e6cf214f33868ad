import type { LocaleCode } from '../../domain/locales.ts';
import type { BareCard } from '../../domain/page/compileCard.ts';
import type { Card, Picture } from '../../domain/page/document.ts';
import type { Change } from '../../domain/publication/change.ts';
import { toldChange } from '../../domain/publication/toldChange.ts';
import type { LocalDatabase, LocalValue } from './localDatabase.ts';
import type { MirrorFile } from './mirrorPage.ts';

/** A page as far as addresses need it. */
export interface KnownPage {
  readonly id: number;
  readonly seq: number;
  readonly collection: string;
  readonly document: string;
  readonly locale: LocaleCode;
  readonly slug: string | null;
  readonly kind: string;
  readonly isSource: boolean;
}

interface StoredPage extends Omit<KnownPage, 'isSource'> {
  readonly isSource: number;
}

interface StoredCard {
  readonly card: string;
  readonly image: string | null;
  readonly locale: LocaleCode;
}

const KNOWN = 'id, seq, collection, document, locale, slug, kind, is_source AS isSource';

/** What is asked of a mirror. Everything is synchronous: it is a file of this process. */
export const mirrorReads = (db: LocalDatabase) => {
  const typed = <Row>(sql: string) => ({
    get: (...values: readonly LocalValue[]) => db.get<Row>(sql, ...values),
    all: (...values: readonly LocalValue[]) => db.all<Row>(sql, ...values),
  });
  const all = typed<StoredPage>(`SELECT ${KNOWN} FROM pages WHERE id > ? ORDER BY id LIMIT ?`);
  const bySlug = typed<StoredPage>(`SELECT ${KNOWN} FROM pages WHERE collection = ? AND slug = ? ORDER BY locale`);
  const byDocument = typed<StoredPage>(`SELECT ${KNOWN} FROM pages WHERE collection = ? AND document = ? ORDER BY is_source DESC, locale`);
  const byPage = typed<StoredPage>(`SELECT ${KNOWN} FROM pages WHERE id = ?`);
  const movedTo = typed<{ readonly document: string }>('SELECT document FROM moves WHERE locale = ? AND collection = ? AND slug = ?');
  const body = typed<{ readonly modified: string; readonly br: Buffer }>('SELECT modified, br FROM bodies WHERE page = ?');
  const cards = typed<StoredCard>('SELECT card, image, locale FROM pages WHERE id = ?');
  const pictures = typed<{ readonly locale: LocaleCode; readonly isSource: number; readonly picture: string | null; readonly seq: number }>(
    "SELECT locale, is_source AS isSource, picture, seq FROM pages WHERE collection = 'media' AND document = ? AND (locale = ? OR is_source = 1)");
  const waiting = typed<StoredPage>(`SELECT ${KNOWN} FROM pages WHERE has_body = 0 ORDER BY seq DESC LIMIT ?`);
  const changes = typed<{ readonly change: string; readonly live: number | null }>(
    `SELECT c.change, p.seq AS live FROM changes c LEFT JOIN pages p ON p.collection = json_extract(c.change, '$.collection') AND p.document = json_extract(c.change, '$.id')
     AND p.locale = json_extract(c.change, '$.locale') WHERE c.seq > ? ORDER BY c.seq LIMIT ?`);
  const moves = typed<{ readonly locale: LocaleCode; readonly collection: string; readonly slug: string; readonly now: string | null; readonly document: string }>(
    `SELECT m.locale, m.collection, m.slug, m.document, p.slug AS now FROM moves m JOIN pages p ON p.collection = m.collection AND p.document = m.document AND p.locale = m.locale
     WHERE p.slug IS NOT NULL AND (m.locale, m.collection, m.slug) > (?, ?, ?) ORDER BY m.locale, m.collection, m.slug LIMIT ?`);
  const file = typed<MirrorFile>('SELECT hash, filename, type, title FROM files WHERE hash = ? AND filename = ? LIMIT 1');
  const meta = typed<{ readonly value: string }>('SELECT value FROM meta WHERE name = ?');
  const counts = typed<{ readonly locale: LocaleCode; readonly collection: string; readonly count: number }>('SELECT locale, collection, count(*) AS count FROM pages GROUP BY locale, collection');
  const firsts = typed<{ readonly first: string }>('SELECT l.first FROM pages p JOIN last l ON l.collection = p.collection AND l.document = p.document AND l.locale = p.locale WHERE p.id = ?');
  const former = typed<{ readonly collection: string; readonly slug: string }>('SELECT DISTINCT collection, slug FROM moves');

  const pictureOf = (media: string, locale: LocaleCode): Picture | null => {
    const found = pictures.all(media, locale);
    const own = found.find((one) => one.locale === locale);
    const told = own ?? found.find((one) => one.isSource === 1);
    if (!told?.picture) return null;
    const picture = JSON.parse(told.picture) as Picture;
    // What a picture shows is said in the reader's language or not at all.
    return own ? picture : { ...picture, alt: '', caption: null };
  };

  const cardOf = (page: number): Card | null => {
    const found = cards.get(page);
    if (!found) return null;
    const { imageId, ...card } = JSON.parse(found.card) as BareCard;
    return { ...card, image: imageId === null ? null : pictureOf(imageId, found.locale) };
  };

  return {
    /** Pages in the order of their numbers, from after one. */
    pagesAfter: (id: number, limit: number): KnownPage[] => all.all(id, limit).map(known),
    page: (id: number): KnownPage | null => mapped(byPage.get(id)),
    /** Pages under a slug in every locale. */
    bySlug: (collection: string, slug: string): KnownPage[] => bySlug.all(collection, slug).map(known),
    /** A document's pages in every locale, the source first. */
    pagesOf: (collection: string, document: string): KnownPage[] => byDocument.all(collection, document).map(known),
    /** Which document was under this slug before. */
    movedTo: (locale: LocaleCode, collection: string, slug: string): string | null => movedTo.get(locale, collection, slug)?.document ?? null,
    /** Slugs that documents had before, of every locale. */
    formerSlugs: (): { readonly collection: string; readonly slug: string }[] => former.all(),
    /** Former addresses and where they lead, in order from after one. */
    moves: (after: readonly [string, string, string], limit: number) => moves.all(...after, limit),
    body: (page: number) => body.get(page) ?? null,
    /** Without their picture's words where those are not there in the card's language. */
    card: cardOf,
    bareCard: (page: number): BareCard | null => { const found = cards.get(page); return found ? (JSON.parse(found.card) as BareCard) : null; },
    picture: pictureOf,
    /** When readers first had the page (ISO 8601). */
    firstPublished: (page: number): string | null => firsts.get(page)?.first ?? null,
    /** Pages whose body is to be compiled, newest first. */
    uncompiled: (limit: number): KnownPage[] => waiting.all(limit).map(known),
    /** Changes as they may be told now (see `toldChange`). */
    changesAfter: (seq: number, limit: number): Change[] => changes.all(seq, limit).map(({ change, live }) => toldChange(JSON.parse(change) as Change, live)),
    /** A file that some page readers have names; null for all others. */
    file: (hash: string, filename: string): MirrorFile | null => file.get(hash, filename) ?? null,
    counts: () => counts.all(),
    meta: (name: string): string | null => meta.get(name)?.value ?? null,
  };
};

const known = (page: StoredPage): KnownPage => ({ ...page, isSource: page.isSource === 1 });
const mapped = (page: StoredPage | undefined): KnownPage | null => (page ? known(page) : null);

export type MirrorReads = ReturnType<typeof mirrorReads>;
