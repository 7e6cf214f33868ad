import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocaleCode } from '../../src/domain/locales.ts';
import type { ImportOutcome } from '../../src/commands/import/importFile.ts';
import { boot, type Booted } from '../helpers/boot.ts';

const fixture = (name: string): string => path.resolve('tests/fixtures/import', name);

interface Node { readonly type: string; readonly text?: string; readonly children?: readonly Node[]; readonly [key: string]: unknown }
const blocksOf = (richText: unknown): readonly Node[] => (richText as { root: Node } | null)?.root.children ?? [];
const textOf = (node: Node): string => node.text ?? (node.children ?? []).map(textOf).join('');
const outline = (richText: unknown): string[] => blocksOf(richText).map((node) => `${node.type}${node.tag ? ` ${String(node.tag)}` : ''}: ${textOf(node)}`);
const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
const nodes = (richText: unknown): Node[] => blocksOf(richText).flatMap(all);

let house: Booted;
let folder: string;
let importFiles: typeof import('../../src/commands/import/importFiles.ts').importFiles;

beforeAll(async () => {
  house = await boot();
  ({ importFiles } = await import('../../src/commands/import/importFiles.ts'));
  folder = path.join(house.folder, 'pages');
  mkdirSync(folder);
});
afterAll(() => house.close());

const run = async (files: string[], collection: string, locale: LocaleCode = 'en', flags: { dryRun?: boolean; again?: boolean } = {}): Promise<ImportOutcome[]> =>
  importFiles(house.payload, { files, collection, locale, dryRun: flags.dryRun ?? false, again: flags.again ?? false }, () => undefined);

const made = async (collection: 'articles' | 'policy-findings' | 'events' | 'initiatives', title: string, locale: LocaleCode = 'en') => {
  const { docs } = await house.payload.find({ collection, where: { title: { equals: title } }, locale, draft: true, depth: 0, overrideAccess: true });
  return docs as unknown as Record<string, unknown>[];
};

const written = (name: string, content: string | Buffer): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

describe('a page of HTML', () => {
  it('keeps what an editor can hold, and names the rest', async () => {
    const [outcome] = await run([fixture('page.html')], 'articles');
    expect(outcome?.kind).toBe('made');
    const [article] = await made('articles', 'Night buses and trust');
    expect(article).toMatchObject({ _status: 'draft', sourceLocale: 'en', slug: 'night-buses-and-trust', summary: 'What three cities learned from asking night-bus drivers.', publishedAt: '2024-05-14T07:00:00.000Z' });
    expect(outline(article?.body)).toEqual([
      'paragraph: Drivers hear what a city worries about before anyone else. See the guide and the study.They were asked twice.',
      'paragraph: Loose words in a container with weight.', 'paragraph: And a second part.',
      'heading h2: What was asked',
      'list ul: When do you feel safe?At which stop?Who helps?', 'list ol: Third question',
      'quote: Nobody had asked me that.Not once.',
      'paragraph: Answers by city', 'table: CityAnswersAvenPorto Sul12 note',
      'upload: ', 'paragraph: Text around pictures.',
      'paragraph: Not a link, code stays, H2O <script> & \u00a0more.',
      'heading h5: Small heading', 'paragraph: line one\u00a0\u00a0line two', 'horizontalrule: ',
    ]);
    const found = nodes(article?.body);
    expect(found.filter(({ type }) => type === 'link').map(({ fields }) => (fields as { url: string }).url)).toEqual(['https://old.example.org/news/guides/listening.html', 'https://example.org/a?b=1&c=2']);
    expect(found.find(({ text }) => text === 'anyone')?.format).toBe(3);
    expect(found.find(({ text }) => text === 'with weight')?.format).toBe(1);
    expect(found.filter(({ type }) => type === 'list')).toHaveLength(3);
    expect(found.find(({ type }) => type === 'upload')).toMatchObject({ relationTo: 'media', fields: { caption: 'A dot on a map' } });
    for (const lost of ['iframe (https://video.example.org/1)', 'missing.jpg (not next to the page)', 'package.json (not a JPEG', 'javascript:alert(1)', 'a reading time', 'a notice of machine translation'])
      expect(outcome?.line).toContain(lost);
    expect(outcome?.line).not.toContain('\n');
  });

  it('stores a picture once, with its words, and never one from outside the folder', async () => {
    const inside = path.join(folder, 'sub');
    mkdirSync(inside);
    copyFileSync(fixture('dot.png'), path.join(folder, 'dot.png'));
    copyFileSync(fixture('dot.png'), path.join(inside, 'in ner.png'));
    const page = path.join(inside, 'p.html');
    writeFileSync(page, '<h1>Two dots</h1><p>Before</p><img src="../dot.png"><img src="in%20ner.png?v=2" alt="x"><p>After</p>');
    const [outcome] = await run([page], 'articles');
    expect(outcome?.line).toContain('../dot.png (outside the folder of the page)');
    const [article] = await made('articles', 'Two dots');
    expect(outline(article?.body)).toEqual(['paragraph: Before', 'upload: ', 'paragraph: After']);
    const { docs } = await house.payload.find({ collection: 'media', draft: true, depth: 0, overrideAccess: true });
    expect(docs).toHaveLength(1);
    expect(docs[0]).toMatchObject({ alt: 'A dot', width: 8 });
  });

  it('finds its way through the markup of word processors', async () => {
    const file = written('docs.html', '<title>Typed</title><b style="font-weight:normal"><div><p><span style="font-weight:700;font-style:italic">Both</span> plain</p></div><section><a href="https://example.org/x"><h3>Linked heading</h3></a></section></b><dl><dt>Term</dt><dd>What it means</dd></dl>');
    await run([file], 'initiatives');
    const [made1] = await made('initiatives', 'Typed');
    expect(outline(made1?.body)).toEqual(['paragraph: Both plain', 'heading h3: Linked heading', 'paragraph: Term', 'paragraph: What it means']);
    expect(nodes(made1?.body).find(({ text }) => text === 'Both')?.format).toBe(3);
  });

  it('keeps links that lead somewhere, and only those', async () => {
    const links = ['https://example.org/مدينة?q=a b', 'www.example.org/x', 'http://localhost:3000/x', 'http:/broken', 'mailto:a@example.org', 'tel:+4930123', '/about', 'news/1.html', 'vbscript:x', '//example.org/y'];
    const file = written('links.html', `<h1>Links</h1>${links.map((href, index) => `<p><a href="${href}">word ${index}</a></p>`).join('')}`);
    const [outcome] = await run([file], 'articles');
    const [article] = await made('articles', 'Links');
    expect(nodes(article?.body).filter(({ type }) => type === 'link').map(({ fields }) => (fields as { url: string }).url))
      .toEqual(['https://example.org/مدينة?q=a%20b', 'https://www.example.org/x', 'mailto:a@example.org', 'tel:+4930123', '/about', 'https://example.org/y']);
    expect(blocksOf(article?.body).map(textOf)).toEqual(links.map((_, index) => `word ${index}`));
    expect(outcome?.line).toContain('the link of "word 3" (http:/broken)');
    await house.payload.update({ collection: 'articles', id: String(article?.id), data: { _status: 'published' }, locale: 'en' });
  });

  it('reads old encodings', async () => {
    const file = written('old.html', Buffer.concat([Buffer.from('<meta charset="windows-1256"><h1>'), Buffer.from([0xe3, 0xcf, 0xed, 0xe4, 0xc9]), Buffer.from('</h1><p>x</p>')]));
    await run([file], 'articles', 'ar');
    expect(await made('articles', 'مدينة', 'ar')).toHaveLength(1);
  });
});

