import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LocaleCode } from '../../../src/domain/locales.ts';
import { takeReport } from '../../../src/flows/reports/takeReport.ts';
import { apiClientStore } from '../../../src/store/apiClients.ts';
import { previewTokens } from '../../../src/store/previewTokens.ts';
import { pdfFile, pictureFile } from '../../helpers/filesStage.ts';
import { link, paragraph, richText } from '../../helpers/lexical.ts';
import { machine } from '../../helpers/machine.ts';
import { liveIn, openNewsroom } from '../../helpers/newsroom.ts';
import type { Newsroom } from '../../helpers/newsroom.ts';
import type { Engine } from '../../../src/engines/engine.ts';
import { arabic, latin } from './markers.ts';

/** What an attacker could come to know: names, ids, addresses and signatures, of what readers have and of what they have not. */
export interface Known {
  /** What is under these was never published, or is not any more, or in no language but one. */
  readonly hiddenIds: readonly string[];
  readonly hiddenSlugs: readonly string[];
  readonly words: readonly string[];
  readonly files: readonly { readonly hash: string; readonly filename: string }[];
  readonly tokens: readonly string[];
  readonly keys: readonly string[];
  /** A client's key that is good. */
  readonly goodKey: string;
  readonly tags: readonly string[];
  readonly liveIds: readonly string[];
  readonly liveSlugs: readonly string[];
  /** A page that readers have, with a word that is found in it. */
  readonly open: { readonly id: string; readonly slug: string; readonly word: string };
}

/** A machine whose texts are told from its source's, where nobody may have seen them. */
const engine: Engine = {
  ...machine(),
  translate: ({ target, texts }, onAnswer) => Promise.all(texts.map(({ text }, index) => onAnswer(index, { target: `[${target}] ${text}${text.startsWith('Unseen') ? ` ${latin('machine')} ${arabic('آلي')}` : ''}`, billed: text.length, damage: null }))).then(() => undefined),
};

export const openLeakyHouse = (): Promise<Newsroom> => openNewsroom({ SITE_URL: 'https://site.test/{locale}/{collection}/{slug}' }, engine);

