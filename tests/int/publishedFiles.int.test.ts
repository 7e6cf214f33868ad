import { existsSync, readFileSync, renameSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishedFile } from '../../src/domain/publication/publication.ts';
import { sweep } from '../../src/worker/sweep.ts';
import { openFilesStage, pathOf, pdfFile, pictureFile } from '../helpers/filesStage.ts';
import type { FilesStage } from '../helpers/filesStage.ts';
import { openNewsroom } from '../helpers/newsroom.ts';
import type { Newsroom } from '../helpers/newsroom.ts';

let house: Newsroom;
let stage: FilesStage;

beforeAll(async () => {
  house = await openNewsroom();
  stage = await openFilesStage(house);
});
afterAll(async () => {
  await stage.close();
  await house.verso.close();
});

const api = () => house.verso.payload;
const published = async (): Promise<void> => {
  while ((await house.publisher()) > 0);
};
const liveOf = (collection: string, documentId: string, locale: 'en' | 'ar' = 'en') => house.store.publications.live({ collection, documentId }, locale);
const filesOf = async (collection: string, id: string): Promise<readonly PublishedFile[]> => (await liveOf(collection, id))?.content?.files ?? [];
const uploaded = (collection: string, filename: string): string => path.join(house.verso.folder, 'uploads', collection, filename);
const copyOf = ({ hash, filename }: PublishedFile): string => path.join(house.verso.folder, 'published', hash, filename);

const picture = async (name: string, colour: string, published = true) =>
  api().create({ collection: 'media', locale: 'en', data: { alt: name, sourceLocale: 'en', _status: published ? 'published' : 'draft' }, draft: !published, file: await pictureFile(`${name}.png`, colour) });
const download = async (title: string, data: object = {}) =>
  api().create({ collection: 'downloads', locale: 'en', data: { title, sourceLocale: 'en', ...data, _status: 'published' } as never, file: pdfFile('report.pdf', title) });

