import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Block } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOut } from '../../collections/blocks/callOut.ts';
import { ERROR_CODES } from '../../src/delivery/errorCodes.ts';
import { signedHeaders } from '../../src/webhooks/signedHeaders.ts';
import { examplesIn } from '../helpers/examplesIn.ts';
import type { DocsExample } from '../helpers/examplesIn.ts';
import { pictureFile } from '../helpers/filesStage.ts';
import { liveIn, openNewsroom } from '../helpers/newsroom.ts';
import type { Newsroom } from '../helpers/newsroom.ts';
import { openReadingRoom } from '../helpers/readingRoom.ts';
import type { ReadingRoom } from '../helpers/readingRoom.ts';
import { freePorts } from '../helpers/role.ts';
import { withScript, withSite } from '../helpers/runningScript.ts';
import type { AskSite } from '../helpers/runningScript.ts';
import { signedIn } from '../helpers/staff.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const QUOTED = 'It\'s "the" <old> gate & more';

let house: Newsroom;
let room: ReadingRoom;
let closed: ReadingRoom;
let html: string;
let folder: string;
let key: string;

const openAt = async (environment: Readonly<Record<string, string>>): Promise<ReadingRoom> => {
  const { port } = await freePorts();
  return openReadingRoom(house.verso, { DELIVERY_URL: `http://127.0.0.1:${port}`, DELIVERY_PORT: String(port), ...environment }, port);
};

beforeAll(async () => {
  house = await openNewsroom();
  const picture = await house.verso.payload.create({ collection: 'media', locale: 'en', data: { alt: 'A gate', sourceLocale: 'en', _status: 'published' }, file: await pictureFile('gate.png', '#c00') });
  await liveIn(house, 'Second walk', [], 'Nobody translates this.');
  const id = await liveIn(house, QUOTED, ['ar'], 'We meet at the old gate.', 'Bring water.');
  await house.publishSource(id, { image: picture.id, startsAt: '2026-06-01T10:00:00.000Z', timeZone: 'Europe/Berlin' });
  await house.settle();
  await house.editor('POST', '/globals/site-settings?locale=ar', { name: 'البيت' });
  while ((await house.publisher()) > 0);
  const admin = await signedIn(house.verso, { role: 'admin' });
  const client = await admin('POST', '/api-clients', { name: 'Stranger' });
  key = String((await admin('POST', `/api-clients/${client.body.doc.id}/key`, {})).body.key);
  [room, closed] = [await openAt({}), await openAt({ PUBLIC_READ: 'false' })];
  await Promise.all([room.caughtUp(), closed.caughtUp()]);
  html = (await room.get('/v1/docs')).text;
  folder = mkdtempSync(path.join(tmpdir(), 'verso-docs-'));
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await closed.close();
  await room.close();
  await house.verso.close();
});

const examples = (...languages: readonly string[]): DocsExample[] => examplesIn(html).filter(({ language }) => languages.includes(language));
const shell = async (text: string): Promise<string> => (await run('bash', ['-euo', 'pipefail', '-c', text], { cwd: folder, env: { ...process.env, KEY: key } })).stdout;
/** As a stranger would run it, beside the client they fetched. */
const script = async (name: string, text: string): Promise<string> => {
  writeFileSync(path.join(folder, name), text);
  return (await run(process.execPath, ['--import', 'tsx', name], { cwd: folder })).stdout;
};