/** Plants a word of its own into every place that readers must not see. */
export const plant = async (house: Newsroom): Promise<Known> => {
  const api = house.verso.payload;
  const ok = async (answer: Promise<{ status: number; body: any }>): Promise<any> => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const made = async (collection: string, data: object, query = 'locale=en&draft=true'): Promise<string> => String((await ok(house.editor('POST', `/${collection}?${query}`, data))).doc.id);
  const change = (collection: string, id: string, data: object, query = 'locale=en&draft=true'): Promise<any> => ok(house.editor('PATCH', `/${collection}/${id}?${query}`, data));
  const slugOf = async (id: string, locale: LocaleCode): Promise<string> => (await house.live(id, locale))?.slug ?? '';
  const upload = async (collection: 'media' | 'downloads' | 'files', data: object, file: Awaited<ReturnType<typeof pictureFile>>, published: boolean): Promise<string> =>
    String((await api.create({ collection: collection as 'media', locale: 'en', data: { sourceLocale: 'en', ...data, ...(collection !== 'files' && { _status: published ? 'published' : 'draft' }) } as never, draft: !published && collection !== 'files', file })).id);

  await api.updateGlobal({ slug: 'site-settings', locale: 'en', data: { name: latin('settingsbefore') } });
  await house.settle();
  await api.updateGlobal({ slug: 'site-settings', locale: 'en', data: { name: 'The house' } });

  const never = await house.write(`${latin('nevertitle')} ${arabic('عنوان')}`, latin('neverbody'));
  await change('events', never, { venue: latin('nevervenue'), summary: latin('neversummary'), city: latin('nevercity'), hosts: [{ name: latin('neverhost') }], programme: [{ title: latin('neverprogramme') }] });
  const arabicDraft = await made('events', { title: arabic('مسودة'), body: richText(arabic('نص')), sourceLocale: 'ar' }, 'locale=ar&draft=true');

  const topic = await made('topics', { title: latin('topic') });
  const initiative = await made('initiatives', { title: latin('initiative') });
  const hiddenFile = await upload('files', {}, pdfFile(`${latin('languagefile')}.pdf`, latin('languagebytes')), true);
  const download = await upload('downloads', { title: latin('download'), files: [{ locale: 'ar', file: hiddenFile }] }, pdfFile(`${latin('downloadfile')}.pdf`, latin('downloadbytes')), false);
  const picture = await upload('media', { alt: latin('alt'), caption: latin('caption'), credit: latin('credit') }, await pictureFile(`${latin('picture')}.png`, '#123'), true);
  const steady = await upload('media', { alt: 'A boat' }, await pictureFile('boat.png', '#345'), true);
  const offered = await upload('downloads', { title: 'A guide' }, pdfFile('guide.pdf', 'Open words'), true);
  await house.settle();

  const open = await liveIn(house, 'Harbour walk', ['ar'], 'We meet at the gate.', 'Bring water.');
  await house.publishSource(open, {
    topics: [topic], initiative, image: steady, downloads: [download, offered],
    body: richText('We meet at the gate.', 'Bring water.', paragraph('See ', { ...link('more', 'x'), fields: { linkType: 'internal', newTab: false, url: '', doc: { relationTo: 'events', value: never } } }), {
      type: 'upload', version: 3, format: '', id: 'u1', relationTo: 'media', value: picture, fields: {},
    }),
  });
  await house.settle();
  await api.update({ collection: 'media', id: picture, locale: 'en', data: { _status: 'draft' } });
  await change('media', steady, { alt: latin('newalt'), credit: latin('newcredit') });
  await api.update({ collection: 'downloads', id: offered, locale: 'en', draft: true, data: { title: latin('newdownload') } as never, file: pdfFile(`${latin('newfile')}.pdf`, latin('newbytes')) });
  await house.settle();
  await change('events', open, { title: `${latin('newertitle')} ${arabic('أحدث')}`, slug: latin('newerslug'), body: richText(latin('newerbody')), venue: latin('newervenue'), summary: latin('newersummary'), startsAt: '2031-07-13T10:00:00.000Z' });

  const unseen = await house.write('Unseen boats', 'Unseen words.');
  await house.publishSource(unseen);
  await house.settle();
  for (const locale of ['fr', 'ar'] as const) {
    const row = await house.row(unseen, locale);
    const segment = row.segments?.find(({ source }) => source === 'Unseen words.');
    await ok(house.editor('PUT', `/review/translations/${row.id}/segments/${segment?.id}`, { rev: segment?.revision, target: latin(`${locale}typed`) }));
    await ok(house.editor('POST', `/review/translations/${row.id}/segments/${segment?.id}/notes`, { text: latin(`${locale}note`) }));
  }
  await house.translate();

  const noticed = await withNotice(house);

  const gone = await liveIn(house, `${latin('gonetitle')} ${arabic('زال')}`, ['ar'], latin('gonebody'));
  const firstSlugs = [await slugOf(gone, 'en'), await slugOf(gone, 'ar')];
  await house.publishSource(gone, { slug: latin('goneslug'), venue: latin('gonevenue'), image: picture });
  await house.settle();
  await house.door(gone, 'ar', 'unpublish');
  await change('events', gone, { _status: 'draft' }, 'locale=en');
  const binned = await liveIn(house, latin('binnedtitle'), ['ar'], latin('binnedbody'));
  const binnedSlugs = [await slugOf(binned, 'en'), await slugOf(binned, 'ar')];
  await change('events', binned, { deletedAt: new Date().toISOString() });
  const old = await house.write(latin('oldtitle'), latin('oldbody'));
  await change('events', old, { slug: 'kept-address' });
  await house.publishSource(old, { venue: latin('oldvenue') });
  await house.settle();
  await house.publishSource(old, { title: 'Renewed', venue: 'Hall', body: richText('Renewed words.') });
  await house.settle();

  const tokens = previewTokens(api.secret);
  const soon = Math.floor(Date.now() / 1000) + 600;
  const good = tokens.issue({ collection: 'events', id: open, locale: 'en', expires: soon });
  const secret = tokens.issue({ collection: 'events', id: never, locale: 'en', expires: soon });
  const planted = await plantTables(house, open);
  return {
    hiddenIds: [never, arabicDraft, topic, initiative, download, picture, gone, binned, hiddenFile],
    hiddenSlugs: [latin('nevertitle'), latin('newerslug'), latin('goneslug'), latin('topic'), `${latin('nevertitle')}-${arabic('عنوان')}`, arabic('مسودة'), ...firstSlugs, ...binnedSlugs, latin('oldtitle')].filter((slug) => slug !== ''),
    words: [latin('neverbody'), latin('newerbody'), latin('machine'), latin('frtyped'), latin('arnote'), latin('gonetitle'), latin('binnedbody'), latin('oldtitle'), latin('oldbody'), latin('alt'), latin('report'), arabic('عنوان'), arabic('آلي'), arabic('نص'), latin('noticed')],
    files: [...filesIn(path.join(house.verso.folder, 'uploads')), { hash: 'f'.repeat(32), filename: `${latin('downloadfile')}.pdf` }],
    tokens: [
      tokens.issue({ collection: 'events', id: never, locale: 'en', expires: soon - 1200 }), previewTokens('another house').issue({ collection: 'events', id: never, locale: 'en', expires: soon }),
      secret.slice(0, secret.lastIndexOf('.')) + good.slice(good.lastIndexOf('.')), secret.replace('.en.', '.ar.'), secret.replace('events', 'Events'), `${secret}=`, secret.slice(0, -1), '',
      tokens.issue({ collection: 'users', id: planted.user, locale: 'en', expires: soon }), tokens.issue({ collection: 'api-clients', id: planted.client, locale: 'en', expires: soon }), tokens.issue({ collection: 'reports', id: 'x', locale: 'en', expires: soon }),
      tokens.issue({ collection: 'events', id: binned, locale: 'en', expires: soon }),
    ],
    goodKey: planted.key,
    keys: [`verso_${'a'.repeat(8)}${'b'.repeat(40)}`, planted.hash, 'verso_', api.secret],
    tags: [topic, initiative],
    liveIds: [open, unseen, noticed, old],
    liveSlugs: [await slugOf(open, 'en'), await slugOf(open, 'ar'), await slugOf(unseen, 'en'), 'kept-address'],
    open: { id: open, slug: await slugOf(open, 'en'), word: 'water' },
  };
};

