import type { LocaleCode } from '../../src/domain/locales.ts';
import { findingId } from '../../src/domain/qa/finding.ts';
import { isRefusal } from '../../src/domain/review/refusal.ts';
import type { Segment } from '../../src/domain/review/translation.ts';
import { isOpen } from '../../src/domain/review/standing.ts';
import { plainText } from '../../src/domain/segments/tagged.ts';
import { handBackField } from '../../src/flows/handBackField.ts';
import { pauseRow, resumeRow } from '../../src/flows/pauseRow.ts';
import { askToPublish } from '../../src/flows/publish/askToPublish.ts';
import { requestTranslation } from '../../src/flows/requestTranslation.ts';
import { approveOwnedField } from '../../src/flows/review/approveOwnedField.ts';
import { approveSegment } from '../../src/flows/review/approveSegment.ts';
import { approveSegments } from '../../src/flows/review/approveSegments.ts';
import { reopenSegment } from '../../src/flows/review/reopenSegment.ts';
import { saveSegment } from '../../src/flows/review/saveSegment.ts';
import { translateAgain } from '../../src/flows/review/translateAgain.ts';
import type { Row } from '../../src/store/rows.ts';
import { paragraph } from '../helpers/lexical.ts';
import type { Node } from '../helpers/lexical.ts';
import type { Chance } from '../helpers/random.ts';
import { keyOf, person, save } from './editorActs.ts';
import { machineText } from './fakeEngine.ts';
import { COLLECTION, WALKED_LOCALES } from './house.ts';
import { approvalOf, noteCause, pairOf } from './model.ts';
import type { Doing, Typed } from './model.ts';
import { currentProcess } from './processes.ts';
import { humanText, PEOPLE } from './walk.ts';
import type { Act, Form, Walk } from './walk.ts';

type Plain = Record<string, unknown>;

// In Payload's own form.

export const openForm: Act = async (w, c) => {
  const place = await pickTarget(w, c);
  const data = place && (await w.house.deps.store.documents.draft(keyOf(place.documentId), place.locale));
  if (place && data) w.forms.push({ ...place, typed: [], data: structuredClone(data) as Plain });
};

/** A form, opened now or long ago, is changed in one place (or none) and saved. */
export const saveForm: Act = async (w, c, me) => {
  if (c.odds(0.4)) await openForm(w, c, me);
  const form = w.forms.length > 0 && c.odds(0.6) ? w.forms.at(-1) : w.forms[c.below(w.forms.length)];
  if (!form) return;
  Object.assign(me, { documentId: form.documentId, locale: form.locale });
  noteCause(w.model, form.documentId, [form.locale], 'form');
  const user = person(c);
  if (c.odds(0.8)) form.typed.push(type(w, c, form, user.id));
  for (const { text } of form.typed) me.mayWrite.add(text);
  const autosave = c.odds(0.4);
  const doc = await save(w, form.documentId, { locale: form.locale, user, draft: true, autosave, data: form.data });
  for (const typed of form.typed) if (JSON.stringify(form.data).includes(typed.text)) typed.kept = true;
  if (!autosave) form.data = structuredClone(doc);
};

/** Puts a new text into a title or a paragraph of a form, or a paragraph of its own. */
const type = (w: Walk, c: Chance, form: Form, by: string): Typed => {
  const text = humanText(w, form.locale);
  const body = structuredClone(form.data.body) as { root: { children: Node[] } } | null | undefined;
  const blocks = body?.root.children ?? [];
  const how = c.below(10);
  if (blocks.length === 0 || how < 3) form.data = { ...form.data, title: text };
  else if (how < 9) (c.pick(blocks) as { children: Node[] }).children = paragraph(text).children as Node[];
  else blocks.splice(c.below(blocks.length + 1), 0, paragraph(text));
  if (body && how >= 3) form.data = { ...form.data, body };
  const typed: Typed = { documentId: form.documentId, locale: form.locale, text, by, at: Date.now(), kept: false };
  w.model.typed.push(typed);
  return typed;
};

