import type { LocaleCode } from '../../src/domain/locales.ts';
import { withDocumentLock } from '../../src/store/documentLock.ts';
import { restoreSource } from '../../src/flows/restoreSource.ts';
import { bold, paragraph, richText, text } from '../helpers/lexical.ts';
import type { Node } from '../helpers/lexical.ts';
import type { Chance } from '../helpers/random.ts';
import { COLLECTION, WALKED_LOCALES } from './house.ts';
import { noteCause } from './model.ts';
import type { Doing } from './model.ts';
import { PEOPLE, sentence } from './walk.ts';
import type { Act, Walk } from './walk.ts';

type Plain = Record<string, unknown>;

export const keyOf = (documentId: string) => ({ collection: COLLECTION, documentId });

/** Everything an editor does: to the source, to what is shared, to the whole document. */
export const create: Act = async (w, c) => {
  if (w.house.payload.ids().length >= 3) return;
  const locale: LocaleCode = c.odds(0.8) ? 'en' : 'ar';
  const body = Array.from({ length: c.below(4) }, () => someParagraph(w, c, locale));
  const data = { title: sentence(w, c, locale), slug: `slug-${w.words}`, sourceLocale: locale, body: richText(...body), publishedAt: `2026-01-0${1 + c.below(8)}`, ...(c.odds(0.3) && { summary: sentence(w, c, locale) }) };
  const isLive = c.odds(0.3);
  await w.house.payload.create({ collection: COLLECTION, locale, draft: !isLive, data: isLive ? { ...data, _status: 'published' } : data, user: person(c) });
};

export const editSource: Act = async (w, c, me) => {
  const document = await pickDocument(w, c, me);
  if (!document) return;
  const { data, locale, documentId } = document;
  const blocks = structuredClone((data.body as { root?: { children: Node[] } } | null)?.root?.children ?? []);
  const at = c.below(blocks.length + 1);
  const chosen = blocks[Math.min(at, blocks.length - 1)];
  const change: Plain = {};
  const how = c.pick(['insert', 'insert', 'remove', 'change', 'change', 'move', 'reformat', 'back', 'title', 'summary', 'twice', 'facts', 'number'] as const);
  if (how === 'insert') blocks.splice(at, 0, someParagraph(w, c, locale));
  if (how === 'number') blocks.splice(at, 0, paragraph('2026'));
  if (how === 'remove' && chosen) w.clipboard.push(...blocks.splice(blocks.indexOf(chosen), 1));
  if (how === 'back' && w.clipboard.length > 0) blocks.splice(at, 0, structuredClone(c.pick(w.clipboard)));
  if (how === 'twice' && chosen) blocks.splice(at, 0, structuredClone(chosen));
  if (how === 'change' && chosen) blocks[blocks.indexOf(chosen)] = c.odds(0.5) ? someParagraph(w, c, locale) : amended(w, chosen);
  if (how === 'reformat' && chosen) blocks[blocks.indexOf(chosen)] = reformatted(chosen);
  if (how === 'move') blocks.splice(c.below(blocks.length), 0, ...blocks.splice(Math.min(at, blocks.length - 1), 1));
  if (how === 'title') change.title = sentence(w, c, locale);
  if (how === 'summary') change.summary = c.odds(0.3) ? null : sentence(w, c, locale);
  if (how === 'facts') change.publishedAt = `2026-02-0${1 + c.below(8)}`;
  const isLive = c.odds(0.2);
  if (isLive) noteCause(w.model, documentId, WALKED_LOCALES, 'source');
  await save(w, documentId, {
    locale, user: person(c), draft: !isLive, autosave: !isLive && c.odds(0.5),
    data: { title: data.title, summary: data.summary ?? null, body: richText(...blocks), publishedAt: data.publishedAt ?? null, ...change, ...(isLive && { _status: 'published' }) },
  });
};

export const publishSource: Act = async (w, c, me) => {
  const document = await pickDocument(w, c, me);
  if (!document) return;
  noteCause(w.model, document.documentId, WALKED_LOCALES, 'source');
  await save(w, document.documentId, { locale: document.locale, user: person(c), data: { _status: 'published' } });
};