describe('a picture', () => {
  it('is copied with its sizes when it is published, and named in its publication', async () => {
    const { id, filename } = await picture('First', '#c00');
    await published();
    const files = await filesOf('media', id);
    expect(files.map(({ use, name, mimeType, width, height }) => [use, name, mimeType, width, height])).toEqual([
      ['original', null, 'image/png', 1800, 1200], ['size', 'thumbnail', 'image/png', 320, 240], ['size', 'card', 'image/png', 800, 533], ['size', 'wide', 'image/png', 1600, 1067],
    ]);
    expect(files[0]?.filename).toBe(filename);
    for (const file of files) {
      const { status, body, headers } = await stage.ask(pathOf(file));
      expect([status, body.length]).toEqual([200, file.bytes]);
      expect(body.equals(readFileSync(uploaded('media', file.filename)))).toBe(true);
      expect(headers).toMatchObject({
        'content-type': 'image/png', etag: `"${file.hash}"`, 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox", 'cross-origin-resource-policy': 'cross-origin', 'access-control-allow-origin': '*', 'accept-ranges': 'bytes',
      });
      expect(headers['content-disposition']).toBeUndefined();
    }
  });

  it('stays what it was while a draft replaces or recrops its file, and is the new one when that is published', async () => {
    const { id } = await picture('Steady', '#0a0');
    await published();
    const before = await filesOf('media', id);
    const bytes = before.map((file) => readFileSync(copyOf(file)));
    await api().update({ collection: 'media', id, locale: 'en', draft: true, data: { focalX: 90, focalY: 10 }, file: await pictureFile('Other.png', '#00c') });
    expect(existsSync(uploaded('media', before[0]?.filename ?? ''))).toBe(false);
    await published();
    await sweep({ ...house.deps, now: () => new Date() });
    await published();
    expect(await filesOf('media', id)).toEqual(before);
    for (const [at, file] of before.entries()) expect((await stage.ask(pathOf(file))).body.equals(bytes[at] as Buffer)).toBe(true);
    const { filename } = await api().findByID({ collection: 'media', id, draft: true, locale: 'en' });
    const draft = readFileSync(uploaded('media', filename ?? ''));
    expect((await stage.ask(`/v1/files/${before[0]?.hash}/${filename}`)).status).toBe(404);
    await api().update({ collection: 'media', id, locale: 'en', data: { _status: 'published' } });
    await published();
    const [now] = await filesOf('media', id);
    expect((await stage.ask(pathOf(now as PublishedFile))).body.equals(draft)).toBe(true);
    for (const file of before) expect((await stage.ask(pathOf(file))).status).toBe(404);
  });

  it('shows another crop under another address', async () => {
    const { id } = await picture('Cropped', '#808');
    await published();
    const before = await filesOf('media', id);
    await api().update({ collection: 'media', id, locale: 'en', draft: true, data: { alt: 'Cropped anew' }, req: { query: { uploadEdits: { focalPoint: { x: 5, y: 50 } } } } as never });
    const old = before[1] as PublishedFile;
    expect(readFileSync(uploaded('media', old.filename)).equals(readFileSync(copyOf(old)))).toBe(false);
    await sweep({ ...house.deps, now: () => new Date() });
    await published();
    expect(await filesOf('media', id)).toEqual(before);
    expect((await stage.ask(pathOf(old))).status).toBe(200);
    await api().update({ collection: 'media', id, locale: 'en', data: { _status: 'published' } });
    await published();
    const after = await filesOf('media', id);
    expect([after[0]?.hash, after[1]?.filename]).toEqual([before[0]?.hash, old.filename]);
    expect(after[1]?.hash).not.toBe(old.hash);
    expect((await stage.ask(pathOf(after[1] as PublishedFile))).body.equals(readFileSync(uploaded('media', old.filename)))).toBe(true);
  });

  it('is gone with its publication, and back with it, also long after its copies were forgotten', async () => {
    const { id } = await picture('Gone', '#088');
    await published();
    const files = await filesOf('media', id);
    await api().update({ collection: 'media', id, locale: 'en', data: { deletedAt: new Date().toISOString() } as never });
    await published();
    for (const file of files) expect((await stage.ask(pathOf(file))).status).toBe(404);
    const later = (days: number) => sweep({ ...house.deps, now: () => new Date(Date.now() + days * 24 * 3_600_000) });
    await sweep({ ...house.deps, now: () => new Date() });
    expect(files.every((file) => existsSync(copyOf(file)))).toBe(true);
    await later(2);
    expect(files.some((file) => existsSync(copyOf(file)))).toBe(false);
    await api().update({ collection: 'media', id, locale: 'en', trash: true, draft: true, data: { deletedAt: null } as never });
    await published();
    expect(await filesOf('media', id)).toEqual(files);
    for (const file of files) expect((await stage.ask(pathOf(file))).status).toBe(200);
    await api().update({ collection: 'media', id, locale: 'en', data: { _status: 'draft' } });
    await published();
    for (const file of files) expect((await stage.ask(pathOf(file))).status).toBe(404);
  });

  it('keeps the copies that readers have, however old', async () => {
    const { id } = await picture('Old', '#880');
    await published();
    const files = await filesOf('media', id);
    const long = new Date(Date.now() - 400 * 24 * 3_600_000);
    for (const file of files) utimesSync(copyOf(file), long, long);
    await sweep({ ...house.deps, now: () => new Date() });
    for (const file of files) expect((await stage.ask(pathOf(file))).status).toBe(200);
  });
});

describe('a file that is missing on the disk', () => {
  it('keeps no text from going live, and is given when it is there again', async () => {
    const { id, filename } = await picture('Missing', '#333', false);
    const file = uploaded('media', filename ?? '');
    renameSync(file, `${file}.away`);
    await api().update({ collection: 'media', id, locale: 'en', data: { alt: 'Still told', _status: 'published' } });
    await published();
    expect((await liveOf('media', id))?.content?.texts.alt).toBe('Still told');
    expect((await filesOf('media', id)).map(({ name }) => name)).toEqual(['thumbnail', 'card', 'wide']);
    const { version } = (await liveOf('media', id)) ?? {};
    await sweep({ ...house.deps, now: () => new Date() });
    expect(await house.store.orders.ofDocument({ collection: 'media', documentId: id })).toEqual([]);
    renameSync(`${file}.away`, file);
    await sweep({ ...house.deps, now: () => new Date() });
    await published();
    expect([(await liveOf('media', id))?.version, (await filesOf('media', id)).length]).toEqual([(version ?? 0) + 1, 4]);
  });

  it('is made anew where only the copy was lost', async () => {
    const { id } = await picture('Lost copy', '#444');
    await published();
    const files = await filesOf('media', id);
    for (const file of files) rmSync(copyOf(file));
    expect((await stage.ask(pathOf(files[0] as PublishedFile))).status).toBe(404);
    const { version } = (await liveOf('media', id)) ?? {};
    await sweep({ ...house.deps, now: () => new Date() });
    await published();
    for (const file of files) expect((await stage.ask(pathOf(file))).status).toBe(200);
    expect((await liveOf('media', id))?.version).toBe(version);
  });
});