describe('a page of Markdown', () => {
  it('becomes findings where its headings are numbered', async () => {
    const [outcome] = await run([fixture('brief.md')], 'policy-findings');
    expect(outcome?.kind).toBe('made');
    const [brief] = await made('policy-findings', 'Three findings on listening');
    expect(brief?.publishedAt).toBe('2024-03-22T00:00:00.000Z');
    expect(outline(brief?.introduction)).toEqual(['paragraph: Cities asked, and wrote down what they heard.', 'heading h2: About this brief', 'paragraph: Written by a working group.']);
    const findings = brief?.findings as { heading: string; body: unknown; recommendations: unknown }[];
    expect(findings.map(({ heading }) => heading)).toEqual(['Ask where people are', 'Say what became of it', 'Keep one list']);
    expect(outline(findings[0]?.body)).toEqual(['paragraph: Ask at the tram stop, not in the hall:', 'list ul: in the morningat the depotat night']);
    expect(nodes(findings[0]?.body).filter(({ type }) => type === 'list')).toHaveLength(2);
    expect(outline(findings[0]?.recommendations)).toEqual(['list ol: Send two people.Come back.']);
    expect(outline(findings[1]?.body)).toEqual(['table: CityRepliesAven12']);
    expect(outcome?.line).toContain('the place of "About this brief"');
    expect(outcome?.line).toContain('its summary');
  });
});

