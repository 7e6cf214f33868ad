import { plainText } from '../../src/domain/segments/tagged.ts';
import { LOCALE_CODES } from '../../src/domain/locales.ts';
import type { LocaleCode } from '../../src/domain/locales.ts';
import type { Publication, PublishedSegment } from '../../src/domain/publication/publication.ts';
import type { Segment, Translation } from '../../src/domain/review/translation.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Asked } from './fakeEngine.ts';
import { currentProcess } from './processes.ts';

/** What a process says of itself before it acts. */
export interface Doing {
  readonly name: string;
  documentId?: string;
  locale?: LocaleCode;
  /** Texts that a person puts in place of others in this act. */
  readonly mayWrite: Set<string>;
  /** Pairs of source and target that a person saw and approves in this act. */
  readonly approves: Set<string>;
  /** True where approved fields are no pairs: a person approves a field they rebuilt. */
  approvesOwned?: boolean;
}

export interface Typed {
  readonly documentId: string;
  readonly locale: LocaleCode;
  readonly text: string;
  readonly by: string;
  readonly at: number;
  /** The act was answered with success: from then on the text must be somewhere. */
  kept: boolean;
}

type Row = Translation & { readonly id: string };

/** Small enough to be believed: what people wrote and approved, what was sent, what readers were given. */
export interface Model {
  readonly faults: string[];
  readonly typed: Typed[];
  /** Who tried to approve which pair, by document, locale, source and target. */
  readonly approved: Map<string, Set<string>>;
  /** By document and locale: acts, since the last entry, that may change what readers see there. */
  readonly causes: Map<string, Set<string>>;
  readonly entries: Publication[];
  /** Locales in which a machine's text may go live at this moment. */
  noticed: ReadonlySet<LocaleCode>;
  /** How many people must approve a text in a locale. */
  peopleNeeded: (locale: LocaleCode) => number;
  isGone: (documentId: string) => boolean;
  isKnownAnswer: (asked: Asked) => boolean;
}

export const pairOf = (source: string, target: string): string => `${source}\n${target}`;
export const approvalOf = (documentId: string, locale: string, source: string, target: string): string => `${documentId} ${locale} ${pairOf(source, target)}`;
export const placeOf = (documentId: string, locale: string): string => `${documentId} ${locale}`;

export const newModel = (): Model => ({
  faults: [], typed: [], approved: new Map(), causes: new Map(), entries: [], noticed: new Set(), peopleNeeded: () => 1, isGone: () => false, isKnownAnswer: () => false,
});

const doing = (): Doing | null => (currentProcess()?.act as Doing | undefined) ?? null;

/** Judges every write at the moment it happens, whoever makes it. */
export const judgeWrite = (model: Model, slug: string, before: unknown, after: unknown): void => {
  if (slug === 'translations') judgeRow(model, before as Row | null, after as Row | null);
  if (slug === 'publications') judgeEntry(model, before as Publication | null, after as Publication | null);
};

// 1. A human's text is never replaced by a machine's.

const judgeRow = (model: Model, before: Row | null, after: Row | null): void => {
  if (!before) return;
  const actor = currentProcess()?.actor ?? 'world';
  const fault = (what: string): void => void model.faults.push(`1: ${what} (${before.locale}, by ${actor} in "${doing()?.name}")`);
  if (!after) {
    if ((before.segments ?? []).some(isPersons) && !model.isGone(before.documentId)) fault('a row with people\'s texts was deleted');
    return;
  }
  if (after.segments === before.segments && after.owned === before.owned && after.removed === before.removed) return;
  const now = new Map([...(after.removed ?? []), ...(after.segments ?? [])].map((segment) => [segment.id, segment]));
  for (const old of [...(before.segments ?? []), ...(before.removed ?? [])]) {
    const segment = now.get(old.id);
    if (!segment) {
      if (isPersons(old)) fault(`a person's text is gone from the row: ${old.target}`);
      continue;
    }
    if (actor === 'person') judgePersonsChange(old, segment, fault);
    else judgeMachinesChange(old, segment, fault);
  }
  if (actor !== 'person' && !isDeepStrictEqual(ownedData(before), ownedData(after))) fault('a field that a translator rebuilt was changed');
};