describe('a download', () => {
  it('has the files of its languages as they were when it was published, and is kept under its title', async () => {
    const made = await api().create({ collection: 'files', data: {}, file: pdfFile('arabic.pdf', 'first Arabic edition') });
    const { id } = await download('تقرير "المياه"/٢٠٢٦', { files: [{ locale: 'ar', file: made.id }] });
    await published();
    const files = await filesOf('downloads', id);
    expect(files.map(({ use, locale, mimeType }) => [use, locale, mimeType])).toEqual([['original', null, 'application/pdf'], ['locale', 'ar', 'application/pdf']]);
    const arabic = files[1] as PublishedFile;
    const { body, headers } = await stage.ask(pathOf(arabic));
    expect(body.toString()).toContain('first Arabic edition');
    expect(headers['content-disposition']).toBe(`attachment; filename="${arabic.filename}"; filename*=UTF-8''${encodeURIComponent('تقرير المياه ٢٠٢٦.pdf')}`);
    await api().update({ collection: 'files', id: made.id, data: {}, file: pdfFile('arabic.pdf', 'second Arabic edition') });
    await sweep({ ...house.deps, now: () => new Date() });
    await published();
    expect(await filesOf('downloads', id)).toEqual(files);
    expect((await stage.ask(pathOf(arabic))).status).toBe(200);
    await api().update({ collection: 'downloads', id, locale: 'en', data: { description: 'New edition', _status: 'published' } });
    await published();
    expect((await stage.ask(pathOf((await filesOf('downloads', id))[1] as PublishedFile))).body.toString()).toContain('second Arabic edition');
    expect((await stage.ask(pathOf(arabic))).status).toBe(404);
  });

  it('gives its translations the same files, the new ones at once', async () => {
    const { id } = await download('Water report');
    await house.settle();
    const row = await house.store.rows.find({ collection: 'downloads', documentId: id }, 'ar');
    const segments = (row?.segments ?? []).map(({ id: segment, revision }) => ({ id: segment, rev: revision }));
    expect((await house.editor('POST', `/review/translations/${row?.id}/approve`, { segments })).status).toBe(200);
    expect((await house.editor('POST', `/review/translations/${row?.id}/publish`, {})).status).toBe(200);
    const before = await liveOf('downloads', id, 'ar');
    expect(before?.content?.files).toEqual(await filesOf('downloads', id));
    await api().update({ collection: 'downloads', id, locale: 'en', data: { title: 'Water report, mended', _status: 'published' }, file: pdfFile('mended.pdf', 'mended') });
    await published();
    const after = await liveOf('downloads', id, 'ar');
    expect(after?.content?.files).toEqual(await filesOf('downloads', id));
    expect(after?.content?.files).not.toEqual(before?.content?.files);
    expect([after?.content?.texts, after?.provenance?.outdated]).toEqual([before?.content?.texts, true]);
  });

  it('is live with its words alone where it has no file yet', async () => {
    const { id } = await api().create({ collection: 'downloads', locale: 'en', data: { title: 'Words first', sourceLocale: 'en', _status: 'published' } });
    await published();
    const content = (await liveOf('downloads', id))?.content;
    expect([content?.texts.title, content?.files]).toEqual(['Words first', undefined]);
  });
});

