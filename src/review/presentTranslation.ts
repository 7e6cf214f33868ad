import { localeOf } from '../domain/locales.ts';
import { rightsIn } from '../domain/review/rights.ts';
import type { Assignment, Presence, ScreenTranslation } from '../domain/review/screen.ts';
import { countsOf } from '../domain/review/translation.ts';
import type { Person } from '../access/person.ts';
import type { Store } from '../store/createStore.ts';
import type { Row } from '../store/rows.ts';
import { policyOf } from '../store/settings.ts';
import { namedAct, presentSegments } from './presentSegments.ts';
import { publishingStatus } from './publishingStatus.ts';

/** How long after their last sign of life people still count as present. */
const PRESENT_MS = 45_000;

/** A translation as the screen opens it. */
export const presentTranslation = async (store: Store, row: Row, person: Person, now: Date): Promise<ScreenTranslation> => {
  const { segments, names, reports } = await presentSegments(store, row);
  return {
    id: row.id, rev: row.revision, locale: row.locale, dir: localeOf(row.locale).dir, sourceLocale: row.sourceLocale, sourceDir: localeOf(row.sourceLocale).dir,
    document: { id: row.documentId, collection: row.collection, title: row.title, trashed: false },
    status: await statusOf(store, row),
    counts: reportedCounts(row),
    me: { id: String(person.id), may: rightsIn(person, row.locale) },
    assignment: await assignmentOf(store, row, now),
    people: await peopleAt(store, row, person, now),
    owned: Object.entries(row.owned ?? {}).map(([field, { by, at, approved }]) => ({ field, written: at === undefined ? null : namedAct({ by: by ?? null, at }, names), approved: namedAct(approved, names) })),
    removed: (row.removed ?? []).map(({ id, source, target }) => ({ id, source, target })),
    reports: reports.filter(({ segment }) => segment === null),
    segments,
  };
};

export const reportedCounts = (row: Row): ScreenTranslation['counts'] => ({ ...countsOf(row.segments ?? []), reports: row.reports ?? 0 });

export const statusOf = async (store: Store, row: Row): Promise<ScreenTranslation['status']> => {
  const settings = await store.settings.translation();
  return {
    row: row.status, error: row.error ?? null, ...(await publishingStatus(store, row)),
    policy: policyOf(settings, row.collection, row.locale), secondPerson: settings.secondPerson.includes(row.locale),
  };
};

/** Who works on it now; an assignment that ran out is none. */
export const assignmentOf = async (store: Store, { assignee, assignedUntil }: Row, now: Date): Promise<Assignment | null> => {
  if (!assignee || !assignedUntil || assignedUntil <= now.toISOString()) return null;
  return { person: { id: assignee, name: (await store.colleagues.names([assignee])).get(assignee) ?? '' }, until: assignedUntil };
};

/** The others who have it open. */
export const peopleAt = async (store: Store, row: Row, person: Person, now: Date): Promise<readonly Presence[]> => {
  const seen = (await store.presences.since(row.id, new Date(now.getTime() - PRESENT_MS).toISOString())).filter((one) => one.person !== String(person.id));
  const names = await store.colleagues.names(seen.map((one) => one.person));
  return seen.map((one) => ({ id: one.person, name: names.get(one.person) ?? '', at: one.segment ?? null }));
};
