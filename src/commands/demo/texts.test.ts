import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SanitizedConfig } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { targetsOf } from '../../domain/locales.ts';
import { runChecks } from '../../domain/qa/runChecks.ts';
import { extract } from '../../domain/segments/extract.ts';
import { plainText } from '../../domain/segments/tagged.ts';
import { tagFaults } from '../../domain/segments/tagFaults.ts';
import type { ExtractedSegment } from '../../domain/segments/types.ts';
import { fieldSpecsOf } from '../../store/translatableFields.ts';
import { amended } from './amended.ts';
import { documents } from './documents.ts';
import { stagings } from './stagings.ts';
import type { Staging } from './stagings.ts';
import { TARGETS } from './texts.ts';
import type { Target, Texts } from './texts.ts';

let config: SanitizedConfig;
const folder = mkdtempSync(path.join(tmpdir(), 'verso-unit-'));

beforeAll(async () => {
  Object.assign(process.env, { NODE_ENV: 'test', DATA_DIR: folder, DATABASE_URI: `file:${folder}/verso.db`, PAYLOAD_SECRET: 'only-for-tests-0123456789abcdef' });
  config = await (await import('../../../payload.config.ts')).default;
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const segmentsOf = (key: string, edits: Readonly<Record<string, string>> = {}): readonly ExtractedSegment[] => {
  const document = documents.find((one) => one.key === key);
  const collection = config.collections.find(({ slug }) => slug === document?.collection);
  if (!document || !collection) throw new Error(`There is no ${key} in the demo.`);
  return extract(amended(document.data((name) => name), edits), fieldSpecsOf(collection)).segments;
};

interface Case {
  readonly staging: Exclude<Staging, { as: 'refused' }>;
  readonly name: string;
  readonly texts: Texts;
  readonly edits: Readonly<Record<string, string>>;
}

const written = stagings.filter((staging) => staging.as !== 'refused');
const cases: readonly Case[] = written.flatMap((staging) => [
  { staging, name: staging.key, texts: staging.texts, edits: {} },
  ...(staging.as === 'outdated' ? [{ staging, name: `${staging.key}, corrected`, texts: { ...staging.texts, ...staging.revision }, edits: staging.edits }] : []),
]);

const pairsOf = ({ texts }: { texts: Texts }): readonly (readonly [Target, string, string])[] =>
  Object.entries(texts).flatMap(([source, targets]) => TARGETS.map((locale) => [locale, source, targets[locale]] as const));

const findingsIn = (pairs: ReturnType<typeof pairsOf>) =>
  pairs.flatMap(([locale, source, target]) => runChecks({ source, target, sourceLocale: 'en', locale }).map(({ key, params, severity }) => ({ locale, key, severity, params, target })));

describe.each(cases)('the translations of $name', ({ name, staging, texts, edits }) => {
  it('have a text for every text of the document, and none for what it does not say', () => {
    const sources = segmentsOf(staging.key, edits).map(({ text }) => text);
    expect(sources.filter((source) => !Object.hasOwn(texts, source))).toEqual([]);
    if (name !== staging.key) return;
    const said = new Set(written.filter((other) => other.texts === texts).flatMap(({ key }) => segmentsOf(key).map(({ text }) => text)));
    expect(Object.keys(texts).filter((source) => !said.has(source))).toEqual([]);
  });

  it('keep every tag, and fit their fields', () => {
    for (const { text, maxLength } of segmentsOf(staging.key, edits))
      for (const [locale, target] of Object.entries(texts[text] ?? {})) {
        expect([locale, target, tagFaults(text, target)]).toEqual([locale, target, []]);
        expect([...plainText(target)].length, target).toBeLessThanOrEqual(maxLength ?? Infinity);
      }
  });

  it('are as the checks want them, but for those that are there to show a fault', () => {
    // A place keeps its name; one with a small word in it looks like a phrase.
    const isName = ({ key }: { key: string }): boolean => staging.key.startsWith('place:') && key === 'qa.untranslated';
    const findings = findingsIn(pairsOf({ texts })).filter((finding) => !isName(finding));
    if (staging.as !== 'drafted') return expect(findings).toEqual([]);
    for (const locale of TARGETS) {
      const own = findings.filter((finding) => finding.locale === locale);
      expect([locale, own.map(({ key }) => key).toSorted()]).toEqual([locale, ['qa.numberExtra', 'qa.numberMissing', 'qa.repeatedWord']]);
      expect(own.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    }
  });

  it('are set as their language sets them', () => {
    for (const [locale, , target] of pairsOf({ texts })) for (const [fault, pattern] of MISSET[locale]) expect([fault, plainText(target).match(pattern)?.[0], target]).toEqual([fault, undefined, target]);
  });
});

describe('what is staged', () => {
  it('is translated into every language of the house', () => expect(targetsOf('en')).toEqual([...TARGETS]));

  it('is a document of the demo, written in English, once', () => {
    expect(new Set(stagings.map(({ key }) => key)).size).toBe(stagings.length);
    for (const { key, as } of stagings) {
      const document = documents.find((one) => one.key === key);
      expect([key, document?.locale ?? 'en']).toEqual([key, 'en']);
      if (as === 'live' || as === 'outdated') expect([key, document?.published]).toEqual([key, true]);
    }
  });

  it('changes what it means to change', () => {
    for (const staging of stagings) {
      if (staging.as === 'refused') expect(segmentsOf(staging.key).map(({ text }) => text)).toContain(staging.text);
      if (staging.as === 'half') expect(staging.approved).toBeLessThan(segmentsOf(staging.key).length);
      if (staging.as !== 'outdated') continue;
      const before = new Set(segmentsOf(staging.key).map(({ text }) => text));
      const changed = segmentsOf(staging.key, staging.edits).map(({ text }) => text).filter((text) => !before.has(text));
      expect(changed).toEqual(Object.values(staging.edits));
      expect(Object.keys(staging.revision)).toEqual(changed);
      // What stands there until somebody looks is old, not wrong.
      const stale: Texts = Object.fromEntries(Object.entries(staging.edits).flatMap(([old, text]) => (staging.texts[old] ? [[text, staging.texts[old]]] : [])));
      expect(findingsIn(pairsOf({ texts: stale }))).toEqual([]);
    }
  });
});

/** By locale: what a typesetter would send back. */
const MISSET = {
  ar: [['a Latin comma, semicolon or question mark', /[,;?](?!\d)/], ['a straight quote', /["']/], ['other digits than the source’s', /[٠-٩]/], ['a space before a mark', /\s[،؛؟.:]/]],
  fr: [['no narrow space before a high mark', /[^\u202F][;:!?»]/], ['no narrow space after «', /«(?!\u202F)/], ['a straight quote', /["']/]],
  es: [['a question without ¿', /^[^¿]*\?/], ['an exclamation without ¡', /^[^¡]*!/], ['a straight quote', /["']/]],
  de: [['quotes of another language', /[«»”]/], ['a straight quote', /["']/], ['an English comma in a number', /\d,\d{3}/]],
} as const satisfies Record<string, readonly (readonly [string, RegExp])[]>;
