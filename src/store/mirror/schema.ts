/** Counted up with every change of these tables or of what is compiled into them: a mirror of another number is made anew. */
export const MIRROR_VERSION = 3;

/**
 * What a delivery process keeps of what is live, derived from the log of publications. Bodies stand apart, so that
 * lists read narrow rows.
 */
export const MIRROR_TABLES = `
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pages (
  id INTEGER PRIMARY KEY, collection TEXT NOT NULL, document TEXT NOT NULL, locale TEXT NOT NULL, seq INTEGER NOT NULL,
  slug TEXT, date TEXT NOT NULL, kind TEXT NOT NULL, is_source INTEGER NOT NULL, image TEXT, card TEXT NOT NULL, picture TEXT, has_body INTEGER NOT NULL DEFAULT 0,
  UNIQUE (collection, document, locale));
CREATE INDEX IF NOT EXISTS pages_by_date ON pages (locale, collection, date DESC, id DESC);
CREATE INDEX IF NOT EXISTS pages_by_slug ON pages (collection, slug, locale);
CREATE INDEX IF NOT EXISTS pages_by_image ON pages (image) WHERE image IS NOT NULL;
CREATE INDEX IF NOT EXISTS pages_by_seq ON pages (seq);
CREATE INDEX IF NOT EXISTS pages_without_body ON pages (seq) WHERE has_body = 0;
CREATE TABLE IF NOT EXISTS bodies (page INTEGER PRIMARY KEY, modified TEXT NOT NULL, br BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS tags (name TEXT NOT NULL, value TEXT NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (name, value, page)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS tags_by_page ON tags (page);
CREATE TABLE IF NOT EXISTS draws (collection TEXT NOT NULL, document TEXT NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (collection, document, page)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS draws_by_page ON draws (page);
CREATE TABLE IF NOT EXISTS files (hash TEXT NOT NULL, filename TEXT NOT NULL, page INTEGER NOT NULL, type TEXT NOT NULL, title TEXT, PRIMARY KEY (hash, filename, page)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS files_by_page ON files (page);
CREATE TABLE IF NOT EXISTS last (collection TEXT NOT NULL, document TEXT NOT NULL, locale TEXT NOT NULL, live INTEGER NOT NULL, slug TEXT, first TEXT NOT NULL, PRIMARY KEY (collection, document, locale)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS changes (seq INTEGER PRIMARY KEY, change TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS moves (locale TEXT NOT NULL, collection TEXT NOT NULL, slug TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (locale, collection, slug)) WITHOUT ROWID;
`;