/** As it stands, on whatever Node runs here. */
const plainScript = async (name: string, text: string): Promise<string> => {
  writeFileSync(path.join(folder, name), text);
  return (await run(process.execPath, [name], { cwd: folder })).stdout;
};
const fetchClients = async (): Promise<void> => {
  for (const { section, text } of examples('sh')) if (section === 'client') await shell(text);
};
const kindsOf = ({ fields }: Block): string[] => fields.flatMap((field) => ('name' in field && field.name === 'kind' && field.type === 'select' ? field.options.map((option) => (typeof option === 'string' ? option : option.value)) : []));
/** Sections whose scripts run in a browser, or are tested by themselves. */
const NEEDS_MORE = new Set(['webhooks', 'whole-site']);
/** What only a browser has. */
const IN_BROWSER = /\bdocument\.querySelector\(|\bgetSelection\(/;

describe('the page', () => {
  it('is one document that loads nothing, and every link in it leads somewhere', async () => {
    const { status, headers } = await room.get('/v1/docs');
    expect([status, headers.get('content-type'), headers.get('content-language')]).toEqual([200, 'text/html; charset=utf-8', 'en']);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/);
    const prose = html.replaceAll(/<pre[\s\S]*?<\/pre>/g, '');
    expect(prose.match(/<(script|img|link|iframe)\b|\sstyle="|\{\{|undefined|NaN|\[object/)).toBeNull();
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    for (const [, href = ''] of html.matchAll(/<a href="(http:\/\/127[^"]+)"/g)) expect([href, (await fetch(href)).status]).toEqual([href, 200]);
  });

  it('tells every collection, address, code and notice', async () => {
    const { body } = await room.get('/v1/openapi.json');
    for (const address of Object.keys(body.paths)) expect(html).toContain(`</b> ${address}</code>`);
    for (const name of Object.keys(body.components.schemas)) expect(html).toContain(`id="shape-${name}"`);
    for (const code of Object.keys(ERROR_CODES)) expect(html).toContain(`id="error-${code}"`);
    for (const kind of body.components.schemas.Provenance.properties.kind.enum) expect(html).toContain(`<th scope="row"><code>${kind}</code></th>`);
    expect(html).toContain('تُرجم هذا النص آليًا، ولم يراجعه أحد بعد.');
  });

  it('is there without a key in a house that is closed, and says so; and with one it is that client’s read', async () => {
    for (const address of ['/v1/docs', '/v1/openapi.json', '/v1/client.ts', '/v1/types.ts', '/v1/client.js']) {
      expect([address, (await closed.get(address)).status]).toEqual([address, 200]);
      expect([address, (await closed.get(address, { 'x-api-key': key })).status]).toEqual([address, 200]);
      expect([address, (await closed.get(address, { 'x-api-key': 'verso_wrong' })).status]).toEqual([address, 401]);
    }
    expect((await closed.get('/v1/docs')).text).toContain('This house asks for a <a href="#keys">key</a>');
    expect((await closed.get('/v1/locales')).status).toBe(401);
    const [card] = (await closed.get('/v1/ar/events', { 'x-api-key': key })).body.items;
    expect((await fetch(card.image.url)).status).toBe(200);
  });

  it('speaks of nothing where nothing is published', async () => {
    const { docsPage } = await import('../../src/delivery/docs/docsPage.ts');
    const empty = docsPage({ description: (await room.get('/v1/openapi.json')).body, types: [], base: 'http://x', site: null, publicRead: true, readsPerMinute: 0, example: { collection: 'events', dateField: 'startsAt', locale: 'ar', id: '1', slug: 'a', title: 'A', sample: null } });
    expect(empty).toContain('Nothing is published here yet');
    expect(empty).toContain('This house has none yet');
  });
});

describe('its examples', () => {
  it('run in a shell', async () => {
    const all = examples('sh');
    expect(all.length).toBeGreaterThan(9);
    for (const { text, section } of all) {
      const said = await shell(text.replaceAll(/\bcurl /g, 'curl --silent --show-error --fail '));
      const seen: unknown = said.startsWith('{') ? JSON.parse(said) : said.trim();
      if (section === 'caching') expect(seen).toBe('304');
      else if (section === 'reports') expect(seen).toEqual({ received: true });
      else if (section === 'client') expect(seen).toBe('');
      else if (section === 'fallback') expect(seen).toMatchObject({ total: 2 });
      else expect([section, JSON.stringify(seen)]).toEqual([section, expect.stringMatching(/"items":\[\{|"id":"[\w-]+"/)]);
    }
  });

  it('are what TypeScript takes, and say something true when they run', async () => {
    await fetchClients();
    const all = examples('ts');
    expect(all.map(({ section }) => section)).toEqual(['client']);
    for (const { text, section } of all) expect(await script(`${section}-example.ts`, text)).toMatch(/gate/);
    const names = all.map(({ section }) => `${section}-example.ts`);
    await run(process.execPath, [path.join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--allowImportingTsExtensions', '--module', 'nodenext', '--target', 'es2022', '--types', 'node', ...names], { cwd: folder })
      .catch((error: { stdout: string }) => { throw new Error(error.stdout); });
  });

  it('run as plain JavaScript, and say something true', async () => {
    await fetchClients();
    const said = new Map<string, string[]>();
    for (const [at, { text, section }] of examples('js').filter(({ section, text }) => !NEEDS_MORE.has(section) && !IN_BROWSER.test(text)).entries())
      said.set(section, [...(said.get(section) ?? []), await plainScript(`${section}-${at}.mjs`, text)]);
    expect(said.get('lists')?.[0]).toMatch(/gate.*٢٠٢٦|gate.*2026/);
    const [picture = ''] = said.get('pictures') ?? [];
    expect(picture).toMatch(/^<img src="http[^"]+" srcset="[^"]+ 800w, [^"]+ 1600w, [^"]+ 1800w" /);
    expect(picture).not.toContain('320w');
    expect(said.get('events')?.[0]).toMatch(/^(running|upcoming|past) .*gate/m);
    expect(said.get('reports')).toEqual([expect.stringMatching(/^<h1 data-segment="[^"]+">$/m)]);
    const [client, keeping] = said.get('client') ?? [];
    expect(client).toMatch(/gate[\s\S]*machine-reviewed[\s\S]*English[\s\S]*400 bad_request/);
    expect(keeping).toMatch(/^(.*gate.* 1\n)\1$/);
  });

  it('tell what readers have where: here, elsewhere, nowhere, or a refusal', async () => {
    await fetchClients();
    const { createClient } = (await import(pathToFileURL(path.join(folder, 'client.js')).href)) as typeof import('../../src/client/client.ts');
    const api = createClient({ url: room.url });
    const [{ slug, id } = { slug: '', id: '' }] = (await api.list('ar', 'events')).items;
    expect((await api.document('ar', 'events', String(slug))).document).toMatchObject({ id, locale: 'ar' });
    expect((await api.documentById('fr', 'events', id)).availableIn.map(({ locale, title }) => [locale, title !== null]).toSorted()).toEqual([['ar', true], ['en', true]]);
    await expect(api.document('xx' as 'ar', 'events', String(slug))).rejects.toMatchObject({ status: 404, code: 'unknown_locale' });
  });

  it('tell a genuine event from any other', async () => {
    writeFileSync(path.join(folder, 'isGenuine.mjs'), examples('js').find(({ section, text }) => section === 'webhooks' && text.includes('isGenuine ='))?.text ?? '');
    const { isGenuine } = (await import(pathToFileURL(path.join(folder, 'isGenuine.mjs')).href)) as { isGenuine: (headers: Record<string, string>, body: string, secret: string) => boolean };
    const secret = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`;
    const sent = (at: Date) => ({ ...signedHeaders({ secret, id: 'msg_1', body: '{"a":1}', at }) });
    expect(isGenuine(sent(new Date()), '{"a":1}', secret)).toBe(true);
    expect(isGenuine(sent(new Date()), '{"a":2}', secret)).toBe(false);
    expect(isGenuine(sent(new Date(Date.now() - 400_000)), '{"a":1}', secret)).toBe(false);
    expect(isGenuine(sent(new Date()), '{"a":1}', `whsec_${Buffer.from('another').toString('base64')}`)).toBe(false);
    expect(isGenuine({}, '{"a":1}', secret)).toBe(false);
  });

  it('show an event as it is sent, and receive it', async () => {
    const [, secret = ''] = /secret <code>(whsec_[^<]+)</.exec(html) ?? [];
    const [head = '', body = ''] = (examples('http')[0]?.text ?? '').split('\n\n');
    const sent = Object.fromEntries(head.split('\n').slice(1).map((line) => line.split(': ') as [string, string]).map(([name, value]) => [name.toLowerCase(), value]));
    const at = new Date(Number(sent['webhook-timestamp']) * 1000);
    expect(sent).toEqual(signedHeaders({ secret, id: sent['webhook-id'] ?? '', body, at }));
    const { isGenuine } = (await import(`${pathToFileURL(path.join(folder, 'isGenuine.mjs')).href}?sample`)) as { isGenuine: (headers: object, body: string, secret: string, now?: number) => boolean };
    expect([isGenuine(sent, body, secret, at.getTime()), isGenuine(sent, body, secret, at.getTime() + 301_000), isGenuine(sent, `${body} `, secret, at.getTime())]).toEqual([true, false, false]);
    await withScript(fileOf('receiver.mjs', examples('js').find(({ text }) => text.includes('const receiver ='))?.text ?? ''), { WEBHOOK_SECRET: secret }, async (url) => {
      const { 'content-length': _length, ...now } = signedHeaders({ secret, id: 'msg_1', body, at: new Date() }) ?? {};
      expect((await fetch(url, { method: 'POST', headers: now, body })).status).toBe(204);
      expect((await fetch(url, { method: 'POST', headers: now, body: body.replace('moved', 'moves') })).status).toBe(401);
      expect((await fetch(url, { method: 'POST', body })).status).toBe(401);
    });
  });

  it('are true of the log: settings are in it, and beyond its end is nothing', async () => {
    const { body } = await room.get('/v1/changes?limit=1000');
    const settings = body.items.filter(({ collection }: { collection: string }) => collection === 'site-settings');
    expect(settings).toMatchObject([{ type: 'published', id: 'site-settings', locale: 'ar', slug: null }]);
    expect((await room.get('/v1/ar/settings')).body['site-settings']).toMatchObject({ name: 'البيت' });
    expect((await room.get('/v1/changes?since=100000')).body).toEqual({ items: [], next: 100_000, more: false });
  });

  it('name every kind of box, and keep Arabic in its place among the signs of a program', () => {
    for (const kind of kindsOf(callOut())) expect(html).toContain(`<code>${kind}</code>`);
    for (const [, code = ''] of html.matchAll(/<pre[^>]*>([\s\S]*?)<\/pre>/g)) expect(code.replaceAll(/<bdi>[\s\S]*?<\/bdi>/g, '')).not.toMatch(/\p{Script=Arabic}/u);
  });

  it('for a browser are whole programs', async () => {
    const all = examples('js').filter(({ text }) => IN_BROWSER.test(text));
    expect(all.length).toBeGreaterThan(1);
    for (const [at, { text }] of all.entries()) {
      writeFileSync(path.join(folder, `browser-${at}.mjs`), text);
      await run(process.execPath, ['--check', `browser-${at}.mjs`], { cwd: folder });
    }
  });

  it('are JSON and HTML that can be read', () => {
    for (const { text } of examples('json')) expect(() => JSON.parse(text) as unknown).not.toThrow();
    expect(examples('html').length).toBeGreaterThan(1);
  });

  it('make a site that lists, shows with the right notice, switches and reports', () => withSite(siteFile(), async (page, logged) => {
    const list = await page('/');
    expect([list.url, list.status]).toEqual(['/ar/events', 200]);
    expect(list.text).toContain('<html lang="ar" dir="rtl">');
    expect(list.text).toContain('<h1>الجديد</h1>');
    expect(list.text).toMatch(/<li lang="en" dir="ltr">[\s\S]*Second walk[\s\S]*<p role="note" lang="ar" dir="rtl">هذا النص غير متاح بالعربية بعد/);
    const links = [...list.text.matchAll(/<a href="(\/ar\/events\/[^"]+)">/g)].map(([, href = '']) => href);
    const pages = await Promise.all(links.map(page));
    const arabic = pages.find(({ text }) => text.includes('<article lang="ar" dir="rtl">'));
    const original = pages.find(({ text }) => text.includes('<article lang="en" dir="ltr">'));
    expect(arabic?.text).toMatch(/<p role="note" lang="ar" dir="rtl">تُرجم هذا النص آليًا، وراجعه مراجعون في/);
    expect(arabic?.text).toMatch(/hreflang="en">English</);
    expect(arabic?.text).toContain(`<summary>أبلغ عن خطأ</summary>\n  <form method="post" action="${room.url}/v1/reports"`);
    expect(arabic?.text).toMatch(/<p data-segment="[^"]+"/);
    expect(original?.text).toContain('هذا النص غير متاح بالعربية بعد');
    const hidden = Object.fromEntries([...(arabic?.text ?? '').matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [name, value]));
    const answer = await fetch(`${room.url}/v1/reports`, { method: 'POST', body: new URLSearchParams({ ...hidden, quote: 'gate', comment: 'Which gate?', website: '' }) });
    expect([answer.status, await answer.json()]).toEqual([202, { received: true }]);
    expect(logged()).toBe('');
  }));

  it('make a site that answers whatever is asked of it', () => withSite(siteFile(), async (page, logged) => {
    const odd = { '/%zz': 400, '/ar/%zz': 400, '/ar/events/%E0%A4%A': 400, '//': 400, '/xx': 404, '/ar/nothing': 404, '/ar/events/nothing-here': 404, '/ar/events/a/b': 404, '/ar/%2F..%2Flocales': 404, '/constructor': 404, '/fr/events/%00': 404 };
    for (const [address, status] of Object.entries(odd)) expect([address, (await page(address)).status]).toEqual([address, status]);
    expect((await page('/ar/events/nothing-here')).text).toContain('<html lang="ar" dir="rtl">');
    expect((await page('/report.js')).text).toMatch(/^\(\(\) => \{[\s\S]*\}\)\(\);$/);
    expect((await page('/ar')).status).toBe(200);
    expect(logged()).toBe('');
  }));

  it('make a site that stays up while the API is away, has enough of it, or says nonsense', async () => {
    const answers = [[429, '{"error":{"code":"too_many_reads"}}'], [503, '<html>'], [200, 'nonsense']] as const;
    let next = 0;
    const moody = createServer((_request, response) => {
      const [status, body] = answers[next++ % answers.length] ?? [500, ''];
      response.writeHead(status).end(body);
    });
    await new Promise<void>((resolve) => { moody.listen(0, '127.0.0.1', resolve); });
    const { port } = moody.address() as AddressInfo;
    const everywhere = async (page: AskSite): Promise<void> => {
      for (const address of ['/', '/ar/events', '/de/events/x', '/ar/events/y']) {
        const { status, text } = await page(address);
        expect([address, status]).toEqual([address, 502]);
        expect(text).toContain(address.startsWith('/de') ? 'Bitte versuchen Sie es in einer Minute noch einmal.' : 'نرجو المحاولة بعد دقيقة.');
      }
      expect((await page('/%zz')).status).toBe(400);
    };
    await withSite(siteFile(`http://127.0.0.1:${port}`), everywhere);
    await new Promise((resolve) => { moody.close(resolve); });
    await withSite(siteFile(`http://127.0.0.1:${port}`), everywhere);
  });
});

/** The site of the documentation as a file. */
const siteFile = (api = room.settings.delivery.url): string => fileOf('site.mjs', (examples('js').find(({ section }) => section === 'whole-site')?.text ?? '').replace(room.settings.delivery.url, api));

const fileOf = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
