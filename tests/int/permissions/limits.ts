import type { Planted } from './secrets.ts';
import type { Role, Stage, Values } from './stage.ts';

/** Single facts about the seal that no text and no document shows. */
export async function* brokenLimits({ call, payload, ids }: Stage, { any, arabic, article }: Planted): AsyncGenerator<string> {
  const asked = async (role: Role, path: string): Promise<{ status: number; json: Values }> => {
    const { status, text } = await call(role, 'GET', path);
    return { status, json: JSON.parse(text) as Values };
  };
  for (const query of ['limit=0', 'limit=1000000', 'pagination=false', 'limit=-1']) {
    const { json } = await asked('editor', `/topics?${query}`);
    if (typeof json.limit !== 'number' || json.limit > 200 || json.limit <= 0) yield `?${query} gives pages of ${String(json.limit)}`;
  }
  const many = Array.from({ length: 61 }, (_, at) => `where[or][${at}][title][like]=a`).join('&');
  for (const query of ['where[initiative.topics.title][equals]=a', 'sort=initiative.topics.title', many, `sort=${Array(20).fill('title').join(',')}`]) {
    const { status } = await asked('editor', `/articles?${query}`);
    if (status !== 400) yield `${query.slice(0, 60)} is answered with ${status}`;
  }
  if ((await asked('editor', '/articles?where[initiative.title][equals]=Initiative')).json.totalDocs !== 1) yield 'a query over one relation finds nothing';

  await call('admin', 'PATCH', `/media/${any.media}?locale=en&draft=true`, { mimeType: 'text/html' });
  const media = (await payload.find({ collection: 'media', where: { id: { equals: any.media } }, draft: true, limit: 1 })).docs[0];
  await payload.update({ collection: 'media', id: String(any.media), draft: true, data: { mimeType: 'image/png' } });
  if (media?.mimeType !== 'image/png') yield `a picture became ${String(media?.mimeType)}`;

  for (const query of ['trash=true', 'trash=true&locale=ar&draft=true', 'where[deletedAt][exists]=true']) {
    const { status } = await asked('tr_ar', `/articles?${query}`);
    if (status !== 403) yield `a translator opens the trash: ${query} ${status}`;
  }

  const title = (await asked('editor', `/articles/${article}?draft=true`)).json.title;
  if (title !== 'SEC-draft-en') yield `without a locale an editor reads ${String(title)}`;

  const stranger = { id: ids.stranger, collection: 'users', role: 'visitor' };
  const locks = await payload.find({ collection: 'payload-locked-documents', overrideAccess: false, user: stranger as never, disableErrors: true }).catch(() => ({ docs: [] }));
  if (locks.docs.length > 0) yield 'a server function shows locks to a stranger';
  const { status } = await call('editor', 'POST', '/payload-locked-documents', { document: { relationTo: 'articles', value: article }, user: { relationTo: 'users', value: ids.editor } });
  await payload.delete({ collection: 'payload-locked-documents', where: { 'user.value': { equals: ids.editor } } });
  if (status < 400) yield 'an editor made a lock by hand';

  const editor = { id: ids.editor, collection: 'users', role: 'editor' };
  const copy = { collection: 'articles', id: arabic, locale: 'fr', draft: true, data: { title: 'Copied', _status: 'published' }, overrideAccess: false, user: editor as never } as const;
  const copied = await payload.update(copy).then(() => true, () => false);
  if (!copied) yield 'copying a published text to another locale is no draft';
}

/** What each role must be able to read. */
export async function* missingReads({ call }: Stage, { article, arabic, any, files }: Planted): AsyncGenerator<string> {
  const must: readonly [Role, string, string][] = [
    ['tr_ar', `/articles/${article}?locale=ar&draft=true`, 'SEC-draft-ar'],
    ['tr_ar', `/articles/${article}?locale=en`, 'SEC-live-en'],
    ['tr_ar', `/articles?draft=true&where[title][equals]=SEC-draft-en`, 'SEC-draft-en'],
    ['tr_fr', `/articles/${arabic}?locale=ar&draft=true`, 'SEC-source-ar'],
    ['tr_fr', `/articles/versions?locale=fr&limit=50`, 'SEC-old-fr'],
    ['tr_ar', '/translations?where[locale][equals]=ar', 'SEC-row-ar'],
    ['editor', '/translations?limit=50', 'SEC-row-fr'],
    ['editor', `/articles/${article}?locale=all&draft=true`, 'SEC-draft-fr'],
    ['tr_ar', `/users/${any.users}`, 'sec-mail-admin'],
    ['admin', '/users', 'sec-mail-admin@example.org'],
    ['admin', `/api-clients/${any['api-clients']}`, 'SEC-client'],
    ['admin', `/webhooks/${any.webhooks}`, 'SEC-hook'],
    ['admin', `/webhooks/${any.webhooks}/deliveries`, 'SEC-delivery'],
    ['tr_ar', '/users/me', 'ta@example.org'],
    ['tr_fr', `/downloads/file/${files.downloads}`, 'SEC-file'],
    ['tr_fr', '/globals/site-settings?locale=fr', 'SEC-global-fr'],
  ];
  for (const [role, path, wanted] of must) {
    const { status, text } = await call(role, 'GET', path);
    if (!text.includes(wanted)) yield `${role} can't see ${wanted} (${status}): ${path} ${text.slice(0, 150)}`;
  }
}
