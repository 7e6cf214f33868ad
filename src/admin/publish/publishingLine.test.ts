import { describe, expect, it } from 'vitest';
import { publishingLine } from './publishingLine.ts';
import type { Publishing } from './publishingLine.ts';
import { PUBLISH_WORDS, publishReason, publishWords } from './words/publishWords.ts';

const LANGUAGES = Object.keys(PUBLISH_WORDS) as (keyof typeof PUBLISH_WORDS)[];
const due = '2026-12-24T08:00:00.000Z';
const down: Publishing = { id: 'r', live: false, liveOutdated: false, awaitsSource: false, scheduled: null, publication: null };
const up: Publishing = { ...down, live: true, publication: { at: due } };
const STATES: readonly Publishing[] = [
  down, up, { ...up, liveOutdated: true }, { ...down, awaitsSource: true },
  { ...down, scheduled: { act: 'publish', due, by: null } }, { ...up, scheduled: { act: 'unpublish', due, by: null } },
  { ...down, scheduled: { act: 'publish', due, by: null, error: { code: 'not_all_reviewed', message: '', params: {} } } },
  { ...down, scheduled: { act: 'publish', due, by: null, error: { code: 'never-heard-of', message: '', params: {} } } },
];

describe.each(LANGUAGES)('the line in %s', (language) => {
  it('says every state apart, with nothing left to put in', () => {
    const words = publishWords(language);
    const lines = STATES.map((state) => publishingLine(state, words, (at) => at.toISOString()).join(' / '));
    expect(new Set(lines).size).toBe(STATES.length);
    for (const line of lines) expect(line).not.toMatch(/[{}]/);
  });

  it('has every word, with the names the English one has', () => {
    const flat = (words: object): [string, string][] => Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as [string, string]] : flat(value as object)));
    const own = new Map(flat(PUBLISH_WORDS[language]));
    for (const [key, english] of flat(PUBLISH_WORDS.en)) expect((own.get(key)?.match(/\{\w+\}/g) ?? []).toSorted(), key).toEqual((english.match(/\{\w+\}/g) ?? []).toSorted());
  });
});

it('falls back to English, and to "unexpected"', () => {
  expect(publishWords('xx')).toBe(PUBLISH_WORDS.en);
  expect(publishReason(PUBLISH_WORDS.en, 'constructor')).toBe(PUBLISH_WORDS.en.reason.unexpected);
});
