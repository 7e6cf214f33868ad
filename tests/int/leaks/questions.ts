import { LOCALE_CODES } from '../../../src/domain/locales.ts';
import type { Chance } from '../../helpers/random.ts';
import type { Known } from './planted.ts';
import type { Question } from './wire.ts';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly string[];
}

/** The operations of an OpenAPI description. */
export const operationsOf = (description: { readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly parameters?: readonly { readonly name: string; readonly in: string }[] }>>>> }): Operation[] =>
  Object.entries(description.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, { parameters = [] }]) =>
    ({ method: method.toUpperCase(), path, parameters: parameters.filter((one) => one.in === 'query').map(({ name }) => name) })));

const FOREIGN = [
  'draft=true', 'draft=1', '_status=draft', 'locale=all', 'locale=*', 'locale[]=ar', 'fallback-locale=ar', 'fallbackLocale=all', 'fallback=all', 'fallback=true', 'fallback=source&fallback=none', 'provenance=machine', 'provenance=all',
  'depth=10', 'select[title]=true', 'select=*', 'populate[topics][title]=true', 'joins[x][limit]=0', 'where[title][like]=z', 'where[venue][equals]=x', 'where[or][0][_status][equals]=draft', 'trash=true', 'deleted=true', 'limit=0', 'limit=-1',
  'limit=1e9', 'pagination=false', 'sort=-updatedAt', 'sort=title', 'sort=venue', 'preview=true', 'preview=1', 'version=1', 'seq=1', 'since=-1', 'since=0&limit=1000', 'callback=x', '__proto__[draft]=true', 'constructor=x', 'segments=true', 'segments=all',
  'q=*', 'q=%22', 'q=title:z*', 'q=a OR b', 'q=NEAR(a b)', 'collection=*', 'collection=users', 'collection=translations', 'collection=publications', 'from=0001-01-01&to=9999-12-31', 'cursor=', 'after=0', 'api_key=x', 'token=x', 'id[$ne]=x', 'slug[$gt]=', '',
];
const METHODS = ['GET', 'GET', 'GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'SEARCH', 'TRACE'];
const PATHS = [
  '/', '/v1', '/v1/', '/v1/all/events', '/v1/*/events', '/v1/en,ar/events', '/v1/en/*', '/v1/en/all', '/v1/en/users', '/v1/en/translations', '/v1/en/publications', '/v1/en/reports', '/v1/en/webhooks', '/v1/en/api-clients', '/v1/en/files', '/v1/en/segment-notes',
  '/v1/reports', '/v1/publications', '/v1/preview', '/v1/docs', '/v1/docs/', '/v1/drafts', '/v1/files', '/v1/files/', '/api', '/api/events?draft=true&locale=all', '/api/graphql', '/admin', '/graphql', '/metrics', '/health', '/ready', '/.env', '/.git/config', '/package.json',
  '/v1/en/events/by-id', '/v1/en/events/by-id/', '/v1/en/events/by-id/*', '/v1/en/events/by-id/undefined', '/v1/en/events/by-id/null', '/v1/en/events/by-id/0', '/v1/en/events/null', '/v1/en/events/%00', '/v1/en/events/%', '/v1/en/events/%zz', '/v1/en/events/%e0%a4%a',
  '/v1/en/site-settings/site-settings', '/v1/en/site-settings', '/v1/en/site-settings/by-id/site-settings', '/v1/../v1/en/events', '/v1/en/../../api/events', '/v1/en/%2e%2e/%2e%2e/api/events', '//v1/en/events', '/v1//en//events', '/V1/EN/EVENTS', '/v1/en/Events', '/v1/en/events;x=1', '/v1/en/events/%2fby-id%2f',
  '/v1/feed.xml', '/v1/en/feed.xml', '/v1/sitemap.xml', '/v1/sitemap.xml?after=-1', '/v1/sitemap.xml?after=0', '/v1/sitemap.xml?after=1&after=2', '/v1/redirects?limit=100', '/v1/changes?since=0&limit=1000', '/uploads', '/published', '/delivery',
];

/** What is asked whatever chance says: every address with every name that should lead nowhere, and the doors of other products. */
export const surely = (known: Known, operations: readonly Operation[], local: readonly string[]): Question[] => {
  const plain = (path: string, headers: Record<string, string> = {}, method = 'GET'): Question => ({ method, path, headers });
  const names = [...known.hiddenSlugs, ...known.hiddenIds];
  /** Each value is asked in another language than the one before: all of them in all languages would take minutes. */
  const inTurn = (at: number): string => LOCALE_CODES[at % LOCALE_CODES.length] ?? 'en';
  const signedAs = (key: string): readonly Record<string, string>[] => [{ authorization: `Bearer ${key}` }, { 'x-api-key': key }, { authorization: `users API-Key ${key}` }, { authorization: `JWT ${key}` }, { cookie: `payload-token=${key}` }];
  const documents = operations.filter(({ path }) => path.includes('{slug}') || path.includes('{id}'));
  return [
    ...PATHS.flatMap((path) => ['GET', 'HEAD', 'POST'].map((method) => plain(path, {}, method))),
    ...documents.flatMap(({ path }) => LOCALE_CODES.flatMap((locale) => names.map((name, at) => plain(path.replace('{locale}', locale).replace(/\{(?:slug|id)\}/, encodeURIComponent(name)) + (at % 2 === 0 ? '' : '?fallback=source&segments=true'))))),
    ...operations.filter(({ path }) => !path.includes('{slug}') && !path.includes('{id}') && !path.includes('{hash}')).flatMap(({ path, parameters }) => [
      ...FOREIGN.map((query, at) => plain(`${path.replace('{locale}', inTurn(at))}?${query.replaceAll(' ', '%20')}`)),
      ...parameters.flatMap((name, first) => [...known.words, ...names, ...known.tags].map((value, at) => plain(`${path.replace('{locale}', inTurn(first + at))}?${name}=${encodeURIComponent(value)}`))),
    ]),
    ...known.files.flatMap(({ hash, filename }) => [hash, hash.toUpperCase(), `..%2f${hash}`, '..', 'uploads', 'media', 'downloads'].flatMap((folder) => [plain(`/v1/files/${folder}/${encodeURIComponent(filename)}`), plain(`/v1/files/${folder}/${encodeURIComponent(filename)}`, { range: 'bytes=0-10' })])),
    ...['..%2f..%2fverso.db', '..%2F..%2Fverso.db', '%2e%2e/%2e%2e/verso.db', '..%5c..%5cverso.db', '....//verso.db', '%252e%252e%252fverso.db', ...local].flatMap((name) => ['/v1/files/', '/v1/files/00000000000000000000000000000000/', '/', '/v1/'].map((base) => plain(base + name))),
    ...known.tokens.flatMap((token) => [plain(`/v1/preview?token=${encodeURIComponent(token)}`), plain('/v1/preview', { authorization: `Preview ${token}` }), plain(`/v1/en/events/by-id/${known.hiddenIds[0]}?preview=${encodeURIComponent(token)}`), plain(`/v1/en/events/by-id/${known.hiddenIds[0]}`, { authorization: `Preview ${token}` })]),
    ...known.keys.flatMap((key) => signedAs(key).flatMap((headers) => names.slice(0, 3).map((name) => plain(`/v1/en/events/by-id/${encodeURIComponent(name)}`, headers)))),
  ];
};

/** One question made of any of this, by chance. */
export const anything = (known: Known, operations: readonly Operation[], etags: readonly string[], dice: Chance): Question => {
  const value = (): string => dice.pick([...known.words, ...known.hiddenIds, ...known.hiddenSlugs, ...known.liveIds, ...known.liveSlugs, ...known.tags, ...known.tokens, 'all', '*', 'en', 'ar', 'true', '1', '', '"', "' OR 1=1 --", '\u0000', '../', '%2e%2e', '\ud7ff', 'a'.repeat(400)]);
  const spelled = (text: string): string => {
    const encoded = encodeURIComponent(text);
    return dice.pick([encoded, encoded, encoded, encoded.toLowerCase(), encodeURIComponent(encoded), encoded.replaceAll(/[a-z]/g, (letter) => (dice.odds(0.1) ? `%${letter.codePointAt(0)?.toString(16)}` : letter)), encoded.toUpperCase()]);
  };
  const { path, parameters } = dice.pick(operations);
  const at = path
    .replace('{locale}', () => dice.pick([...LOCALE_CODES, ...LOCALE_CODES, 'all', '*', 'EN', 'en%00', 'en,ar']))
    .replace('{slug}', () => spelled(dice.pick([...known.hiddenSlugs, ...known.liveSlugs]))).replace('{id}', () => spelled(dice.pick([...known.hiddenIds, ...known.liveIds])))
    .replace('{hash}', () => dice.pick(known.files).hash).replace('{name}', () => spelled(dice.pick(known.files).filename));
  const tricked = dice.odds(0.15) ? dice.pick([`/${at}`, `${at}/`, at.replace('/v1/', '/v1//'), at.replace('/v1/', '/v1/./'), at.replace('/v1', '/V1'), `${at}%00`, `${at}.json`, `${at};draft=true`, `${at}#draft`, `/v1/..${at}`, `http://evil.test${at}`]) : at;
  const query = Array.from({ length: dice.below(4) }, () => (dice.odds(0.5) ? `${dice.pick([...parameters, 'q', 'locale', 'draft', 'token', 'since'])}=${spelled(value())}` : dice.pick(FOREIGN).replaceAll(' ', '%20'))).join('&');
  const headers = Object.fromEntries(Array.from({ length: dice.below(4) }, () => dice.pick(headersOf(known, etags, dice))));
  const method = dice.pick(METHODS);
  return { method, path: `${tricked}${query === '' ? '' : `?${query}`}`, headers, ...(method !== 'GET' && method !== 'HEAD' && dice.odds(0.5) && { body: JSON.stringify({ id: value(), collection: 'events', locale: 'en', quote: value(), draft: true }) }) };
};

const headersOf = (known: Known, etags: readonly string[], dice: Chance): readonly (readonly [string, string])[] => [
  ['accept-language', dice.pick(['ar', '*', 'ar;q=1, en;q=0', 'all'])], ['if-none-match', dice.pick([...etags, '*', 'W/"x"'])], ['if-match', dice.pick(etags)], ['if-modified-since', 'Thu, 01 Jan 1970 00:00:00 GMT'], ['if-range', dice.pick(etags)],
  ['range', dice.pick(['bytes=0-10', 'bytes=-5', 'bytes=0-0,2-3,5-9', 'bytes=99999999-'])], ['x-forwarded-for', '127.0.0.1'], ['x-forwarded-host', 'admin.test'], ['x-forwarded-proto', 'https'], ['x-forwarded-prefix', '/api'], ['x-original-url', '/api/events?draft=true'], ['x-rewrite-url', '/api/events?draft=true'],
  ['forwarded', 'for=127.0.0.1;host=admin.test'], ['host', dice.pick(['localhost:3000', 'admin.test', '127.0.0.1'])], ['x-http-method-override', 'GET'], ['x-payload-http-method-override', 'GET'], ['x-method-override', 'PATCH'], ['origin', dice.pick(['null', 'https://evil.test', 'http://localhost:3000'])],
  ['authorization', `Bearer ${dice.pick(known.keys)}`], ['authorization', `Preview ${dice.pick(known.tokens)}`], ['authorization', 'Basic YWRtaW46YWRtaW4='], ['x-api-key', dice.pick(known.keys)], ['cookie', `payload-token=${dice.pick(known.keys)}`], ['cookie', '__prerender_bypass=1; draft=true'],
  ['accept', dice.pick(['text/html', 'application/xml', '*/*', 'application/vnd.draft+json'])], ['accept-encoding', dice.pick(['br', 'gzip', 'identity', '*;q=0', 'deflate'])], ['content-type', dice.pick(['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])], ['x-request-id', dice.pick(['a', '../../x', 'x'.repeat(80)])],
  ['x-middleware-subrequest', 'middleware'], ['next-action', 'x'], ['expect', '100-continue'], ['prefer', 'draft=true'], ['accept-datetime', 'Thu, 01 Jan 2099 00:00:00 GMT'],
];

