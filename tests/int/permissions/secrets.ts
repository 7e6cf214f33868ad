import { ADMIN_MAIL, EDITORS, OURS, STAFF, type Role, type Stage, type Values } from './stage.ts';

/** Planted texts, and who may ever see them. */
export const MAY_SEE: Readonly<Record<string, readonly Role[]>> = {
  'SEC-draft-en': STAFF,
  'SEC-live-en': STAFF,
  'SEC-source-ar': STAFF,
  'SEC-draft-ar': ['tr_ar', ...EDITORS],
  'SEC-draft-fr': ['tr_fr', ...EDITORS],
  'SEC-unpub-fr': ['tr_fr', ...EDITORS],
  'SEC-old-fr': ['tr_fr', ...EDITORS],
  'SEC-related-fr': ['tr_fr', ...EDITORS],
  'SEC-trash-ar': ['tr_ar', ...EDITORS],
  'SEC-row-ar': ['tr_ar', ...EDITORS],
  'SEC-row-fr': ['tr_fr', ...EDITORS],
  'SEC-global-en': STAFF,
  'SEC-global-fr': ['tr_fr', ...EDITORS],
  'SEC-file': STAFF,
  'SEC-pref': ['admin'],
  [ADMIN_MAIL]: ['admin'],
  'SEC-hook': ['admin'],
  'SEC-delivery': ['admin'],
  'SEC-client': ['admin'],
  'SEC-report-ar': ['tr_ar', ...EDITORS],
  'SEC-report-fr': ['tr_fr', ...EDITORS],
  'sec-reader@example.org': [],
  'SEC-keyhash': [],
  'SEC-reset': [],
  'SEC-lease': [],
  'SEC-answer': [],
  'SEC-engine': [],
  'SEC-kv': [],
};

export interface Planted {
  /** Article with drafts over published texts, a topic, and rows. */
  readonly article: string;
  /** Article written in Arabic. */
  readonly arabic: string;
  readonly trashed: string;
  readonly topic: string;
  /** Any document's id, by collection. */
  readonly any: Readonly<Record<string, string>>;
  /** Newest version's id, by collection. */
  readonly versions: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
}

