import type { LocaleCode } from '../../../src/domain/locales.ts';
import type { Segment, Translation } from '../../../src/domain/review/translation.ts';
import { createStore } from '../../../src/store/createStore.ts';
import type { Store } from '../../../src/store/createStore.ts';
import { publishDue } from '../../../src/worker/publisher.ts';
import { bold, paragraph, richText, text } from '../../helpers/lexical.ts';
import { publishableEngine } from '../../helpers/publishableEngine.ts';
import { workerFor, workUntilIdle } from '../../helpers/work.ts';
import type { Role, Stage, Values } from './stage.ts';

/** Documents, each standing where one kind of act begins. */
export const STATES = ['waiting', 'rebuilt', 'paused', 'almost', 'ready', 'live', 'planned', 'form'] as const;
export type State = (typeof STATES)[number];

/** What only the Arabic translation, its past, its notes and its publications say. */
export const SECRETS = { row: 'ar Trams are loved here.', old: 'Nobody may read this any more', note: 'A note on Arabic', title: 'ar A live page' } as const;
export const LATER = '2090-01-01T00:00:00.000Z';

export interface Desk {
  readonly store: Store;
  readonly ids: Readonly<Record<State, string>>;
  /** The version of the form's document from before its last change. */
  readonly version: string;
  row(state: State, locale?: LocaleCode): Promise<Translation & { readonly id: string }>;
  segment(state: State, words: string): Promise<Segment>;
  /** Open reports of the waiting document, by what was read: a translation, or the source itself. */
  readonly reports: Readonly<Record<'ar' | 'en', string>>;
  /** The id of the row, known at the start. */
  readonly rows: Readonly<Record<State, Readonly<Record<'ar' | 'fr', string>>>>;
}

/** Writes the documents, has them translated, and brings each where it stands. */
export const setDesk = async ({ payload, call, ids: people }: Stage): Promise<Desk> => {
  await payload.updateGlobal({ slug: 'translation-settings', data: { targets: ['ar', 'fr'] } });
  const store = createStore(payload);
  const deps = workerFor(payload, publishableEngine());
  const ok = async (method: string, path: string, body?: unknown, role: Role = 'editor'): Promise<any> => {
    const { status, text: answer } = await call(role, method, path, body);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${answer}`);
    return answer === '' ? null : JSON.parse(answer);
  };
  const ids = {} as Record<State, string>;
  for (const state of STATES) {
    const body = richText('Trams are loved here.', 'There are 12 parks.', 'Rivers return slowly.', paragraph(text('Some words are '), bold('bold'), text(' here.')));
    ids[state] = (await ok('POST', '/articles?locale=en&draft=true&depth=0', { title: `A ${state} page`, body })).doc.id as string;
  }
  await workUntilIdle(deps);
  for (const state of ['almost', 'ready', 'live', 'planned']) await ok('PATCH', `/articles/${ids[state as State]}?locale=en`, { _status: 'published' });
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 20; round += 1) if ((await workUntilIdle(deps)) + (await publishDue({ ...deps, now: () => new Date() }, new Map())) === 0) return;
  };
  await settle();

  const row: Desk['row'] = async (state, locale = 'ar') => {
    const found = await store.rows.find({ collection: 'articles', documentId: ids[state] }, locale);
    if (!found) throw new Error(`No ${locale} row of the ${state} document.`);
    return found;
  };
  const segment: Desk['segment'] = async (state, words) => {
    const found = (await row(state)).segments?.find(({ source }) => source.includes(words));
    if (!found) throw new Error(`No segment "${words}" in the ${state} document.`);
    return found;
  };
  const rows = {} as Record<State, Record<'ar' | 'fr', string>>;
  for (const state of STATES) rows[state] = { ar: (await row(state)).id, fr: (await row(state, 'fr')).id };

  const at = async (words: string): Promise<[string, number]> => {
    const { id, revision } = await segment('waiting', words);
    return [`/review/translations/${rows.waiting.ar}/segments/${id}`, revision];
  };
  const write = async (role: Role, words: string, target: string): Promise<void> => {
    const [path, rev] = await at(words);
    await ok('PUT', path, { rev, target }, role);
  };
  await write('editor', 'parks', SECRETS.old);
  await write('tr_ar', 'parks', 'ar Many parks.');
  const [parks] = await at('parks');
  await ok('POST', `${parks}/notes`, { text: SECRETS.note });
  const [rivers, rev] = await at('Rivers');
  await ok('POST', `${rivers}/approve`, { rev });

  const rebuilt = await store.rows.save(await row('rebuilt'), { owned: { body: { data: richText('ar built anew'), held: [], by: people.tr_ar, at: '2026-01-01T00:00:00.000Z' } } });
  if (!rebuilt) throw new Error('The rebuilt row was not written.');
  await ok('POST', `/translations/${rows.paused.ar}/pause`);
  const reviewed = async (state: State): Promise<void> => {
    const segments = ((await row(state)).segments ?? []).map(({ id, revision }) => ({ id, rev: revision }));
    await ok('POST', `/review/translations/${rows[state].ar}/approve`, { segments });
  };
  for (const state of ['ready', 'live', 'planned'] as const) await reviewed(state);
  await ok('POST', `/review/translations/${rows.live.ar}/publish`, {});
  await ok('POST', `/review/translations/${rows.planned.ar}/publish`, { when: LATER });
  await settle();

  const reported = async (locale: 'ar' | 'en', quote: string, suggestion: string): Promise<string> => {
    const place = { collection: 'articles', documentId: ids.waiting };
    const { id: about } = await segment('waiting', 'Trams');
    await store.reports.take({ key: `reported ${locale}`, ...place, locale, sourceLocale: 'en', segment: about, title: null, slug: null, quote, comment: null, suggestion, provenance: null, engine: null, seq: 1, said: 'x', readers: null, at: '2026-01-01T00:00:00.000Z' });
    return (await store.reports.openOf(place, locale))[0]?.id ?? '';
  };
  const reports = { ar: await reported('ar', SECRETS.row, 'ar Trams are much loved here.'), en: await reported('en', 'Trams are loved here.', 'Trams are much loved here.') };

  await ok('PATCH', `/articles/${ids.form}?locale=en&draft=true`, { title: 'A form page, changed' });
  await workUntilIdle(deps);
  const { docs } = await payload.findVersions({ collection: 'articles', where: { parent: { equals: ids.form } }, sort: 'createdAt', limit: 1 });
  return { store, ids, version: String((docs[0] as unknown as Values).id), row, segment, rows, reports };
};
