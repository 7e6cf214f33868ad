import type { LocaleCode } from '../../src/domain/locales.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { createStore } from '../../src/store/createStore.ts';
import type { Store } from '../../src/store/createStore.ts';
import type { Entry } from '../../src/store/publications.ts';
import type { Row } from '../../src/store/rows.ts';
import type { WorkerDeps } from '../../src/worker/workOne.ts';
import { publishDue } from '../../src/worker/publisher.ts';
import { boot } from './boot.ts';
import type { Booted } from './boot.ts';
import { richText, wordsOf } from './lexical.ts';
import { machine } from './machine.ts';
import { signedIn } from './staff.ts';
import type { Answer, Caller } from './staff.ts';
import { workerFor, workUntilIdle } from './work.ts';

/** A house with an editor, a machine whose texts may go live, and a publisher that works when told to. */
export interface Newsroom {
  readonly verso: Booted;
  readonly store: Store;
  readonly deps: WorkerDeps;
  readonly editor: Caller;
  /** Writes an event as a draft and has it translated. */
  write(title: string, ...paragraphs: string[]): Promise<string>;
  /** Saves fields of the source as a draft, or publishes it with them. */
  edit(id: string, data: object): Promise<Answer>;
  publishSource(id: string, data?: object): Promise<Answer>;
  row(id: string, locale: LocaleCode): Promise<Row>;
  /** Approves texts of a row as they are, all that wait or those of these sources. */
  approve(id: string, locale: LocaleCode, sources?: readonly string[]): Promise<void>;
  /** A person writes another text for a source and approves it. */
  correct(id: string, locale: LocaleCode, source: string, target: string): Promise<void>;
  /** Asks one of a row's publishing doors. */
  door(id: string, locale: LocaleCode, verb: 'publish' | 'unpublish' | 'schedule' | 'publishing' | 'publications', body?: object, method?: string): Promise<Answer>;
  live(id: string, locale: LocaleCode): Promise<Entry | null>;
  translate(): Promise<void>;
  publisher(now?: Date): Promise<number>;
  /** Machine and publisher until nothing is due. */
  settle(): Promise<void>;
}

export const key = (documentId: string) => ({ collection: 'events', documentId });

/** Opens a newsroom on a fresh database. */
export const openNewsroom = async (environment: Readonly<Record<string, string>> = {}, engine: Engine = machine()): Promise<Newsroom> => {
  const verso = await boot(environment);
  const editor = await signedIn(verso, { role: 'editor' });
  const store = createStore(verso.payload);
  const deps = workerFor(verso.payload, engine);
  const ok = (answer: Answer): Answer => {
    if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  };
  const row = async (id: string, locale: LocaleCode): Promise<Row> => {
    const found = await store.rows.find(key(id), locale);
    if (!found) throw new Error(`No ${locale} row.`);
    return found;
  };
  const translate = async (): Promise<void> => void (await workUntilIdle(deps));
  const publisher = (now = new Date()): Promise<number> => publishDue({ ...deps, now: () => now }, new Map());
  const segmentOf = async (id: string, locale: LocaleCode, source: string) => {
    const of = await row(id, locale);
    const segment = of.segments?.find((one) => one.source === source);
    if (!segment) throw new Error(`No segment "${source}" in ${JSON.stringify(of.segments?.map((one) => one.source))}`);
    return { of, segment };
  };
  return {
    verso, store, deps, editor, row, translate, publisher,
    write: async (title, ...paragraphs) => {
      const made = ok(await editor('POST', '/events?locale=en&draft=true', { title, body: richText(...paragraphs), venue: 'Old hall' }));
      await translate();
      return made.body.doc.id as string;
    },
    edit: async (id, data) => ok(await editor('PATCH', `/events/${id}?locale=en&draft=true`, data)),
    publishSource: async (id, data = {}) => ok(await editor('PATCH', `/events/${id}?locale=en`, { ...data, _status: 'published' })),
    approve: async (id, locale, sources) => {
      const of = await row(id, locale);
      const segments = (of.segments ?? []).filter(({ source, state, outdated }) => (sources?.includes(source) ?? true) && (state !== 'reviewed' || outdated)).map(({ id: segment, revision }) => ({ id: segment, rev: revision }));
      const { body } = ok(await editor('POST', `/review/translations/${of.id}/approve`, { segments }));
      if (body.refused.length > 0) throw new Error(`Not approved: ${JSON.stringify(body.refused)}`);
    },
    correct: async (id, locale, source, target) => {
      const { of, segment } = await segmentOf(id, locale, source);
      ok(await editor('POST', `/review/translations/${of.id}/segments/${segment.id}/approve`, { rev: segment.revision, target }));
    },
    door: async (id, locale, verb, body, method) => {
      const { id: of } = await row(id, locale);
      const isRead = verb === 'publishing' || verb === 'publications';
      return editor(method ?? (isRead ? 'GET' : 'POST'), `/review/translations/${of}/${verb}`, isRead || method === 'DELETE' ? undefined : (body ?? {}));
    },
    live: (id, locale) => store.publications.live(key(id), locale),
    settle: async () => {
      for (let round = 0; round < 20; round += 1) if ((await workUntilIdle(deps)) + (await publisher(deps.now())) === 0) return;
      throw new Error('The house does not come to rest.');
    },
  };
};

/** A document that is live in English and these locales. */
export const liveIn = async (house: Newsroom, title: string, locales: readonly LocaleCode[], ...paragraphs: string[]): Promise<string> => {
  const id = await house.write(title, ...paragraphs);
  await house.publishSource(id);
  await house.settle();
  for (const locale of locales) {
    await house.approve(id, locale);
    const answer = await house.door(id, locale, 'publish');
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }
  return id;
};

/** What readers see: the title and each block of the body. */
export const textsOf = (entry: Entry | null | undefined): unknown[] => [entry?.content?.texts.title, ...wordsOf(entry?.content?.texts.body)];
export const venueOf = (entry: Entry | null | undefined): unknown => entry?.content?.facts.venue;
export const codeOf = (answer: Answer): unknown => answer.body?.errors?.[0]?.data?.code;
