import type { Planted } from './secrets.ts';
import { EDITORS, type Role, type Stage, type Values } from './stage.ts';

/** Tables that REST writes for nobody, those for admins only, and those of which each person has rows of their own. */
const MAY_WRITE: Readonly<Record<string, readonly Role[]>> = { translations: [], users: ['admin'], 'api-clients': ['admin'], webhooks: ['admin'], 'webhook-deliveries': [], reports: [], 'payload-preferences': ['admin'], 'payload-locked-documents': EDITORS };

/** Tries to create, change, copy, restore and delete in every table but articles, and compares the whole table. */
export async function* wrongTables(stage: Stage, planted: Planted, roles: readonly Role[], tables: readonly string[] = Object.keys(planted.any)): AsyncGenerator<string> {
  for (const table of tables.filter((one) => one !== 'articles'))
    for (const role of roles) {
      const before = await dump(stage, table, planted);
      const accepted: string[] = [];
      for (const [method, path, body, may] of attempts(table, planted)) {
        if ((may ?? MAY_WRITE[table] ?? EDITORS).includes(role)) continue;
        const { status } = await stage.call(role, method, path, body);
        if (status < 400) accepted.push(`${method} ${path}`);
      }
      if ((await dump(stage, table, planted)) !== before) yield `${role} changed ${table}; accepted were: ${accepted.join(', ')}`;
    }
}

const attempts = (table: string, { any, versions }: Planted): [string, string, unknown, (readonly Role[])?][] => {
  const id = any[table] ?? 'x';
  const data = { title: 'WRITTEN', ...(table === 'translations' && { locale: 'ar' }), status: 'reviewed', role: 'admin', worksIn: ['fr'], email: 'new@example.org', password: 'a long enough password', name: 'WRITTEN', key: 'k',
    mimeType: 'text/html', focalX: 1, user: { relationTo: 'users', value: id }, kind: 'guide', value: 'WRITTEN', alt: undefined,
    ...(table === 'api-clients' && { prefix: 'WRITTENx', hash: 'WRITTEN', origins: ['https://evil.example'] }),
    ...(table === 'webhooks' && { url: 'https://example.org/WRITTEN', secret: 'WRITTEN', seen: 1 }), ...(table === 'webhook-deliveries' && { webhook: 'WRITTEN', seq: 2, state: 'waiting', status: 200 }), ...(table === 'reports' && { quote: 'WRITTEN', state: 'declined', readers: [], answer: 'WRITTEN' }) };
  return [
    ['POST', `/${table}`, data],
    ['POST', `/${table}?draft=true`, data],
    ['PATCH', `/${table}/${id}`, data],
    ['PATCH', `/${table}/${id}?locale=en&draft=true`, data],
    ['PATCH', `/${table}?where[id][exists]=true`, data],
    ['POST', `/${table}/${id}/duplicate`, {}],
    ['POST', `/${table}/versions/${versions[table] ?? 'x'}`, {}],
    ['POST', `/${table}/unlock`, { email: 'stranger@example.org' }],
    ...(table === 'translations' ? ['pause', 'resume', 'retry', 'hand-back'].map((verb): [string, string, unknown, readonly Role[]] => ['POST', `/${table}/${id}/${verb}`, { field: 'title' }, ['tr_ar', ...EDITORS]]) : []),
    ...(table === 'api-clients' ? [['POST', `/${table}/${id}/key`, {}] as [string, string, unknown]] : []),
    ...(table === 'webhooks' ? ['rotate', 'test'].map((verb): [string, string, unknown] => ['POST', `/${table}/${id}/${verb}`, {}]) : []),
    ...(table === 'webhook-deliveries' ? [['POST', `/${table}/${id}/resend`, {}, ['admin']] as [string, string, unknown, readonly Role[]]] : []),
    ...(table === 'reports' ? [['POST', `/review/reports/${id}/answer`, { decision: 'declined' }, ['tr_fr', ...EDITORS]] as [string, string, unknown, readonly Role[]]] : []),
    ['POST', `/${table}/${id}/translate`, { locales: ['fr'] }],
    ['DELETE', `/${table}/${id}`, undefined],
    ['DELETE', `/${table}?where[id][exists]=true`, undefined],
  ];
};

/** Everybody may have preferences of their own: there the planted one stands for the table. */
const dump = async ({ payload }: Stage, table: string, { any }: Planted): Promise<string> => {
  const all = { collection: table as 'articles', locale: 'all' as const, depth: 0, pagination: false, sort: 'id', showHiddenFields: true,
    ...(table === 'payload-preferences' && { where: { id: { equals: any[table] } } }) };
  const drafts = payload.config.collections.find(({ slug }) => slug === table)?.versions?.drafts ? (await payload.find({ ...all, draft: true, trash: true })).docs : [];
  const main = (await payload.find(all)).docs as unknown as Values[];
  return JSON.stringify([main, drafts]);
};
