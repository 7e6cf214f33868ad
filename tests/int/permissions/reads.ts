import type { Planted } from './secrets.ts';
import { MAY_SEE } from './secrets.ts';
import { OPEN } from './doors.ts';
import type { Role, Stage } from './stage.ts';

/** Ways to ask for more than the plain question gives. */
const VARIATIONS = [
  '', 'draft=true', 'locale=ar', 'locale=ar&draft=true', 'locale=fr', 'locale=fr&draft=true', 'locale=all', 'locale=all&draft=true', 'locale=*&draft=true',
  'locale=ar&locale=fr&draft=true', 'locale[]=fr&draft=true', 'locale=zz&draft=true', 'locale=ar&draft=true&fallback-locale=fr', 'locale=ar&draft=true&fallbackLocale=fr',
  'locale=ar&draft=true&fallbackLocale[]=fr', 'trash=true', 'trash=true&locale=ar&draft=true', 'limit=0&draft=true', 'pagination=false&locale=fr', 'depth=10&locale=fr&draft=true',
  'depth=2&locale=ar&draft=true', 'select[title]=true&locale=all', 'populate[topics][title]=true&depth=2&locale=all', 'joins[x][limit]=0', 'sort=-updatedAt&locale=all',
  'where[deletedAt][exists]=true&trash=true&locale=ar',
];
const FEW = ['', 'locale=all&draft=true&depth=2', 'locale=fr&draft=true&limit=0', 'trash=true&locale=ar'];
const ALL_OF = new Set(['articles', 'translations', 'users', 'globals/site-settings']);
const OVERRIDE = { 'X-Payload-HTTP-Method-Override': 'GET' };