export const publishForm: Act = async (w, c, me) => {
  const place = await pickTarget(w, c);
  if (!place) return;
  Object.assign(me, place);
  noteCause(w.model, place.documentId, [place.locale], 'publish');
  await save(w, place.documentId, { locale: place.locale, user: person(c), data: { _status: c.odds(0.8) ? 'published' : 'draft' } });
};

// On the review screen.

export const openScreen: Act = async (w, c) => {
  const row = await pickRow(w, c);
  if (row) w.screens.push(row);
};

export const saveText: Act = (w, c, me) => onSegment(w, c, me, async (row, segment, by) => {
  const typed = write(w, me, row, by);
  const outcome = await saveSegment(w.house.deps, row, { segment: segment.id, rev: segment.revision, target: tagged(segment, typed.text, c), by });
  typed.kept = !isRefusal(outcome);
});

export const approveOne: Act = (w, c, me) => onSegment(w, c, me, async (row, segment, by) => {
  const typed = c.odds(0.3) ? write(w, me, row, by) : null;
  const target = typed ? tagged(segment, typed.text, c) : segment.target ?? '';
  const waive = c.odds(0.4) ? segment.findings.filter(({ severity }) => severity === 'error').map((finding) => ({ finding: findingId(finding), reason: 'It is right so.' })) : [];
  await approving(w, me, row, [[segment.source, target]], by, async () => {
    const outcome = await approveSegment(w.house.deps, row, { segment: segment.id, rev: segment.revision, by, waive, ...((typed || c.odds(0.5)) && { target }) });
    if (typed) typed.kept = !isRefusal(outcome);
    return isRefusal(outcome) ? [0] : [];
  });
});

export const approveAll: Act = (w, c, me) => onRow(w, c, me, async (row) => {
  const seen = (row.segments ?? []).filter((segment) => segment.target !== null && isOpen(segment));
  for (const by of c.odds(0.5) ? PEOPLE.slice(0, 2) : [c.pick(PEOPLE)])
    await approving(w, me, row, seen.map(({ source, target }) => [source, target ?? '']), by, async () => {
      const outcome = await approveSegments(w.house.deps, row, seen.map(({ id, revision }) => ({ id, rev: revision })), by);
      const refused = isRefusal(outcome) ? seen.map(({ id }) => id) : outcome.refused.map(({ id }) => id);
      return seen.flatMap(({ id }, at) => (refused.includes(id) ? [at] : []));
    });
});

export const reopen: Act = (w, c, me) => onSegment(w, c, me, async (row, segment, by) => void (await reopenSegment(w.house.deps, row, { segment: segment.id, rev: segment.revision, by })));

export const again: Act = (w, c, me) => onSegment(w, c, me, async (row, segment, by) => {
  const isOne = c.odds(0.5);
  const overHuman = isOne && c.odds(0.4);
  // The machine's text may take the place of a machine's; a person's only where somebody asked for that very one.
  for (const { id, source, origin, state } of row.segments ?? [])
    if ((origin !== 'human' && state !== 'reviewed') || (overHuman && id === segment.id)) me.mayWrite.add(plainText(machineText(source, row.locale)));
  await translateAgain(w.house.deps, row, { by, ...(isOne && { only: { segment: segment.id, rev: segment.revision, overHuman } }) });
});

export const approveOwned: Act = (w, c, me) => onRow(w, c, me, async (row) => {
  for (const [field, { at }] of Object.entries(row.owned ?? {})) await approveOwnedField(w.house.deps, row, { field, seen: at ?? null, by: c.pick(PEOPLE) });
});

export const handBack: Act = (w, c, me) => onRow(w, c, me, async (row) => {
  const [field] = Object.keys(row.owned ?? {});
  if (field) await handBackField(w.house.deps, row, field);
});

