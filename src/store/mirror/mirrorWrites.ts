import { changeOf } from '../../domain/publication/change.ts';
import type { LocalDatabase, LocalValue } from './localDatabase.ts';
import type { MirrorEntry, MirrorPage } from './mirrorPage.ts';
import { dropText, putText } from './searchIndex.ts';

type Entry = MirrorEntry['entry'];

/** The one writer of a mirror. */
export const mirrorWrites = (db: LocalDatabase) => {
  const typed = <Row>(sql: string) => ({
    get: (...values: readonly LocalValue[]) => db.get<Row>(sql, ...values),
    all: (...values: readonly LocalValue[]) => db.all<Row>(sql, ...values),
  });
  const last = typed<{ readonly live: number; readonly slug: string | null; readonly first: string }>('SELECT live, slug, first FROM last WHERE collection = ? AND document = ? AND locale = ?');
  const putLast = db.prepare('INSERT INTO last (collection, document, locale, live, slug, first) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET live = excluded.live, slug = excluded.slug');
  const putChange = db.prepare('INSERT OR IGNORE INTO changes (seq, change) VALUES (?, ?)');
  const putMeta = db.prepare('INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value');
  const putMove = db.prepare('INSERT OR REPLACE INTO moves (locale, collection, slug, document) VALUES (?, ?, ?, ?)');
  const dropMove = db.prepare('DELETE FROM moves WHERE locale = ? AND collection = ? AND slug = ?');
  const idOf = typed<{ readonly id: number }>('SELECT id FROM pages WHERE collection = ? AND document = ? AND locale = ?');
  const putPage = db.prepare(`INSERT INTO pages (collection, document, locale, seq, slug, date, kind, is_source, image, card, picture) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (collection, document, locale) DO UPDATE SET seq = excluded.seq, slug = excluded.slug, date = excluded.date, kind = excluded.kind,
    is_source = excluded.is_source, image = excluded.image, card = excluded.card, picture = excluded.picture`);
  const dropPage = db.prepare('DELETE FROM pages WHERE id = ?');
  const clear = ['tags', 'draws', 'files'].map((table) => db.prepare(`DELETE FROM ${table} WHERE page = ?`));
  const putTag = db.prepare('INSERT OR IGNORE INTO tags (name, value, page) VALUES (?, ?, ?)');
  const putDraw = db.prepare('INSERT OR IGNORE INTO draws (collection, document, page) VALUES (?, ?, ?)');
  const putFile = db.prepare('INSERT OR IGNORE INTO files (hash, filename, page, type, title) VALUES (?, ?, ?, ?, ?)');
  /** Pages of the same document, pages that show it, and pages that show a card with its picture. */
  const drawing = typed<{ readonly id: number }>(`SELECT id FROM pages WHERE collection = ?1 AND document = ?2
    UNION SELECT page FROM draws WHERE collection = ?1 AND document = ?2
    UNION SELECT d.page FROM pages p JOIN draws d ON d.collection = p.collection AND d.document = p.document WHERE ?1 = 'media' AND p.image = ?2`);
  const dropBody = db.prepare('DELETE FROM bodies WHERE page = ?');
  const putBody = db.prepare('INSERT OR REPLACE INTO bodies (page, modified, br) SELECT id, ?, ? FROM pages WHERE id = ? AND seq = ?');
  /** Kept beside the bodies: to look for pages without one in a house of a hundred thousand would take longer than to make one. */
  const noteBody = db.prepare('UPDATE pages SET has_body = ? WHERE id = ?');

  const noteEntry = (entry: Entry): void => {
    const place = [entry.collection, entry.documentId, entry.locale] as const;
    const before = last.get(...place);
    const was = before && { kind: before.live === 1 ? 'publication' as const : 'withdrawal' as const, slug: before.slug };
    putChange.run(entry.seq, JSON.stringify(changeOf(entry, was ?? null)));
    if (before?.slug && before.slug !== entry.slug) putMove.run(entry.locale, entry.collection, before.slug, entry.documentId);
    if (entry.slug !== null) dropMove.run(entry.locale, entry.collection, entry.slug);
    // A slug stays known after a withdrawal, so that the address leads on if the document comes back under another.
    putLast.run(...place, entry.kind === 'publication' ? 1 : 0, entry.slug, entry.at);
  };

  const keep = (page: MirrorPage): number => {
    const { collection, document, locale } = page;
    putPage.run(collection, document, locale, page.seq, page.slug, page.date ?? last.get(collection, document, locale)?.first ?? '', page.kind, page.isSource ? 1 : 0, page.card.imageId, JSON.stringify(page.card), page.picture && JSON.stringify(page.picture));
    const { id } = idOf.get(collection, document, locale) as { readonly id: number };
    for (const statement of clear) statement.run(id);
    for (const [name, value] of page.tags) putTag.run(name, value, id);
    for (const to of page.draws) putDraw.run(to.collection, to.id, id);
    for (const { hash, filename, type, title } of page.files) putFile.run(hash, filename, id, type, title);
    putText(db, id, locale, page.card.title ?? '', page.words);
    return id;
  };

  const drop = ({ collection, documentId, locale }: Entry): number | null => {
    const found = idOf.get(collection, documentId, locale);
    if (!found) return null;
    for (const statement of clear) statement.run(found.id);
    dropText(db, found.id, locale);
    dropPage.run(found.id);
    return found.id;
  };

  return {
    /**
     * Takes entries in the order of the log, all of them or none. Gives the pages whose compiled bytes are not true any
     * more, those that are gone among them.
     */
    apply: (entries: readonly MirrorEntry[]): ReadonlySet<number> =>
      db.transaction(() => {
        const stale = new Set<number>();
        for (const { entry, page } of entries) {
          for (const { id } of drawing.all(entry.collection, entry.documentId)) stale.add(id);
          noteEntry(entry);
          const touched = page ? keep(page) : entry.kind === 'withdrawal' ? drop(entry) : null;
          if (touched !== null) stale.add(touched);
        }
        for (const id of stale) {
          dropBody.run(id);
          noteBody.run(0, id);
        }
        const { seq, at, documentId } = entries.at(-1)?.entry ?? {};
        if (seq !== undefined) putMeta.run('last', JSON.stringify({ seq, at, documentId }));
        return stale;
      }),
    /** Keeps a compiled body, unless the page is another by now. */
    putBody: (page: number, seq: number, modified: string, br: Buffer): void =>
      db.transaction(() => {
        if (putBody.run(modified, br, page, seq) > 0) noteBody.run(1, page);
      }),
    putMeta: (name: string, value: string): void => void putMeta.run(name, value),
  };
};