export interface Read {
  readonly door: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** Every request that reads through a door, with each variation. */
export const readsOf = (door: string, planted: Planted, variations: 'all' | 'few' = 'all'): Read[] => {
  const [of = '', method = '', path = ''] = door.split(' ');
  const base = of === '' ? '' : `/${of}`;
  if (method === 'POST' && path.startsWith('/access')) return [{ door, method, path: `${base}/access${path.includes(':id') ? `/${planted.any[of] ?? 'x'}?locale=fr` : ''}`, body: {} }];
  if (method !== 'GET') return [];
  const asked = (variations === 'all' && ALL_OF.has(of) ? VARIATIONS : FEW).flatMap((query) =>
    pathsOf(of, path, planted).map((one): Read => ({ door, method, path: `${base}${one}${query === '' ? '' : `${one.includes('?') ? '&' : '?'}${query}`}` })));
  if (path !== '/' || !ALL_OF.has(of)) return asked;
  return [
    ...asked,
    { door, method: 'POST', path: base, headers: { ...OVERRIDE, 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'locale=all&draft=true&depth=2' },
    { door, method: 'POST', path: base, headers: { ...OVERRIDE, 'Content-Type': 'application/json' }, body: { locale: 'all', draft: true } },
    { door, method: 'POST', path: base, headers: { ...OVERRIDE, 'Content-Type': 'application/json' }, body: { locale: 'fr', draft: true } },
  ];
};

const pathsOf = (of: string, path: string, planted: Planted): string[] => {
  if (path === '/versions/:id') return [`/versions/${planted.versions[of] ?? 'x'}`];
  if (path === '/file/:filename') return [`/file/${planted.files[of] ?? 'x'}`];
  if (path === '/:key') return ['/secret'];
  if (path === '/:id/deliveries') return [`/${planted.any[of] ?? 'x'}/deliveries`];
  if (path === '/:id/preview') return [`/${planted.any[of] ?? 'x'}/preview?open=true`, `/${planted.any[of] ?? 'x'}/preview`];
  if (path !== '/:id') return [path === '/' ? '' : path];
  const ids = of === 'articles' ? [planted.article, planted.arabic, planted.trashed] : [planted.any[of] ?? 'x'];
  return [...ids.map((id) => `/${id}`), `/${ids[0]}?data=${encodeURIComponent(JSON.stringify({ topics: [planted.topic], title: 'made up' }))}`];
};

/** Requests by which a role saw a secret that is not for it, and doors that opened for somebody who is no staff. */
export async function* leaks(stage: Stage, reads: readonly Read[], roles: readonly Role[]): AsyncGenerator<string> {
  for (const role of roles)
    for (const { door, method, path, body, headers } of reads) {
      const { status, text } = await stage.call(role, method, path, body, headers);
      for (const [secret, may] of Object.entries(MAY_SEE)) if (!may.includes(role) && text.includes(secret)) yield `${role} saw ${secret}: ${method} ${path}`;
      if ((role === 'anonymous' || role === 'stranger') && status < 400 && !OPEN.has(door)) yield `${role} got ${status}: ${method} ${path}`;
    }
}

interface Oracle {
  readonly secret: string;
  /** A query with `NEEDLE` where the guess stands. */
  readonly path: string;
}

const NEEDLE = '§';
const ORACLES: readonly Oracle[] = [
  { secret: 'SEC-draft-fr', path: `/articles?draft=true&where[title.fr][equals]=${NEEDLE}` },
  { secret: 'SEC-unpub-fr', path: `/articles?where[title.fr][like]=${NEEDLE}` },
  { secret: 'SEC-unpub-fr', path: `/articles/count?where[title.fr][equals]=${NEEDLE}` },
  { secret: 'SEC-unpub-fr', path: `/articles?locale=fr&where[title][equals]=${NEEDLE}` },
  { secret: 'SEC-draft-fr', path: `/articles?locale=fr&draft=true&where[or][0][title][equals]=${NEEDLE}` },
  { secret: 'SEC-draft-fr', path: `/articles/versions?where[version.title.fr][equals]=${NEEDLE}` },
  { secret: 'SEC-related-fr', path: `/articles?where[topics.title.fr][equals]=${NEEDLE}` },
  { secret: 'SEC-trash-ar', path: `/articles?trash=true&draft=true&locale=ar&where[title][equals]=${NEEDLE}` },
  { secret: 'SEC-row-fr', path: `/translations?where[title][equals]=${NEEDLE}` },
  { secret: 'SEC-row-fr', path: `/translations?where[segments.target][equals]=${NEEDLE}` },
  { secret: 'SEC-row-fr', path: `/translations/count?where[title][like]=${NEEDLE}` },
  { secret: 'sec-mail-admin@example.org', path: `/users?where[email][equals]=${NEEDLE}` },
  { secret: 'SEC-hook', path: `/webhooks?where[secret][equals]=${NEEDLE}` },
  { secret: 'SEC-delivery', path: `/webhook-deliveries/count?where[error][equals]=${NEEDLE}` },
  { secret: 'SEC-keyhash', path: `/api-clients?where[hash][equals]=${NEEDLE}` },
  { secret: 'SEC-client', path: `/api-clients/count?where[name][equals]=${NEEDLE}` },
  { secret: 'SEC-report-fr', path: `/reports?where[quote][equals]=${NEEDLE}` },
  { secret: 'SEC-report-fr', path: `/reports/count?where[or][0][quote][like]=${NEEDLE}` },
  { secret: 'sec-reader@example.org', path: `/reports?where[readers][contains]=${NEEDLE}` },
  { secret: 'sec-reader@example.org', path: `/reports/count?where[readers][like]=${NEEDLE}` },
  { secret: 'SEC-reset', path: `/users?where[resetPasswordToken][equals]=${NEEDLE}` },
  { secret: 'sec-mail-admin@example.org', path: `/payload-locked-documents?where[user.email][equals]=${NEEDLE}` },
];

/** Questions whose answer tells a role whether a guess at a secret is right. */
export async function* oracles(stage: Stage, roles: readonly Role[]): AsyncGenerator<string> {
  for (const role of roles)
    for (const { secret, path } of ORACLES) {
      if (MAY_SEE[secret]?.includes(role)) continue;
      const ask = async (guess: string): Promise<string> => {
        const { status, text } = await stage.call(role, 'GET', path.replace(NEEDLE, encodeURIComponent(guess)));
        return `${status} ${text.replaceAll(guess, '')}`;
      };
      if ((await ask(secret)) !== (await ask(`${secret}-absurd`))) yield `${role} can guess ${secret}: ${path}`;
    }
}