/** Plants every secret through the store's own door. */
export const plant = async ({ payload, ids }: Stage): Promise<Planted> => {
  const create = async (collection: string, data: Values, options: Values = {}): Promise<string> =>
    String(((await payload.create({ collection: collection as 'articles', data: data as never, ...OURS, ...options })) as { id: unknown }).id);
  const update = (collection: string, id: string, data: Values, options: Values): Promise<unknown> =>
    payload.update({ collection: collection as 'articles', id, data: data as never, ...OURS, ...options }) as Promise<unknown>;
  const direct = (collection: string, data: Values): Promise<Values> => payload.db.create({ collection: collection as 'leases', data, req: { payload } as never }) as Promise<Values>;

  const initiative = await create('initiatives', { title: 'Initiative', _status: 'published' });
  const topic = await create('topics', { title: 'Topic', _status: 'published' });
  await update('topics', topic, { title: 'SEC-related-fr' }, { locale: 'fr', draft: true });
  await update('topics', topic, { title: 'SEC-related-fr', _status: 'published' }, { locale: 'fr' });
  const article = await create('articles', { title: 'SEC-live-en', summary: 'x', topics: [topic], initiative, _status: 'published' });
  await update('articles', article, { title: 'SEC-unpub-fr', _status: 'published' }, { locale: 'fr' });
  await update('articles', article, { _status: 'draft' }, { locale: 'fr' });
  await update('articles', article, { title: 'SEC-old-fr' }, { locale: 'fr', draft: true });
  await update('articles', article, { title: 'SEC-draft-fr' }, { locale: 'fr', draft: true });
  await update('articles', article, { title: 'SEC-draft-ar' }, { locale: 'ar', draft: true });
  await update('articles', article, { title: 'SEC-draft-en' }, { locale: 'en', draft: true });
  const arabic = await create('articles', { title: 'SEC-source-ar' }, { locale: 'ar', draft: true });
  const trashed = await create('articles', { title: 'Thrown away' }, { draft: true });
  await update('articles', trashed, { title: 'SEC-trash-ar' }, { locale: 'ar', draft: true });
  await update('articles', trashed, { deletedAt: new Date().toISOString() }, {});

  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj SEC-file\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Root 1 0 R>>\nstartxref\n50\n%%EOF\n');
  const file = { data: pdf, mimetype: 'application/pdf', name: 'paper.pdf', size: pdf.length };
  const download = await create('downloads', { title: 'Download' }, { file, draft: true });
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const media = await create('media', { alt: 'Dot' }, { file: { data: png, mimetype: 'image/png', name: 'dot.png', size: png.length }, draft: true });
  const one = await create('files', {}, { file: { ...file, name: 'other.pdf' } });

  const row = (locale: string): Values => ({
    collection: 'articles', documentId: article, sourceLocale: 'en', locale, status: 'needs-review', revision: 1,
    title: `SEC-row-${locale}`, segments: [{ id: 's', source: 'x', target: `SEC-row-${locale}` }],
  });
  const rows = await direct('translations', row('ar'));
  await direct('translations', row('fr'));
  const report = (locale: string): Values => ({
    key: `SEC-key-${locale}`, collection: 'articles', documentId: article, sourceLocale: 'en', locale, segment: 's', quote: `SEC-report-${locale}`, state: 'open', count: 1, seq: 1, said: 'x',
    readers: [{ email: 'sec-reader@example.org', language: locale, at: '2026-01-01T00:00:00.000Z' }], readersSince: '2026-01-01T00:00:00.000Z', at: '2026-01-01T00:00:00.000Z', revision: 0,
  });
  const reported = await direct('reports', report('fr'));
  await direct('reports', report('ar'));
  await direct('leases', { work: 'SEC-lease', owner: 'SEC-lease' });
  await direct('answers', { key: 'SEC-answer', engine: 'pseudo', target: 'SEC-answer', billed: 0 });
  await direct('engine-states', { name: 'SEC-engine', message: 'SEC-engine' });
  await direct('payload-kv', { key: 'SEC-kv', data: { text: 'SEC-kv' } });
  const preference = await direct('payload-preferences', { key: 'secret', value: { text: 'SEC-pref' }, user: { relationTo: 'users', value: ids.admin } });
  const lock = await direct('payload-locked-documents', { document: { relationTo: 'articles', value: article }, user: { relationTo: 'users', value: ids.admin } });
  const hook = await direct('webhooks', { name: 'A site', url: 'https://example.org/SEC-hook', secret: 'SEC-hook', active: false });
  const delivery = await direct('webhook-deliveries', { webhook: String(hook.id), seq: 1, state: 'dead', event: { type: 'published', data: { title: 'SEC-delivery' } }, error: 'SEC-delivery', at: '2026-01-01T00:00:00.000Z' });
  const client = await direct('api-clients', { name: 'SEC-client', prefix: 'SECclien', hash: 'SEC-keyhash', origins: ['https://site.example'] });
  await payload.db.updateOne({ collection: 'users', id: ids.admin, data: { resetPasswordToken: 'SEC-reset' } as never, req: { payload } as never });
  await payload.updateGlobal({ slug: 'site-settings', data: { name: 'SEC-global-en' } });
  await payload.updateGlobal({ slug: 'site-settings', locale: 'fr', data: { name: 'SEC-global-fr' } });

  const any = {
    articles: article, topics: topic, initiatives: initiative, downloads: download, media, files: one, users: ids.admin, translations: String(rows.id),
    'api-clients': String(client.id), webhooks: String(hook.id), 'webhook-deliveries': String(delivery.id),
    reports: String(reported.id),
    'payload-preferences': String(preference.id), 'payload-locked-documents': String(lock.id),
    'policy-findings': await create('policy-findings', { title: 'Findings' }, { draft: true }),
    events: await create('events', { title: 'Event' }, { draft: true }), places: await create('places', { title: 'Place' }, { draft: true }),
  };
  const versions: Record<string, string> = {};
  for (const collection of Object.keys(any)) {
    if (!payload.config.collections.find(({ slug }) => slug === collection)?.versions) continue;
    const { docs } = await payload.findVersions({ collection: collection as 'articles', limit: 1, sort: '-updatedAt' });
    versions[collection] = String(docs[0]?.id ?? '');
  }
  const name = async (collection: 'downloads' | 'media' | 'files', id: string): Promise<string> =>
    String((await payload.find({ collection, where: { id: { equals: id } }, draft: true, limit: 1 })).docs[0]?.filename);
  const files = { downloads: await name('downloads', download), media: await name('media', media), files: await name('files', one) };
  return { article, arabic, trashed, topic, any, versions, files };
};