const ownedData = ({ owned }: Row): unknown => Object.entries(owned ?? {}).map(([field, { data, approved }]) => [field, data, approved]);

const isPersons = ({ origin, state }: Segment): boolean => origin === 'human' || origin === 'import' || state === 'reviewed';

const judgeMachinesChange = (old: Segment, now: Segment, fault: (what: string) => void): void => {
  if (now.approved && !isDeepStrictEqual(now.approved, old.approved)) fault(`the machine approved: ${now.target}`);
  if (now.state === 'reviewed' && old.state !== 'reviewed') fault(`the machine made reviewed: ${now.target}`);
  if (!isPersons(old)) return;
  // Where only marks of the source changed, the machine's side carries them over; the words stay.
  const isCarried = old.source !== now.source && plainText(old.source) === plainText(now.source);
  const isSame = now.target === old.target || (isCarried && plainText(now.target ?? '') === plainText(old.target ?? ''));
  if (!isSame) fault(`a person's text was replaced: "${old.target}" by "${now.target}"`);
  if (now.origin !== old.origin) fault(`a person's text changed its origin to ${now.origin}: ${old.target}`);
  if (now.source === old.source && now.state !== old.state) fault(`a text changed from ${old.state} to ${now.state} without a person: ${old.target}`);
};

const judgePersonsChange = (old: Segment, now: Segment, fault: (what: string) => void): void => {
  const act = doing();
  if (now.target !== old.target && !act?.mayWrite.has(plainText(now.target ?? ''))) fault(`a person's act changed a text they did not touch: "${old.target}" into "${now.target}"`);
  if (now.approved && !isDeepStrictEqual(now.approved, old.approved)) {
    const { source, target } = now.approved;
    if (!act?.approves.has(pairOf(source, target))) fault(`a person approved what they did not see: "${target}" for "${source}"`);
  }
  if (now.state === 'reviewed' && old.state !== 'reviewed' && !act?.approves.has(pairOf(now.source, now.target ?? ''))) fault(`reviewed without an approval: ${now.target}`);
};

// 2, 3 and 6. What readers are given, and what they are told of it.

const judgeEntry = (model: Model, before: Publication | null, after: Publication | null): void => {
  const fault = (law: number, what: string, entry: Publication): void => void model.faults.push(`${law}: ${what} (${entry.locale} v${entry.version}, in "${doing()?.name}")`);
  if (before && after && !isDeepStrictEqual({ ...before, replaced: null, updatedAt: null }, { ...after, replaced: null, updatedAt: null })) fault(6, 'an entry of the log was changed', after);
  if (before && !after) fault(6, 'an entry of the log was deleted', before);
  if (before || !after) return;
  const entry = structuredClone(after);
  if (entry.seq !== (model.entries.at(-1)?.seq ?? 0) + 1) fault(6, `the log jumps from ${model.entries.at(-1)?.seq} to ${entry.seq}`, entry);
  const own = latestOf(model, entry.documentId, entry.locale);
  const source = entry.locale === entry.sourceLocale ? null : live(latestOf(model, entry.documentId, entry.sourceLocale));
  judgeCause(model, entry, live(own), fault);
  model.entries.push(entry);
  if (entry.kind === 'withdrawal' || !entry.content || !entry.provenance) return;
  if (entry.locale === entry.sourceLocale) return judgeSource(entry, fault);
  if (!source) return fault(2, 'a target went live while its source is not', entry);
  judgeTexts(model, entry, fault);
  judgeWhole(model, entry, fault);
  judgeProvenance(model, entry, source, fault);
};

type Fault = (law: number, what: string, entry: Publication) => void;

export const latestOf = (model: Model, documentId: string, locale: string): Publication | null =>
  model.entries.findLast((entry) => entry.documentId === documentId && entry.locale === locale) ?? null;

export const live = (entry: Publication | null): Publication | null => (entry?.kind === 'publication' ? entry : null);

