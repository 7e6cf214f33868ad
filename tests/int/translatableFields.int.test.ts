import type { Field, SanitizedCollectionConfig } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FieldSpec } from '../../src/domain/segments/types.ts';
import { fieldSpecsOf } from '../../src/store/translatableFields.ts';
import { boot, type Booted } from '../helpers/boot.ts';

/** Every place of text, written by hand: a field that is added must be judged here. */
const RUNNING = ['', '/call-out.title', '/call-out.body', '/figure.caption', '/figure.credit', '^media.caption'];
const running = (path: string): string[] => RUNNING.map((inside) => `${path}${inside}`);
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  articles: ['title', 'summary', ...running('body')],
  'policy-findings': [
    'title', ...running('introduction'), 'findings[].heading', ...running('findings[].body'),
    ...running('findings[].recommendations'), 'findings[].caption',
  ],
  events: ['title', 'summary', ...running('body'), 'programme[].title', 'programme[].description'],
  initiatives: ['title', 'summary', ...running('body')],
  topics: ['title', 'summary'],
  places: ['title'],
  media: ['alt', 'caption'],
  downloads: ['title', 'description'],
};

let booted: Booted;
beforeAll(async () => {
  booted = await boot();
});
afterAll(() => booted.close());

const pathsOf = (specs: readonly FieldSpec[], before = ''): string[] =>
  specs.flatMap((spec) => {
    const path = `${before}${spec.name}`;
    if (spec.kind === 'text') return [path];
    if (spec.kind === 'group') return pathsOf(spec.fields, `${path}.`);
    if (spec.kind === 'array') return pathsOf(spec.fields, `${path}[].`);
    if (spec.kind === 'blocks') return Object.entries(spec.blocks).flatMap(([slug, fields]) => pathsOf(fields, `${path}[${slug}].`));
    const { blocks, inlineBlocks, uploads, links } = spec.richText;
    return [
      path,
      ...Object.entries({ ...blocks, ...inlineBlocks }).flatMap(([slug, fields]) => pathsOf(fields, `${path}/${slug}.`)),
      ...Object.entries(uploads).flatMap(([slug, fields]) => pathsOf(fields, `${path}^${slug}.`)),
      ...pathsOf(links, `${path}~`),
    ];
  });

describe('the places of text', () => {
  it('of every translatable collection are these and no others', () => {
    const translatable = booted.config.collections.filter(({ custom }) => custom?.translatable === true);
    const found = Object.fromEntries(translatable.map((config) => [config.slug, pathsOf(fieldSpecsOf(config)).sort()]));
    const expected = Object.fromEntries(Object.entries(EXPECTED).map(([slug, paths]) => [slug, [...paths].sort()]));
    expect(found).toEqual(expected);
  });

  it('say how long a text may be, and whether it has lines', () => {
    const articles = booted.config.collections.find(({ slug }) => slug === 'articles') as SanitizedCollectionConfig;
    expect(fieldSpecsOf(articles)).toContainEqual({ kind: 'text', name: 'title', maxLength: 300 });
    expect(fieldSpecsOf(articles)).toContainEqual({ kind: 'text', name: 'summary', multiline: true });
  });
});

describe('a config of every kind of field', () => {
  const text = (name: string, more: object = {}): Field => ({ name, type: 'text', ...more }) as Field;
  const fields = [
    text('shared'),
    text('own', { localized: true }),
    text('optedOut', { localized: true, custom: { translate: false } }),
    text('tags', { localized: true, hasMany: true }),
    text('made', { localized: true, virtual: true }),
    { name: 'code', type: 'code', localized: true },
    { name: 'mail', type: 'email', localized: true },
    { name: 'pick', type: 'select', localized: true, options: ['a'] },
    { name: 'when', type: 'date', localized: true },
    { type: 'row', fields: [text('inRow', { localized: true })] },
    { type: 'collapsible', label: 'c', fields: [text('inFold', { localized: true }), text('sharedInFold')] },
    { type: 'tabs', tabs: [{ label: 't', fields: [text('inTab', { localized: true })] }, { name: 'tab', localized: true, fields: [text('deep')] }] },
    { type: 'group', fields: [text('inBareGroup', { localized: true })] },
    { name: 'group', type: 'group', fields: [text('inGroup', { localized: true }), text('sharedInGroup')] },
    { name: 'closed', type: 'group', localized: true, custom: { translate: false }, fields: [text('never')] },
    { name: 'sharedRows', type: 'array', fields: [text('name'), text('note', { localized: true })] },
    { name: 'emptyRows', type: 'array', fields: [text('name')] },
    { name: 'rows', type: 'array', localized: true, fields: [text('any'), { name: 'in', type: 'array', fields: [text('deeper')] }] },
    { name: 'parts', type: 'blocks', localized: true, blocks: [{ slug: 'a', fields: [text('t')] }, { slug: 'b', fields: [{ name: 'n', type: 'number' }] }] },
  ] as Field[];

  it('is walked to the last text and no further', () => {
    expect(pathsOf(fieldSpecsOf({ fields } as SanitizedCollectionConfig))).toEqual([
      'own', 'inRow', 'inFold', 'inTab', 'tab.deep', 'inBareGroup', 'group.inGroup', 'sharedRows[].note', 'rows[].any',
      'rows[].in[].deeper', 'parts[a].t',
    ]);
  });
});
