import { EDITORS, OURS, type Role, type Stage, type Values } from './stage.ts';

/** What a document looks like from all sides; one line a fact, so that two can be compared. */
type Snapshot = Readonly<Record<string, string>>;

interface Write {
  readonly name: string;
  /** Source locale of the document that is written; `en` where absent. */
  readonly source?: 'ar';
  run(stage: Stage, role: Role, id: string, version: string): Promise<unknown>;
  /** Facts that this write must change for nobody, besides what a role may never change. */
  readonly never?: readonly string[];
}

const text = { title: 'WRITTEN', summary: 'WRITTEN' };
const shared = { publishedAt: '2031-01-01T00:00:00.000Z' };
const patch = (name: string, query: string, data: Values, more: Partial<Write> = {}): Write => ({
  name: `PATCH ?${query} ${name}`, run: (stage, role, id) => stage.call(role, 'PATCH', `/articles/${id}?${query}`, data), ...more,
});

/** Everything that can be tried on one document; each is judged by what it changed, not by its answer. */
export const WRITES: readonly Write[] = [
  patch('text', 'locale=ar', text),
  patch('text', 'locale=ar&draft=true', text),
  patch('text', 'locale=ar&draft=true&autosave=true', text),
  patch('text', 'locale=fr&draft=true', text),
  patch('text', 'locale=en&draft=true', text),
  patch('text', 'draft=true', text),
  patch('text', 'locale=all&draft=true', { title: { ar: 'WRITTEN', fr: 'WRITTEN', en: 'WRITTEN' } }),
  patch('text', 'locale=zz&draft=true', text),
  patch('text, locale in the body', 'draft=true', { ...text, locale: 'fr' }),
  patch('shared', 'locale=ar&draft=true', shared),
  patch('shared', 'locale=en&draft=true', shared),
  patch('shared', 'locale=ar', shared),
  patch('sourceLocale', 'locale=ar&draft=true', { sourceLocale: 'ar' }),
  patch('source text', 'locale=ar&draft=true', text, { source: 'ar' }),
  patch('shared', 'locale=ar&draft=true', shared, { source: 'ar' }),
  patch('publish', 'locale=ar', { ...text, _status: 'published' }),
  patch('publish as draft', 'locale=ar&draft=true', { ...text, _status: 'published' }, { never: ['status.ar'] }),
  patch('unpublish', 'locale=ar', { _status: 'draft' }),
  patch('publish fr', 'locale=ar&publishSpecificLocale=fr', { ...text, _status: 'published' }),
  patch('publish all', 'locale=ar&publishAllLocales=true', { _status: 'published' }),
  patch('unpublish all', 'locale=ar&unpublishAllLocales=true', { _status: 'draft' }),
  patch('trash', 'locale=ar', { deletedAt: '2031-01-01T00:00:00.000Z' }),
  patch('trash as draft', 'locale=ar&draft=true', { deletedAt: '2031-01-01T00:00:00.000Z' }),
  { name: 'PATCH bulk', run: (stage, role, id) => stage.call(role, 'PATCH', `/articles?locale=ar&draft=true&where[id][equals]=${id}`, text) },
  { name: 'POST create', run: (stage, role) => stage.call(role, 'POST', '/articles?locale=ar&draft=true', { title: 'WRITTEN' }) },
  { name: 'POST create live', run: (stage, role) => stage.call(role, 'POST', '/articles', { title: 'WRITTEN', _status: 'published' }) },
  { name: 'POST duplicate', run: (stage, role, id) => stage.call(role, 'POST', `/articles/${id}/duplicate?locale=ar`, {}) },
  { name: 'POST restore', run: (stage, role, _id, version) => stage.call(role, 'POST', `/articles/versions/${version}?locale=ar`) },
  { name: 'POST restore as draft', run: (stage, role, _id, version) => stage.call(role, 'POST', `/articles/versions/${version}?locale=ar&draft=true`) },
  { name: 'DELETE', run: (stage, role, id) => stage.call(role, 'DELETE', `/articles/${id}?locale=ar`) },
  { name: 'DELETE bulk', run: (stage, role, id) => stage.call(role, 'DELETE', `/articles?locale=ar&where[id][equals]=${id}`) },
  { name: 'form post', run: (stage, role, id) => {
    const form = new FormData();
    form.set('_payload', JSON.stringify({ ...text, ...shared, _status: 'published' }));
    return stage.call(role, 'PATCH', `/articles/${id}?locale=ar&draft=true`, form);
  } },
];

/** What a role may ever change: translators the draft of their own locale, and where it is not the source. */
const mayChange = (role: Role, fact: string, source: string): boolean => {
  if (EDITORS.includes(role)) return true;
  return role !== 'anonymous' && role !== 'stranger' && fact === `draft.${role.slice('tr_'.length)}` && !fact.endsWith(source);
};

let serial = 0;