describe('the address of a file', () => {
  let file: PublishedFile;
  let bytes: Buffer;
  beforeAll(async () => {
    const { id } = await picture('Parts', '#abc');
    await published();
    file = (await filesOf('media', id))[0] as PublishedFile;
    bytes = readFileSync(copyOf(file));
  });

  it('gives any part', async () => {
    const last = file.bytes - 1;
    for (const [range, from, to] of [['bytes=0-99', 0, 99], ['bytes=100-199', 100, 199], ['bytes=-7', last - 6, last], [`bytes=${last}-`, last, last], ['bytes=10-99999999', 10, last]] as const) {
      const { status, headers, body } = await stage.ask(pathOf(file), { range });
      expect([status, headers['content-range'], headers['content-length']]).toEqual([206, `bytes ${from}-${to}/${file.bytes}`, String(to - from + 1)]);
      expect(body.equals(bytes.subarray(from, to + 1))).toBe(true);
    }
    const beyond = await stage.ask(pathOf(file), { range: `bytes=${file.bytes}-` });
    expect([beyond.status, beyond.headers['content-range'], beyond.headers['cache-control'], JSON.parse(beyond.body.toString()).error.code]).toEqual([416, `bytes */${file.bytes}`, 'no-store', 'range']);
    for (const range of ['bytes=0-1,5-6', 'lines=1-2', 'bytes=abc']) {
      const whole = await stage.ask(pathOf(file), { range });
      expect([range, whole.status, whole.body.equals(bytes)]).toEqual([range, 200, true]);
    }
    const stale = await stage.ask(pathOf(file), { range: 'bytes=0-9', 'if-range': '"another"' });
    expect([stale.status, stale.body.length]).toEqual([200, file.bytes]);
    expect((await stage.ask(pathOf(file), { range: 'bytes=0-9', 'if-range': `"${file.hash}"` })).status).toBe(206);
  });

  it('says when nothing changed, and only its head where that is asked', async () => {
    for (const tag of [`"${file.hash}"`, `"x", "${file.hash}"`, '*']) {
      const { status, body } = await stage.ask(pathOf(file), { 'if-none-match': tag });
      expect([tag, status, body.length]).toEqual([tag, 304, 0]);
    }
    expect((await stage.ask(pathOf(file), { 'if-none-match': '"x"' })).status).toBe(200);
    expect((await stage.ask(pathOf(file), { 'if-match': '"x"' })).status).toBe(412);
    const head = await stage.ask(pathOf(file), {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, String(file.bytes), 0]);
  });

  it('leads to published files alone', async () => {
    const { hash, filename } = file;
    const secret = await picture('Secret draft', '#def', false);
    const draft = readFileSync(uploaded('media', secret.filename ?? ''));
    const up = '%2e%2e%2f';
    const paths = [
      `/v1/files/${hash}/${secret.filename}`, `/v1/files/${hash}/`, `/v1/files/${hash}`, `/v1/files/${hash}/${filename}/`, `/v1/files/${hash.toUpperCase()}/${filename}`,
      `/v1/files/${hash.slice(0, 16)}/${filename}`, `/v1/files/.incoming/${filename}`, `/v1/files/${up}uploads/media/${secret.filename}`, `/v1/files/${up}secret`,
      `/v1/files/${hash}/${up}${up}uploads%2fmedia%2f${secret.filename}`, `/v1/files/${hash}/..%5c..%5cverso.db`, `/v1/files/${hash}/${up}${hash}%2f${filename}`,
      `/v1/files/${hash}/../../uploads/media/${secret.filename}`, `/v1/files/../uploads/media/${secret.filename}`, `/v1/files/${hash}/${filename}%00.pdf`, `/v1/files/${hash}/%00`,
      `/v1/files/${hash}/.`, `/v1/files/${hash}/..`, `/v1/files/${hash}/%2e%2e`, `/v1/files/${hash}/${'a'.repeat(3000)}`, `/v1/files/${hash}/${encodeURIComponent('ي'.repeat(200))}`,
      `/v1/files/constructor/${filename}`, `/v1/files/__proto__/${filename}`, `/v1/files/${hash}//${filename}`, `/V1/files/${hash}/${filename}`,
    ];
    for (const one of paths) {
      const { status, body } = await stage.ask(one);
      expect([one, status]).toEqual([one, 404]);
      expect([one, body.equals(draft), body.equals(bytes)]).toEqual([one, false, false]);
    }
    expect((await stage.ask(`/v1/files/${hash}/%zz`)).status).toBe(400);
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await stage.ask(pathOf(file), {}, method)).status).toBe(404);
    expect((await stage.ask(`${pathOf(file)}?download=../../x`)).body.equals(bytes)).toBe(true);
  });
});