describe('plain text copied from a site', () => {
  it('drops the noise of an event page', async () => {
    const [outcome] = await run([fixture('copied-event.ar.txt')], 'events', 'ar');
    const [event] = await made('events', 'لقاء المدن الثالث في ميناء الشمال', 'ar');
    expect(event?.sourceLocale).toBe('ar');
    expect(blocksOf(event?.body).map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
    for (const lost of ['names of icons', 'a reading time', 'a notice of machine translation', 'links at the end (الملفات / تقرير اللقاء / آخر الأخبار / تابعوا أخبار الشبكة وتقاريرها)'])
      expect(outcome?.line).toContain(lost);
  });

  it('reads dates in Arabic digits, and says that there are no findings', async () => {
    const [outcome] = await run([fixture('copied-findings.ar.txt')], 'policy-findings', 'ar');
    const [brief] = await made('policy-findings', 'ثلاث نتائج عن الإصغاء', 'ar');
    expect(brief).toMatchObject({ publishedAt: '2024-03-22T00:00:00.000Z', lastUpdatedAt: '2024-09-02T00:00:00.000Z' });
    expect(blocksOf(brief?.introduction).map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
    for (const said of ['a label without a value (نوع المحتوى:)', '1 pictures whose captions are kept as text (أفن، 2023)', 'no numbered headings']) expect(outcome?.line).toContain(said);
  });

  it('finds headings, and the title said twice', async () => {
    const [outcome] = await run([fixture('copied-initiative.ar.txt')], 'initiatives', 'ar');
    const [initiative] = await made('initiatives', 'حوار الأحياء', 'ar');
    expect(blocksOf(initiative?.body).map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph', 'heading', 'paragraph']);
    expect(outcome?.line).toContain('the title said again');
  });

  it('keeps text that only looks a little like noise', async () => {
    const file = written('kept.txt', 'A reading list\n\nReading time is short, so we chose twelve books about cities that take longer than five minutes to read each.\n\n- one\n- two\n\nLast words without a stop');
    const [outcome] = await run([file], 'articles');
    const [article] = await made('articles', 'A reading list');
    expect(blocksOf(article?.body).map(({ type }) => type)).toEqual(['paragraph', 'list', 'paragraph']);
    expect(outcome?.line).not.toContain('not kept');
  });
});

describe('the same page again', () => {
  it('makes no second document, also when an editor renamed the first, unless asked', async () => {
    const file = written('twice.txt', 'Only once\n\nA paragraph.');
    const same = written('twice-elsewhere.txt', 'Only once\n\nA paragraph that was changed.');
    expect((await run([file], 'articles'))[0]?.kind).toBe('made');
    expect((await run([file, same], 'articles')).map(({ kind }) => kind)).toEqual(['already there', 'already there']);
    const [first] = await made('articles', 'Only once');
    await house.payload.update({ collection: 'articles', id: String(first?.id), data: { title: 'Renamed' }, locale: 'en', draft: true });
    expect((await run([file], 'articles'))[0]?.kind).toBe('already there');
    expect((await run([file], 'articles', 'en', { again: true }))[0]?.kind).toBe('made');
    expect((await run([file], 'articles', 'fr'))[0]?.kind).toBe('made');
  });

  it('makes nothing in a dry run', async () => {
    const file = written('dry.txt', 'Dry\n\nA paragraph.');
    expect((await run([file], 'articles', 'en', { dryRun: true }))[0]?.kind).toBe('would make');
    expect(await made('articles', 'Dry')).toHaveLength(0);
  });
});

describe('bad input', () => {
  it('gets one line each, and stops nobody else', async () => {
    const deep = `<h1>Deep</h1>${'<ul><li>'.repeat(3000)}x`;
    const files = [
      path.join(folder, 'nowhere.html'), folder, written('empty.md', ' \n'), written('binary.txt', Buffer.from([1, 0, 2, 0, 255])), written('latin.txt', Buffer.from([0xe9, 0x20, 0xff])),
      written('huge.html', Buffer.alloc(20 * 1024 * 1024, 'a')), written('page.pdf', '%PDF'), written('title.html', '<p>no title</p>'), written('only.html', '<h1>Only a title</h1>'),
      written('noise.txt', '— 0 دقائق وقت القراءة'), written('long.txt', 'x'.repeat(400)), written('deep.html', deep), written('good.txt', 'Good\n\nA paragraph.'),
    ];
    const outcomes = await run(files, 'articles');
    expect(outcomes.map(({ kind }) => kind)).toEqual([...Array(12).fill('failed'), 'made']);
    for (const { line } of outcomes) {
      expect(line).not.toContain('\n');
      expect(line.length).toBeLessThan(400);
    }
    expect(outcomes[0]?.line).toContain('there is no such file');
    expect(outcomes[3]?.line).toContain('binary');
    expect(outcomes[5]?.line).toContain('20.0 MB is too large');
  });

  it('says which collections there are', async () => {
    await expect(run([fixture('page.html')], 'pages')).rejects.toThrow('Pages can\'t go to "pages": there are articles, policy-findings, events, initiatives.');
    await expect(run([fixture('page.html')], 'topics')).rejects.toThrow("Pages can't go to");
  });

  it('takes a thousand paragraphs', async () => {
    const file = written('long.html', `<h1>Long</h1>${'<p>Some <b>words</b> of a paragraph.</p>'.repeat(1000)}`);
    expect((await run([file], 'articles'))[0]?.line).toContain('1000 blocks');
  });
});