/** 3: nothing changes for readers of a locale but by an act on that locale, or on the source. */
const judgeCause = (model: Model, entry: Publication, own: Publication | null, fault: Fault): void => {
  const causes = model.causes.get(placeOf(entry.documentId, entry.locale));
  if (own && entry.content && isDeepStrictEqual(own.content?.texts, entry.content.texts) && isDeepStrictEqual(own.content?.facts, entry.content.facts)) return;
  const me = currentProcess()?.actor === 'person' ? doing() : null;
  if (me?.locale && me.locale !== entry.sourceLocale && me.locale !== entry.locale) fault(3, `somebody acted on ${me.locale}, and readers of another locale got something else`, entry);
  // Whatever is written or approved in a locale that is not live stays unseen until somebody publishes it.
  const isNews = !own && entry.locale !== entry.sourceLocale && entry.kind === 'publication';
  if (isNews && !['publish', 'policy', 'machine', 'trash'].some((cause) => causes?.has(cause))) fault(3, 'a locale went live, and nobody published it', entry);
  if (!causes || causes.size === 0) fault(3, 'readers got something else, and nobody did anything about it in this locale or in the source', entry);
};

/** 2: under review-first each text was approved by a person for exactly this source text. */
const judgeTexts = (model: Model, entry: Publication, fault: Fault): void => {
  if (model.noticed.has(entry.locale)) return;
  const before = model.entries.filter((one) => one.documentId === entry.documentId && one.locale === entry.locale && one !== entry);
  for (const { source, target, approved, field } of entry.content?.segments ?? []) {
    if (source === '') continue;
    const people = model.approved.get(approvalOf(entry.documentId, entry.locale, source, target));
    // A live page is handed on with new facts; its texts were judged when they went live, by the policy of that day.
    const wasLive = before.at(-1)?.content?.segments.some((one) => one.source === source && one.target === target && one.field === field) ?? false;
    if ((people?.size ?? 0) < model.peopleNeeded(entry.locale) && !wasLive) fault(2, `nobody approved "${target}" for "${source}"`, entry);
    if (!approved && !wasLive) fault(2, `"${target}" stands there as approved by nobody`, entry);
  }
};

/** 2: the page is one: its texts stand for the texts of one published source, and what is shown is what was approved. */
const judgeWhole = (model: Model, entry: Publication, fault: Fault): void => {
  const segments = (entry.content?.segments ?? []).filter(({ source }) => source !== '');
  const rebuilt = new Set((entry.content?.segments ?? []).filter(({ source }) => source === '').map(({ field }) => field));
  const wanted = JSON.stringify(segments.map(({ source }) => source).toSorted());
  const isOne = model.entries.some((one) => one.documentId === entry.documentId && one.locale === entry.sourceLocale && one.content &&
    JSON.stringify(one.content.segments.filter(({ field }) => !rebuilt.has(field)).map(({ target }) => target).toSorted()) === wanted);
  if (!isOne) fault(2, `the page mixes texts of several sources: ${wanted}`, entry);
  const { title, summary, body } = entry.content?.texts ?? {};
  const words = wordsIn([title, summary, body]);
  const shown = words.join(' ');
  for (const { target } of entry.content?.segments ?? []) if (!shown.includes(plainText(target).trim())) fault(2, `"${target}" is listed and not shown in "${shown}"`, entry);
  const letters = (text: string): number => text.replace(/\s/g, '').length;
  const listed = (entry.content?.segments ?? []).reduce((sum, { target }) => sum + letters(plainText(target)), 0);
  const blankless = words.reduce((sum, text) => sum + letters(text), 0);
  if (listed !== blankless) fault(2, `the page shows ${blankless} letters, and lists ${listed}: ${shown}`, entry);
};

/** Every text of a page, in reading order. */
const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Record<string, unknown>;
  if (typeof node.type !== 'string') return Object.entries(node).flatMap(([name, inner]) => (name === 'slug' ? [] : wordsIn(inner)));
  if (typeof node.text === 'string') return [node.text];
  const inner = Array.isArray(node.children) ? node.children.flatMap(wordsIn) : [];
  return ['paragraph', 'heading', 'listitem'].includes(node.type) ? [inner.join('')] : inner;
};

