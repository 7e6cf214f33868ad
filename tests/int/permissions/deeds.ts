import { copyDataFromLocale } from '@payloadcms/ui/utilities/copyDataFromLocale';
import { createLocalReq } from 'payload';
import type { Right } from '../../../src/domain/review/screen.ts';
import { findingId } from '../../../src/domain/qa/finding.ts';
import { LATER, SECRETS, type Desk, type State } from './desk.ts';
import type { Answer, Role, Stage, Values } from './stage.ts';

export interface Scene {
  readonly stage: Stage;
  readonly desk: Desk;
  readonly role: Role;
}

interface Ask {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** Something a person does to the Arabic translation (or, where it says so, to another locale) through one door. */
export interface Deed {
  readonly name: string;
  /** What the list of rights must give: these rights, any at all, or no list at all: the source is the editors', some things are nobody's. */
  readonly needs: readonly Right[] | 'read' | 'source' | 'nobody';
  /** The door is narrower than the list: Payload's own form publishes for editors alone. */
  readonly only?: 'editors';
  readonly locale?: 'ar' | 'fr';
  ask(scene: Scene): Promise<Ask> | Ask;
  /** In place of a request. */
  run?(scene: Scene): Promise<Answer>;
  /** The fact that must change, as `waiting.ar row`; others of the same place may follow. */
  readonly changes?: string | RegExp;
  /** What the answer must show, and must show nobody else. */
  shows?(scene: Scene): string;
  /** Statuses of a refusal; 401, 403 and 404 where absent. 200 for lists that leave it out, and for forms whose fields are dropped. */
  readonly refusals?: readonly number[];
  /** What may change all the same where it is refused: a form without the fields that are not theirs is a save of their draft. */
  readonly spares?: RegExp;
  /** Done before a role asks that may. */
  before?(scene: Scene): Promise<unknown>;
}

const REVIEW = '/review/translations';
const OVERRIDE = { 'X-Payload-HTTP-Method-Override': 'GET', 'Content-Type': 'application/x-www-form-urlencoded' };
const LISTED = [200, 204, 400, 401, 403, 404];
/** Payload's answer where a table has no doors at all. */
const CLOSED = [501];

const segmentPath = async ({ desk }: Scene, words: string, state: State = 'waiting'): Promise<[string, number]> => {
  const { id, revision } = await desk.segment(state, words);
  return [`${REVIEW}/${desk.rows[state].ar}/segments/${id}`, revision];
};
const atSegment = (words: string, verb: string, body: Values = {}, method = 'POST') => async (scene: Scene): Promise<Ask> => {
  const [path, rev] = await segmentPath(scene, words);
  return { method, path: `${path}${verb}`, ...(method !== 'GET' && { body: { rev, ...body } }) };
};
const atRow = (state: State, verb: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') => ({ desk }: Scene): Ask =>
  ({ method, path: `${REVIEW}/${desk.rows[state].ar}${verb}`, ...(body !== undefined && { body }) });
const ofRow = (state: State, verb: string, body: unknown = {}) => ({ desk }: Scene): Ask => ({ method: 'POST', path: `/translations/${desk.rows[state].ar}/${verb}`, body });
const form = (query: string, data: (serial: number) => unknown, state: State = 'form', method = 'PATCH') => ({ desk }: Scene): Ask => {
  serial += 1;
  return { method, path: `/articles/${desk.ids[state]}${query}`, body: data(serial) };
};
const allOf = async ({ desk }: Scene, state: State): Promise<Values[]> => ((await desk.row(state)).segments ?? []).map(({ id, revision }) => ({ id, rev: revision }));
const holds = (role: (scene: Scene) => Role) => async (scene: Scene): Promise<unknown> =>
  scene.desk.store.queue.assign(scene.desk.rows.waiting.ar, scene.stage.ids[role(scene)], new Date(Date.now() + 600_000), { by: scene.stage.ids.admin, now: new Date(), over: true });

let serial = 0;
const words = (n: number): Values => ({ title: `WRITTEN ${n}` });
const row = ({ desk }: Scene): string => desk.rows.waiting.ar;

const READS: readonly Deed[] = [
  { name: 'open a translation', needs: 'read', ask: atRow('waiting', ''), shows: () => SECRETS.row },
  { name: 'open it by the override header', needs: 'read', ask: (scene) => ({ method: 'POST', path: `${REVIEW}/${row(scene)}`, headers: OVERRIDE, body: 'depth=1' }), shows: () => SECRETS.row },
  { name: 'read its history', needs: 'read', ask: atRow('waiting', '/history'), shows: () => SECRETS.old },
  { name: 'read a segment\'s history', needs: 'read', ask: atSegment('parks', '/history', {}, 'GET'), shows: () => SECRETS.old },
  { name: 'read notes', needs: 'read', ask: atSegment('parks', '/notes', {}, 'GET'), shows: () => SECRETS.note },
  { name: 'see the preview', needs: 'read', ask: atRow('waiting', '/preview'), shows: () => SECRETS.row },
  { name: 'read what is live', needs: 'read', ask: atRow('live', '/publishing'), shows: () => SECRETS.title },
  { name: 'read the publications', needs: 'read', ask: atRow('live', '/publications'), shows: () => SECRETS.title },
  { name: 'pulse', needs: 'read', ask: atRow('waiting', '/pulse', { since: 0, active: true }), shows: () => SECRETS.row, changes: 'waiting.ar presence' },
  { name: 'see the queue', needs: 'read', ask: () => ({ method: 'GET', path: '/review/queue?locale=ar' }), shows: row },
  { name: 'see the queue of all', needs: 'read', ask: () => ({ method: 'GET', path: '/review/queue' }), shows: row, refusals: LISTED },
  { name: 'see who works there', needs: 'read', ask: () => ({ method: 'GET', path: '/review/people?locale=ar' }), shows: ({ stage }) => stage.ids.tr_ar },
  { name: 'see a document\'s rows', needs: 'read', ask: ({ desk }) => ({ method: 'GET', path: `/articles/${desk.ids.waiting}/translations` }), shows: row, refusals: LISTED },
  { name: 'GET a row', needs: 'read', ask: (scene) => ({ method: 'GET', path: `/translations/${row(scene)}` }), shows: () => SECRETS.row },
  { name: 'list rows', needs: 'read', ask: () => ({ method: 'GET', path: '/translations?where[locale][equals]=ar&limit=50' }), shows: () => SECRETS.row, refusals: LISTED },
  { name: 'list rows by the override header', needs: 'read', ask: () => ({ method: 'POST', path: '/translations', headers: OVERRIDE, body: 'where[locale][equals]=ar' }), shows: () => SECRETS.row, refusals: LISTED },
  { name: 'list publications', needs: 'read', ask: () => ({ method: 'GET', path: '/publications?where[locale][equals]=ar&where[kind][equals]=publication&sort=-seq' }), shows: () => SECRETS.title, refusals: LISTED },
  { name: 'read the draft', needs: 'read', ask: ({ desk }) => ({ method: 'GET', path: `/articles/${desk.ids.waiting}?locale=ar&draft=true` }), shows: () => SECRETS.row, refusals: LISTED },
  { name: 'read its versions', needs: 'read', ask: () => ({ method: 'GET', path: '/articles/versions?locale=ar&limit=100' }), shows: () => SECRETS.row, refusals: LISTED },
  { name: 'read all locales', needs: 'read', only: 'editors', ask: ({ desk }) => ({ method: 'GET', path: `/articles/${desk.ids.waiting}?locale=all&draft=true` }), shows: () => SECRETS.row, refusals: LISTED },
];

const REVIEWING: readonly Deed[] = [
  { name: 'edit a segment', needs: ['edit'], ask: atSegment('Trams', '', { target: 'ar Trams, by hand.' }, 'PUT'), changes: 'waiting.ar row' },
  { name: 'edit it by POST and override', needs: 'nobody', ask: async (scene) => ({ ...(await atSegment('Trams', '', { target: 'By a trick.' })(scene)), headers: { 'X-Payload-HTTP-Method-Override': 'PUT', 'X-HTTP-Method-Override': 'PUT' } }) },
  { name: 'approve a segment', needs: ['approve'], ask: atSegment('Trams', '/approve'), changes: 'waiting.ar row' },
  { name: 'approve it with another text', needs: ['edit', 'approve'], ask: atSegment('Trams', '/approve', { target: 'ar Trams, approved.' }), changes: 'waiting.ar row' },
  { name: 'reopen a segment', needs: ['approve'], ask: atSegment('Rivers', '/reopen'), changes: 'waiting.ar row' },
  {
    name: 'waive an error', needs: ['approve'], changes: 'waiting.ar row',
    ask: async (scene) => {
      const { findings } = await scene.desk.segment('waiting', 'parks');
      return atSegment('parks', '/approve', { waive: findings.map((finding) => ({ finding: findingId(finding), reason: 'Not counted.' })) })(scene);
    },
  },
  { name: 'translate a segment again', needs: ['translate'], ask: atSegment('Trams', '/translate'), changes: 'waiting.ar row' },
  { name: 'translate all again', needs: ['translate'], ask: atRow('waiting', '/translate', {}), changes: 'waiting.ar row' },
  { name: 'approve all', needs: ['approve'], ask: async (scene) => atRow('almost', '/approve', { segments: await allOf(scene, 'almost') })(scene), changes: 'almost.ar row' },
  { name: 'approve a rebuilt field', needs: ['approve'], ask: atRow('rebuilt', '/fields/body/approve', { seen: '2026-01-01T00:00:00.000Z' }), changes: 'rebuilt.ar row' },
  { name: 'note', needs: ['note'], ask: atSegment('Trams', '/notes', { text: 'Why so?' }), changes: 'waiting.ar notes' },
];

const answer = (of: 'ar' | 'en', decision: string) => ({ desk }: Scene): Ask => ({ method: 'POST', path: `/review/reports/${desk.reports[of]}/answer`, body: { decision, word: 'A word.' } });
const ANSWERING: readonly Deed[] = [
  { name: 'decline a report', needs: ['answer'], ask: answer('ar', 'declined'), changes: 'waiting.ar reports' },
  { name: 'say that it is fixed', needs: ['answer'], ask: answer('ar', 'fixed'), changes: 'waiting.ar reports' },
  { name: 'accept a suggestion', needs: ['answer', 'edit'], ask: answer('ar', 'accepted'), changes: 'waiting.ar reports' },
  { name: 'decline a report of the source', needs: 'source', ask: answer('en', 'declined'), changes: 'waiting.en reports' },
  { name: 'PATCH a report', needs: 'nobody', ask: ({ desk }) => ({ method: 'PATCH', path: `/reports/${desk.reports.ar}`, body: { state: 'declined' } }) },
  { name: 'delete a report', needs: 'nobody', ask: ({ desk }) => ({ method: 'DELETE', path: `/reports/${desk.reports.ar}` }) },
  { name: 'read a report', needs: 'read', ask: ({ desk }) => ({ method: 'GET', path: `/reports/${desk.reports.ar}` }), shows: () => 'much loved' },
];

const WORK: readonly Deed[] = [
  { name: 'take the next', needs: ['assign'], ask: () => ({ method: 'POST', path: '/review/take', body: { locale: 'ar' } }), changes: /^\w+\.ar row$/ },
  { name: 'take it oneself', needs: ['assign'], ask: atRow('waiting', '/assign', {}), changes: 'waiting.ar row' },
  { name: 'hand it over', needs: ['assign'], ask: (scene) => atRow('waiting', '/assign', { person: scene.stage.ids.admin })(scene), changes: 'waiting.ar row' },
  { name: 'take it from a colleague', needs: ['assign'], only: 'editors', before: holds(() => 'admin'), ask: atRow('waiting', '/assign', { force: true }), changes: 'waiting.ar row', refusals: [401, 403, 409] },
  { name: 'put it back', needs: ['assign'], before: holds(({ role }) => role), ask: atRow('waiting', '/assignment', undefined, 'DELETE'), changes: 'waiting.ar row' },
  { name: 'put a colleague\'s back', needs: ['assign'], only: 'editors', before: holds(() => 'admin'), ask: atRow('waiting', '/assignment', undefined, 'DELETE'), changes: 'waiting.ar row', refusals: [401, 403, 409] },
  { name: 'pause', needs: ['translate'], ask: ofRow('waiting', 'pause'), changes: 'waiting.ar row' },
  { name: 'resume', needs: ['translate'], ask: ofRow('paused', 'resume'), changes: 'paused.ar row' },
  { name: 'retry', needs: ['translate'], ask: ofRow('waiting', 'retry'), changes: 'waiting.ar row' },
  { name: 'hand a field back', needs: ['edit'], ask: ofRow('rebuilt', 'hand-back', { field: 'body' }), changes: 'rebuilt.ar row' },
  { name: 'translate now', needs: ['translate'], ask: form('/translate', () => ({ locales: ['ar'] }), 'waiting', 'POST'), changes: 'waiting.ar row' },
  { name: 'translate all languages now', needs: 'source', ask: form('/translate', () => ({}), 'waiting', 'POST'), changes: /^waiting\.(ar|fr) row$/ },
];

const PUBLISHING: readonly Deed[] = [
  { name: 'publish', needs: ['publish'], ask: atRow('ready', '/publish', {}), changes: 'ready.ar log' },
  { name: 'approve all and publish', needs: ['approve', 'publish'], ask: async (scene) => atRow('almost', '/publish', { approve: await allOf(scene, 'almost') })(scene), changes: 'almost.ar log' },
  { name: 'publish with the source', needs: ['publish'], ask: atRow('waiting', '/publish', { when: 'with-source' }), changes: 'waiting.ar row' },
  { name: 'schedule', needs: ['publish'], ask: atRow('ready', '/publish', { when: LATER }), changes: 'ready.ar orders' },
  { name: 'schedule taking down', needs: ['publish'], ask: atRow('live', '/unpublish', { when: LATER }), changes: 'live.ar orders' },
  { name: 'unpublish', needs: ['publish'], ask: atRow('live', '/unpublish', {}), changes: 'live.ar log' },
  { name: 'cancel', needs: ['publish'], ask: atRow('planned', '/schedule', undefined, 'DELETE'), changes: 'planned.ar orders' },
  { name: 'publish in the form', needs: ['publish'], only: 'editors', ask: form('?locale=ar', () => ({ _status: 'published' }), 'ready'), changes: 'ready.ar orders', refusals: [200, 401, 403], spares: /^ready lease$/ },
  { name: 'publish in the form by the address', needs: ['publish'], only: 'editors', ask: form('?locale=ar&publishSpecificLocale=ar', () => ({ _status: 'published' }), 'ready'), changes: 'ready.ar orders', refusals: [401, 403] },
];

/** Saved through Payload's form, and found changed in the draft. */
const saved = (name: string, query: string, more: Partial<Deed> = {}): Deed => ({ name, needs: ['edit'], ask: form(query, words), changes: 'form.ar draft', ...more });

const FORM: readonly Deed[] = [
  saved('save the draft', '?locale=ar&draft=true'),
  saved('autosave the draft', '?locale=ar&draft=true&autosave=true'),
  saved('save the draft without saying so', '?locale=ar'),
  saved('save fr, with ar in the body', '?locale=fr&draft=true', { locale: 'fr', ask: form('?locale=fr&draft=true', (n) => ({ ...words(n), locale: 'ar' })), changes: 'form.fr draft' }),
  saved('save ar, with fr in the body', '?locale=ar&draft=true', { ask: form('?locale=ar&draft=true', (n) => ({ ...words(n), locale: 'fr', _locale: 'fr' })) }),
  saved('save several', '', { only: 'editors', ask: ({ desk }) => ({ method: 'PATCH', path: `/articles?where[id][equals]=${desk.ids.form}&locale=ar&draft=true`, body: words(serial += 1) }) }),
  { name: 'save the source', needs: 'source', ask: form('?locale=en&draft=true', words), changes: 'form.en draft' },
  saved('save with the locale in the body alone', '?draft=true', { ask: form('?draft=true', (n) => ({ ...words(n), locale: 'ar' })) }),
  { name: 'save with no locale', needs: 'source', ask: form('?draft=true', words), changes: 'form.en draft' },
  { name: 'restore a version', needs: 'source', before: ({ stage, desk }) => stage.call('admin', 'PATCH', `/articles/${desk.ids.form}?locale=en&draft=true`, words(serial += 1)), ask: ({ desk }) => ({ method: 'POST', path: `/articles/versions/${desk.version}?locale=ar`, body: {} }), changes: 'form.en draft' },
  { name: 'duplicate', needs: 'source', ask: form('/duplicate?locale=ar', () => ({}), 'form', 'POST'), changes: 'count' },
  { name: 'save all locales at once', needs: 'nobody', ask: form('?locale=all&draft=true', (n) => ({ title: { ar: `WRITTEN ${n}` } })), refusals: [400, 401, 403] },
  copied('copy en to ar', 'en', {}),
  copied('copy fr to ar', 'fr', { only: 'editors' }),
];

const NOBODYS: readonly Deed[] = [
  ...(['segments', 'status', 'locale', 'worksIn'] as const).map((field): Deed => (
    { name: `PATCH ${field} of a row`, needs: 'nobody', ask: (scene) => ({ method: 'PATCH', path: `/translations/${row(scene)}`, body: { [field]: field === 'segments' ? [] : 'fr' } }) })),
  { name: 'PATCH rows', needs: 'nobody', ask: () => ({ method: 'PATCH', path: '/translations?where[locale][equals]=ar', body: { segments: [] } }) },
  { name: 'make a row', needs: 'nobody', ask: () => ({ method: 'POST', path: '/translations', body: { collection: 'articles', documentId: 'x', sourceLocale: 'en', locale: 'ar', status: 'reviewed', revision: 1 } }) },
  { name: 'delete a row', needs: 'nobody', ask: (scene) => ({ method: 'DELETE', path: `/translations/${row(scene)}` }) },
  { name: 'duplicate a row', needs: 'nobody', ask: (scene) => ({ method: 'POST', path: `/translations/${row(scene)}/duplicate`, body: {} }) },
  { name: 'PATCH the log', needs: 'nobody', ask: () => ({ method: 'PATCH', path: '/publications?where[locale][equals]=ar', body: { title: 'Another' } }) },
  { name: 'delete from the log', needs: 'nobody', ask: () => ({ method: 'DELETE', path: '/publications?where[locale][equals]=ar' }) },
  ...['publish-orders', 'segment-notes', 'segment-history', 'presences', 'leases'].flatMap((table): Deed[] => [
    { name: `read ${table}`, needs: 'nobody', ask: () => ({ method: 'GET', path: `/${table}` }), refusals: CLOSED },
    { name: `write ${table}`, needs: 'nobody', ask: () => ({ method: 'PATCH', path: `/${table}?where[id][exists]=true`, body: { text: 'x' } }), refusals: CLOSED },
  ]),
];

/** Everything a person may try at a translation, at every door that leads to it. */
export const DEEDS: readonly Deed[] = [...READS, ...REVIEWING, ...ANSWERING, ...WORK, ...PUBLISHING, ...FORM, ...NOBODYS];

/** The admin's server function, as it is run for a person: it comes as a local call of theirs. */
function copied(name: string, fromLocale: string, more: Partial<Deed>): Deed {
  return {
    name, needs: ['edit'], changes: 'form.ar draft', ask: () => ({ method: 'POST', path: name }),
    before: ({ stage, desk }) => stage.call('admin', 'PATCH', `/articles/${desk.ids.form}?locale=ar&draft=true`, words(serial += 1)),
    run: async ({ stage: { payload, ids }, desk, role }) => {
      const user = role === 'anonymous' ? null : { ...(await payload.findByID({ collection: 'users', id: ids[role], depth: 0 })), collection: 'users' as const };
      const req = await createLocalReq({ ...(user && { user }) }, payload);
      return copyDataFromLocale({ req, collectionSlug: 'articles', docID: desk.ids.form, fromLocale, toLocale: 'ar', overrideData: true }).then(
        () => ({ status: 200, text: '' }), (error: unknown) => ({ status: 403, text: String(error) }));
    },
    ...more,
  };
}
