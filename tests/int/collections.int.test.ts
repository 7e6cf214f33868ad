import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boot, type Booted } from '../helpers/boot.ts';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let booted: Booted;
let payload: Payload;
beforeAll(async () => {
  booted = await boot();
  payload = booted.payload;
});
afterAll(() => booted.close());

type Values = Record<string, unknown>;
const create = async (collection: string, data: Values, options: Values = {}): Promise<Values & { id: string }> =>
  (await payload.create({ collection: collection as 'articles', data: data as never, draft: true, ...options })) as never;
const update = async (collection: string, id: string, data: Values, options: Values = {}): Promise<Values> =>
  (await payload.update({ collection: collection as 'articles', id, data: data as never, draft: true, ...options })) as never;

describe('slugs', () => {
  it('come from the title, per locale, and stay when the title changes', async () => {
    const { id, slug } = await create('articles', { title: 'A First Title' });
    expect(slug).toBe('a-first-title');
    expect((await update('articles', id, { title: 'Another' })).slug).toBe('a-first-title');
    expect((await update('articles', id, { title: 'عنوان أول' }, { locale: 'ar' })).slug).toBe('عنوان-أول');
    expect((await update('articles', id, { slug: '' })).slug).toBe('a-first-title');
  });

  it('get a number where the title is taken, also by a draft or in the trash', async () => {
    const first = await create('topics', { title: 'Same' });
    expect((await create('topics', { title: 'Same' })).slug).toBe('same-2');
    await update('topics', first.id, { deletedAt: new Date().toISOString() });
    expect((await create('topics', { title: 'Same' })).slug).toBe('same-3');
  });

  it('are free again in another locale', async () => {
    await create('places', { title: 'Paris' });
    expect((await create('places', { title: 'Paris' }, { locale: 'fr' })).slug).toBe('paris');
  });

  it('name the clash when somebody asks for a taken one', async () => {
    await create('articles', { title: 'Taken' });
    await expect(create('articles', { title: 'Other', slug: 'taken' })).rejects.toMatchObject({
      data: { errors: [{ path: 'slug', message: expect.stringContaining('"taken" in English') }] },
    });
  });

  it('are not made from a half-typed title, and many documents may have none', async () => {
    const { id } = await create('articles', {});
    await create('articles', { slug: null });
    await create('articles', { slug: '' });
    expect((await update('articles', id, { title: 'Half ty' }, { autosave: true })).slug ?? null).toBeNull();
    expect((await update('articles', id, { title: 'Half typed no more' })).slug).toBe('half-typed-no-more');
  });

  it('are made by a projection of ours, though it is an autosave', async () => {
    const { id } = await create('articles', { title: 'Projected' });
    const projected = await update('articles', id, { title: 'Projeté' }, { locale: 'fr', autosave: true, context: { verso: { projection: { revision: 0 } } } });
    expect(projected.slug).toBe('projeté');
  });

  it('are all different when many documents with one title are made at once', async () => {
    const made = await Promise.allSettled(Array.from({ length: 6 }, () => create('initiatives', { title: 'Race' })));
    const slugs = made.flatMap((one) => (one.status === 'fulfilled' ? [one.value.slug] : []));
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs).toContain('race');
  });
});

describe('source locale', () => {
  it('is the locale a document was begun in, or what its writer says', async () => {
    expect((await create('articles', { title: 'x1' })).sourceLocale).toBe('en');
    expect((await create('articles', { title: 'x2' }, { locale: 'ar' })).sourceLocale).toBe('ar');
    expect((await create('articles', { title: 'x3', sourceLocale: 'fr' })).sourceLocale).toBe('fr');
  });
});

describe('files', () => {
  const png = (name: string) => ({ data: PNG, mimetype: 'image/png', name, size: PNG.length });
  it('are stored under a safe name with the extension of what they are', async () => {
    const { filename } = await create('media', { alt: 'A dot' }, { file: png('‮gnp.Éx é.png.html') });
    expect(filename).toMatch(/^[a-z0-9-]+-[0-9a-f]{10}\.png$/);
  });
  it('are refused where the type is not one of ours, or is not what it says', async () => {
    await expect(create('media', {}, { file: { ...png('a.html'), mimetype: 'text/html' } })).rejects.toThrow();
    const html = Buffer.from('<html><script>alert(1)</script></html>');
    await expect(create('media', {}, { file: { data: html, mimetype: 'image/png', name: 'a.png', size: html.length } })).rejects.toThrow();
    await expect(create('downloads', { title: 'x' }, { file: { data: html, mimetype: 'application/pdf', name: 'a.pdf', size: html.length } })).rejects.toThrow();
  });
  it('may come after the words', async () => {
    expect((await create('downloads', { title: 'Guide', kind: 'guide' })).title).toBe('Guide');
  });
});

describe('reading time', () => {
  const text = (words: number) => ({
    root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: [
      { type: 'paragraph', version: 1, direction: null, format: '', indent: 0, textFormat: 0, textStyle: '', children: [
        { type: 'text', version: 1, text: 'word '.repeat(words), format: 0, detail: 0, mode: 'normal', style: '' }] }] },
  });
  it('is counted from the text, per locale, and never below a minute', async () => {
    const { id, readingMinutes } = await create('articles', { title: 'Long', body: text(401) });
    expect(readingMinutes).toBe(3);
    expect((await update('articles', id, { body: text(3) }, { locale: 'fr' })).readingMinutes).toBe(1);
    expect((await create('articles', { title: 'None' })).readingMinutes ?? null).toBeNull();
  });
});

describe('passwords', () => {
  it('have twelve characters at least', async () => {
    await expect(create('users', { email: 'a@example.org', password: 'elevenchars', role: 'editor' })).rejects.toMatchObject({
      data: { errors: [{ path: 'password' }] },
    });
    expect((await create('users', { email: 'ann@example.org', password: 'twelve chars', role: 'editor' })).name).toBe('ann');
  });
});