const judgeSource = (entry: Publication, fault: Fault): void => {
  if (entry.provenance?.kind !== 'human' || entry.provenance.outdated) fault(6, 'a source text is its writer\'s, and never outdated', entry);
};

/** 6: who made it, who approved it, and whether the live source says something newer. */
const judgeProvenance = (model: Model, entry: Publication, source: Publication, fault: Fault): void => {
  const segments = entry.content?.segments ?? [];
  const told = entry.provenance;
  for (const segment of segments) {
    const truth = makerOf(model, entry, segment);
    if (truth !== segment.origin && !(truth === 'machine' && segment.origin === 'memory')) fault(6, `"${segment.target}" was made by ${truth}, and readers are told ${segment.origin}`, entry);
    if (segment.approved && segment.source !== '' && !model.approved.get(approvalOf(entry.documentId, entry.locale, segment.source, segment.target))?.has(segment.approved.by ?? '')) fault(6, `${segment.approved.by} never approved "${segment.target}" for "${segment.source}"`, entry);
  }
  const isWhole = segments.every(({ approved }) => approved !== null);
  const machines = segments.filter(({ origin, engine }) => origin !== 'human' && engine !== 'copy');
  const kind = !isWhole ? 'machine' : machines.length > 0 ? 'machine-reviewed' : 'human';
  if (told?.kind !== kind) fault(6, `told ${told?.kind}, and it is ${kind}`, entry);
  const reviewedAt = isWhole ? (segments.map(({ approved }) => approved?.at ?? '').toSorted().at(-1) ?? null) : null;
  if (told?.reviewedAt !== reviewedAt) fault(6, `told reviewed at ${told?.reviewedAt}, and it was ${reviewedAt}`, entry);
  if (machines.length > 0 && told?.engine !== machines[0]?.engine) fault(6, `told engine ${told?.engine}, and it was ${machines[0]?.engine}`, entry);
  const rebuilt = new Set(segments.filter(({ source: text }) => text === '').map(({ field }) => field));
  const texts = (all: readonly PublishedSegment[], of: 'source' | 'target'): string => JSON.stringify(all.filter(({ field }) => !rebuilt.has(field)).map((segment) => segment[of]).toSorted());
  const isBehind = texts(segments, 'source') !== texts(source.content?.segments ?? [], 'target');
  if (isBehind && !told?.outdated) fault(6, 'told up to date, and the live source says something else', entry);
};

/** Who made a text: what no person typed here came from the machine, for this source or for what it was before. */
const makerOf = (model: Model, { documentId, locale }: Publication, { target }: PublishedSegment): 'human' | 'machine' => {
  const plain = plainText(target);
  return model.typed.some((one) => one.documentId === documentId && one.locale === locale && one.text === plain) ? 'human' : 'machine';
};

// 5. Nothing is sent twice.

/** A text may be sent again only where its answer was lost with the process that asked, or is on its way to another. */
export const judgeAsk = (model: Model, earlier: readonly Asked[], asked: Asked): void => {
  if (model.isKnownAnswer(asked)) model.faults.push(`5: "${asked.text}" was answered and kept, and is sent again (${asked.target})`);
  const before = earlier.filter(({ source, target, text }) => source === asked.source && target === asked.target && text === asked.text);
  if (before.some(({ process }) => process === asked.process)) model.faults.push(`5: "${asked.text}" is sent twice by one run (${asked.target})`);
  const lost = before.every(({ process, answered }) => process === null || process.dead || !answered || process.isRunning);
  if (!lost) model.faults.push(`5: "${asked.text}" was answered, and is sent again (${asked.target})`);
};

/** Notes an act that may change what readers of these locales see. */
export const noteCause = (model: Model, documentId: string, locales: readonly string[], cause: string): void => {
  for (const locale of locales) {
    const place = placeOf(documentId, locale);
    model.causes.set(place, (model.causes.get(place) ?? new Set()).add(cause));
  }
};

export const everyLocale: readonly string[] = LOCALE_CODES;