/** A document with all locales live, and one old version. */
const fresh = async ({ payload }: Stage, source: 'en' | 'ar'): Promise<{ id: string; version: string }> => {
  serial += 1;
  const { id } = await payload.create({ collection: 'articles', locale: source, ...OURS, data: { title: `old ${source} ${serial}`, sourceLocale: source, publishedAt: '2020-01-01T00:00:00.000Z', _status: 'published' } as never });
  for (const locale of ['en', 'ar', 'fr'] as const)
    await payload.update({ collection: 'articles', id, locale, ...OURS, data: { title: `live ${locale} ${serial}`, _status: 'published' } as never });
  const { docs } = await payload.findVersions({ collection: 'articles', where: { parent: { equals: id } }, sort: 'createdAt', limit: 1 });
  return { id: String(id), version: String(docs[0]?.id) };
};

const snapshot = async ({ payload }: Stage, id: string): Promise<Snapshot> => {
  const facts: Record<string, string> = { count: String((await payload.count({ collection: 'articles', trash: true })).totalDocs) };
  const read = async (name: string, draft: boolean): Promise<void> => {
    const { docs } = await payload.find({ collection: 'articles', where: { id: { equals: id } }, locale: 'all', draft, trash: true, depth: 0 });
    const found = docs[0] as Values | undefined;
    for (const locale of ['en', 'ar', 'fr']) facts[`${name}.${locale}`] = JSON.stringify(['title', 'summary', 'slug'].map((field) => (found?.[field] as Values | undefined)?.[locale] ?? null));
    facts[`${name}.shared`] = JSON.stringify([found?.publishedAt, found?.sourceLocale, found?.deletedAt ?? null, found?.topics ?? null]);
    if (!draft) for (const locale of ['en', 'ar', 'fr']) facts[`status.${locale}`] = String((found?._status as Values | undefined)?.[locale] ?? 'draft');
  };
  await read('live', false);
  await read('draft', true);
  return facts;
};

export const changes = (before: Snapshot, after: Snapshot): string[] => Object.keys(before).filter((fact) => before[fact] !== after[fact]);

/** Writes by which a role changed what it may not. */
export async function* wrongWrites(stage: Stage, writes: readonly Write[], roles: readonly Role[]): AsyncGenerator<string> {
  const unchanged: Partial<Record<'en' | 'ar', Awaited<ReturnType<typeof fresh>> & { before: Snapshot }>> = {};
  for (const write of writes)
    for (const role of roles) {
      const source = write.source ?? 'en';
      if (!unchanged[source]) {
        const made = await fresh(stage, source);
        unchanged.en = unchanged.en && { ...unchanged.en, before: await snapshot(stage, unchanged.en.id) };
        unchanged.ar = unchanged.ar && { ...unchanged.ar, before: await snapshot(stage, unchanged.ar.id) };
        unchanged[source] = { ...made, before: await snapshot(stage, made.id) };
      }
      const { id, version, before } = unchanged[source];
      await write.run(stage, role, id, version);
      const changed = changes(before, await snapshot(stage, id));
      if (changed.length > 0) delete unchanged[source];
      for (const fact of changed)
        if (!mayChange(role, fact, source) || write.never?.includes(fact)) yield `${role} changed ${fact}: ${write.name}`;
    }
}

/** What must work: without it a seal that lets nobody do anything would look perfect. */
export async function* missingWrites(stage: Stage): AsyncGenerator<string> {
  const must = async function* (role: Role, query: string, data: Values, fact: string, source: 'en' | 'ar' = 'en'): AsyncGenerator<string> {
    const { id } = await fresh(stage, source);
    const before = await snapshot(stage, id);
    const { status, text: answer } = await stage.call(role, 'PATCH', `/articles/${id}?${query}`, data);
    if (!changes(before, await snapshot(stage, id)).includes(fact)) yield `${role} could not change ${fact}: ?${query} ${status} ${answer.slice(0, 200)}`;
  };
  yield* must('tr_ar', 'locale=ar&draft=true', text, 'draft.ar');
  yield* must('tr_ar', 'locale=ar', text, 'draft.ar');
  yield* must('tr_fr', 'locale=fr&draft=true&autosave=true', text, 'draft.fr');
  yield* must('tr_fr', 'locale=fr&draft=true', { ...text, ...shared, _status: 'published' }, 'draft.fr');
  yield* must('editor', 'locale=en&draft=true', text, 'draft.en');
  yield* must('editor', 'draft=true', text, 'draft.en');
  yield* must('editor', 'locale=ar&draft=true', text, 'draft.ar');
  yield* must('editor', 'locale=en&draft=true', shared, 'draft.shared');
  yield* must('editor', 'locale=ar&draft=true', shared, 'draft.shared', 'ar');
  yield* must('admin', 'locale=en', { ...text, _status: 'published' }, 'live.en');
}