export const unpublishSource: Act = async (w, c, me) => {
  const document = await pickDocument(w, c, me);
  if (!document) return;
  noteCause(w.model, document.documentId, WALKED_LOCALES, 'source');
  await save(w, document.documentId, { locale: document.locale, user: person(c), data: { _status: 'draft' } });
};

export const restoreVersion: Act = async (w, c, me) => {
  const document = await pickDocument(w, c, me);
  const versions = document ? await w.house.payload.versionsOf(document.documentId) : [];
  if (versions.length > 0) await restoreSource(w.house.deps, COLLECTION, c.pick(versions));
};

export const trash: Act = async (w, c, me) => {
  const document = await pickDocument(w, c, me);
  if (!document) return;
  noteCause(w.model, document.documentId, WALKED_LOCALES, 'trash');
  await save(w, document.documentId, { locale: document.locale, user: person(c), data: { deletedAt: new Date().toISOString() } });
};

export const untrash: Act = async (w, c, me) => {
  const document = await pickDocument(w, c, me, true);
  if (!document) return;
  noteCause(w.model, document.documentId, WALKED_LOCALES, 'trash');
  await save(w, document.documentId, { locale: document.locale, user: person(c), trash: true, data: { deletedAt: null } });
};

export const remove: Act = async (w, c, me) => {
  const document = await pickDocument(w, c, me, c.odds(0.5));
  if (!document) return;
  noteCause(w.model, document.documentId, WALKED_LOCALES, 'trash');
  await withDocumentLock(`${COLLECTION}:${document.documentId}`, () => w.house.payload.delete({ collection: COLLECTION, id: document.documentId, locale: document.locale, user: person(c), trash: true, data: {} }));
};

interface Picked {
  readonly documentId: string;
  readonly locale: LocaleCode;
  readonly data: Plain;
}

/** A document that is (not) in the trash, with its source text as it stands. */
export const pickDocument = async (w: Walk, c: Chance, me: Doing, trashed = false): Promise<Picked | null> => {
  const found: Picked[] = [];
  for (const documentId of w.house.payload.ids()) {
    const source = await w.house.deps.store.documents.source(keyOf(documentId));
    if (source && source.trashed === trashed) found.push({ documentId, locale: source.sourceLocale, data: source.data as Plain });
  }
  if (found.length === 0) return null;
  const picked = c.pick(found);
  me.documentId = picked.documentId;
  me.locale = picked.locale;
  return picked;
};

/** A save as the gate lets it in: one at a time for each document. */
export const save = (w: Walk, documentId: string, call: { locale: LocaleCode; data: Plain; user: unknown; draft?: boolean; autosave?: boolean; trash?: boolean }): Promise<Plain> =>
  withDocumentLock(`${COLLECTION}:${documentId}`, () => w.house.payload.update({ collection: COLLECTION, id: documentId, ...call, data: structuredClone(call.data) }));

export const person = (c: Chance): { readonly id: string; readonly role: 'editor' } => ({ id: c.pick(PEOPLE), role: 'editor' });

const someParagraph = (w: Walk, c: Chance, locale: LocaleCode): Node => {
  const words = sentence(w, c, locale);
  return c.odds(0.3) ? paragraph(text(words.slice(0, 6)), bold(words.slice(6))) : paragraph(words);
};

/** The same paragraph with a word more. */
const amended = (w: Walk, block: Node): Node => ({ ...block, children: [...((block.children as Node[]) ?? []), text(` Plus ${'x'.repeat(1 + ((w.words += 1) % 9))}.`)] });

/** The same words with other marks. */
const reformatted = (block: Node): Node => {
  const words = ((block.children as Node[]) ?? []).map((child) => String(child.text ?? '')).join('');
  const isMarked = ((block.children as Node[]) ?? []).some((child) => child.format === 1);
  return isMarked ? paragraph(words) : paragraph(bold(words.slice(0, 8)), text(words.slice(8)));
};