export const pause: Act = (w, c, me) => onRow(w, c, me, async (row) => (row.status === 'paused' || c.odds(0.5) ? resumeRow(w.house.deps, row) : pauseRow(w.house.deps, row)));

export const request: Act = (w, c, me) => onRow(w, c, me, async (row) => void (await requestTranslation(w.house.deps, row, c.odds(0.5) ? [row.locale] : undefined)));

export const askPublish: Act = (w, c, me) => onRow(w, c, me, async (row) => {
  const when = c.pick(['now', 'now', 'now', 'with-source', 'later'] as const);
  const act = c.odds(0.8) ? 'publish' : 'unpublish';
  noteCause(w.model, row.documentId, [row.locale], 'publish');
  await askToPublish(w.house.deps, row, { act, when: when === 'later' ? new Date(Date.now() + 60_000 * (1 + c.below(30))) : when, by: c.pick(PEOPLE) });
});

const onRow = async (w: Walk, c: Chance, me: Doing, act: (row: Row) => Promise<void>): Promise<void> => {
  const fresh = await pickRow(w, c);
  const row = c.odds(0.3) ? (w.screens[c.below(w.screens.length)] ?? fresh) : fresh;
  if (fresh) w.screens.push(fresh);
  if (!row) return;
  Object.assign(me, { documentId: row.documentId, locale: row.locale });
  noteCause(w.model, row.documentId, [row.locale], 'review');
  await act(row);
};

const onSegment = (w: Walk, c: Chance, me: Doing, act: (row: Row, segment: Segment, by: string) => Promise<void>): Promise<void> =>
  onRow(w, c, me, async (row) => {
    const segments = row.segments ?? [];
    if (segments.length > 0) await act(row, c.pick(segments), c.pick(PEOPLE));
  });

const write = (w: Walk, me: Doing, row: Row, by: string): Typed => {
  const typed: Typed = { documentId: row.documentId, locale: row.locale, text: humanText(w, row.locale), by, at: Date.now(), kept: false };
  w.model.typed.push(typed);
  me.mayWrite.add(typed.text);
  return typed;
};

/** The text with the source's pair round it, as a translator leaves it most of the time. */
const tagged = ({ tags }: Segment, text: string, c: Chance): string => {
  const [tag] = tags;
  return tag?.pair && c.odds(0.8) ? `<g id="${tag.id}">${text}</g>` : text;
};

/** Notes what a person saw and approves; what is refused was not approved, unless it was approved before. */
const approving = async (w: Walk, me: Doing, row: Row, pairs: readonly (readonly [string, string])[], by: string, act: () => Promise<readonly number[]>): Promise<void> => {
  const added = pairs.map(([source, target]) => {
    me.approves.add(pairOf(source, target));
    const name = approvalOf(row.documentId, row.locale, source, target);
    const people = w.model.approved.get(name) ?? new Set();
    w.model.approved.set(name, people);
    const isNew = !people.has(by);
    people.add(by);
    return isNew ? people : null;
  });
  try {
    for (const refused of await act()) added[refused]?.delete(by);
  } catch (error) {
    if (!currentProcess()?.dead) for (const people of added) people?.delete(by);
    throw error;
  }
};

const pickTarget = async (w: Walk, c: Chance): Promise<{ readonly documentId: string; readonly locale: LocaleCode } | null> => {
  const ids = w.house.payload.ids();
  if (ids.length === 0) return null;
  const documentId = c.pick(ids);
  const source = await w.house.deps.store.documents.source(keyOf(documentId));
  if (!source || source.trashed) return null;
  return { documentId, locale: c.pick(WALKED_LOCALES.filter((locale) => locale !== source.sourceLocale)) };
};

const pickRow = async (w: Walk, c: Chance): Promise<Row | null> => {
  const rows = await w.house.table<Row>('translations').find({ all: { collection: COLLECTION } });
  return rows.length === 0 ? null : c.pick(rows);
};