/** A machine's text was live while a policy let it; the policy does not hold any more. */
const withNotice = async (house: Newsroom): Promise<string> => {
  const policy = (rules: object[]) => house.verso.payload.updateGlobal({ slug: 'translation-settings', data: { machineWithNotice: rules as never } });
  await policy([{ collection: 'events', locale: 'de' }]);
  const id = await house.write('Unseen but noticed', 'Unseen and noticed.');
  await house.publishSource(id);
  await house.settle();
  if (!(await house.live(id, 'de'))) throw new Error('The machine’s text did not go live.');
  await policy([]);
  await house.publisher(new Date(Date.now() + 5000));
  return id;
};

/** Tables that are no documents. */
const plantTables = async ({ verso: { payload }, store }: Newsroom, live: string): Promise<{ readonly user: string; readonly client: string; readonly key: string; readonly hash: string }> => {
  const direct = (collection: string, data: Record<string, unknown>) => payload.db.create({ collection: collection as 'leases', data, req: { payload } as never }) as Promise<{ id: unknown }>;
  const user = await payload.create({ collection: 'users', data: { email: `${latin('mail')}@example.org`, name: latin('person'), password: 'a long enough password', role: 'translator', worksIn: ['ar'] } });
  const clients = apiClientStore(payload);
  const client = await clients.add({ name: latin('client'), origins: [`https://${latin('origin')}.example`], expiresAt: null, readsPerMinute: null });
  const hash = createHash('sha256').update(latin('key')).digest('hex');
  await direct('api-clients', { name: latin('clienttwo'), prefix: latin('').slice(0, 8), hash });
  await direct('webhooks', { name: latin('hook'), url: `https://example.org/${latin('hookurl')}`, secret: `whsec_${latin('hooksecret')}`, active: false });
  await direct('webhook-deliveries', { webhook: 'x', seq: 1, state: 'dead', event: { type: 'published', data: { title: latin('delivery') } }, error: latin('deliveryerror'), at: '2026-01-01T00:00:00.000Z' });
  await direct('answers', { key: latin('answerkey'), engine: 'machine', target: latin('answer'), billed: 0 });
  await direct('engine-states', { name: latin('engine'), message: latin('enginemessage') });
  await takeReport({ store, now: () => new Date() }, { collection: 'events', id: live, locale: 'en', quote: latin('report'), comment: latin('reportcomment'), suggestion: latin('reportsuggestion'), email: `${latin('reportmail')}@example.org` });
  return { user: String(user.id), client, key: (await clients.issue(client))?.key ?? '', hash };
};

/** The files that people uploaded, as somebody would name them who knew their bytes. */
const filesIn = (folder: string): { readonly hash: string; readonly filename: string }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.includes('zqsecret')).map(({ parentPath, name }) =>
    ({ hash: createHash('sha256').update(readFileSync(path.join(parentPath, name))).digest('hex').slice(0, 32), filename: name }));
