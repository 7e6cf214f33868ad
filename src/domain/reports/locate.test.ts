import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../segments/tagged.ts';
import { fold } from './fold.ts';
import { locate, locateQuoted } from './locate.ts';

const LATIN = ['Straße', 'été', 'ça', 'budget', 'año', 'Größe', 'the', 'of', 'policy', 'COVID', 'naïve', 'l’eau', 'co-operation', '2031', '1,5', 'R&D', 'œuvre', 'finding'];
const ARABIC = ['الميزانيّة', 'مُستشفى', 'هيئةٌ', 'الأمن', 'إنّ', 'آخر', 'سؤال', 'بيئة', 'قرار', 'في', 'على', 'من', '٢٠٣١', 'الشباب', 'العربية'];
const FOREIGN = ['zzyzx', 'qwop', 'vrumm', 'xylem', 'jijiji', 'kvetch', 'wubwub', 'пример', 'слово', 'город'];

const word = fc.oneof(fc.constantFrom(...LATIN), fc.constantFrom(...ARABIC));
const sentence = fc.array(word, { minLength: 3, maxLength: 25 });
const document = fc.array(sentence, { minLength: 1, maxLength: 12 });

/** What programs and people do to a text on its way from the page into a report. */
const DISTORTIONS: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll(' ', '\u00A0'),
  (text) => text.replaceAll(' ', '\n \t'),
  (text) => text.replaceAll('’', "'").replaceAll('-', '–'),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  (text) => text.replaceAll(/[\u0628-\u0649](?=[\u0628-\u0649])/g, '$&\u0640'),
  (text) => text.replaceAll(/[\u0628-\u064A]/g, '$&\u064E'),
  (text) => text.toUpperCase(),
  (text) => `\u202B${text.replaceAll(' ', '\u200F \u200E')}\u202C`,
  (text) => `«${text}…»`,
  (text) => text.replaceAll(/(\p{L})(\p{L})/gu, '$1\u00AD$2'),
];
/** A program that writes entities comes last; there may be two. */
const ENCODINGS: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll("'", '&rsquo;').replaceAll(' ', '&nbsp;').replaceAll('\u00AD', '&shy;'),
  (text) => text.replaceAll(/\p{L}/gu, (letter) => `&#${letter.codePointAt(0)};`),
  (text) => text.replaceAll('&', '&amp;'),
];
const distortions = fc.tuple(fc.array(fc.constantFrom(...DISTORTIONS), { maxLength: 3 }), fc.subarray([...ENCODINGS], { maxLength: 2 })).map((both) => both.flat());

const shown = (sentences: readonly (readonly string[])[]) => sentences.map((words, at) => ({ id: `s${at}`, target: marked(words) }));
/** Every third word is bold, and a line breaks now and then. */
const marked = (words: readonly string[]): string =>
  words.map((one, at) => (at % 3 === 1 ? `<g id="1">${escapeText(one)}</g>` : escapeText(one))).join(' ').replace(/(\S) (\S+)$/, '$1<x id="2"/>$2');

const piece = (words: readonly string[], from: number, length: number): string => {
  const start = from % (words.length - 2);
  return words.slice(start, start + 3 + (length % (words.length - start - 2))).join(' ');
};

describe('locate', () => {
  it('finds three words or more of a text, however they were written on the way', () => {
    fc.assert(fc.property(document, fc.nat(), fc.nat(), fc.nat(), distortions, (sentences, at, from, length, distort) => {
      const words = sentences[at % sentences.length] ?? [];
      const quote = distort.reduce((text, one) => one(text), piece(words, from, length)).slice(0, 1000);
      fc.pre(quote.length < 1000);
      const found = locateQuoted(shown(sentences), { quote });
      const number = Number(found?.id.slice(1));
      expect(fold((sentences[number] ?? []).join(' '))).toContain(fold(piece(words, from, length)));
      expect(locate(shown(sentences), { quote })).toEqual(found);
    }), { numRuns: 500 });
  });

  it('tells repeated texts apart by what stands round them, or by the name the page gave', () => {
    fc.assert(fc.property(fc.array(sentence, { minLength: 3, maxLength: 12 }), sentence, fc.nat(), fc.nat(), distortions, (sentences, repeated, one, other, distort) => {
      const at = [one % sentences.length, other % sentences.length];
      fc.pre(at[0] !== at[1]);
      const all = sentences.map((words, index) => (at.includes(index) ? repeated : [...words, `only${index}`]));
      const meant = at[0] ?? 0;
      const quote = distort.reduce((text, change) => change(text), repeated.join(' ')).slice(0, 1000);
      fc.pre(quote.length < 1000);
      const before = (all[meant - 1] ?? []).join(' ').slice(-200);
      const after = (all[meant + 1] ?? []).join(' ').slice(0, 200);
      fc.pre(sentences.every((words) => !fold(words.join(' ')).includes(fold(repeated.join(' ')))));
      // Two places with the same neighbours are told apart by nothing but a name.
      if (Math.abs((at[0] ?? 0) - (at[1] ?? 0)) > 1) expect(locate(shown(all), { quote, before, after })?.id).toBe(`s${meant}`);
      expect(locate(shown(all), { quote, segment: `s${meant}` })?.id).toBe(`s${meant}`);
    }), { numRuns: 300 });
  });

  it('believes no name where the quote does not fit', () => {
    fc.assert(fc.property(document, sentence, (sentences, words) => {
      const all = shown([...sentences, [...words, 'onlyhere', 'andhere', 'nowhereelse']]);
      expect(locate(all, { quote: 'onlyhere andhere nowhereelse', segment: 's0' })?.id).toBe(`s${all.length - 1}`);
      expect(locate(all, { quote: 'zzyzx qwop vrumm', segment: 's0' })).toBeNull();
    }));
  });

  it('gives a quote over several texts to the one that holds most of it', () => {
    fc.assert(fc.property(fc.array(sentence, { minLength: 2, maxLength: 8 }), fc.nat(), fc.integer({ min: 1, max: 2 }), distortions, (sentences, at, tail, distort) => {
      const all = sentences.map((words, index) => [`start${index}`, ...words, `end${index}`]);
      const first = at % (all.length - 1);
      const quote = distort.reduce((text, one) => one(text), [...(all[first] ?? []), ...(all[first + 1] ?? []).slice(0, tail)].join('\n')).slice(0, 1000);
      fc.pre(quote.length < 1000 && fold((all[first] ?? []).join('')).length > 30);
      expect(locate(shown(all), { quote })?.id).toBe(`s${first}`);
    }), { numRuns: 300 });
  });

  it('finds a text that was edited after it was read', () => {
    fc.assert(fc.property(document, fc.nat(), fc.nat(), fc.constantFrom(...FOREIGN), distortions, (sentences, at, which, other, distort) => {
      const all = sentences.map((words, index) => [...words, ...Array.from({ length: 6 }, (_, n) => `unique${index}of${n}`)]);
      const meant = at % all.length;
      const read = all[meant] ?? [];
      const quote = distort.reduce((text, one) => one(text), read.join(' ')).slice(0, 1000);
      fc.pre(quote.length < 1000);
      const edited = all.map((words, index) => (index === meant ? words.with(which % words.length, other) : words));
      expect(locate(shown(edited), { quote })?.id).toBe(`s${meant}`);
      // Rewritten past recognition, it is known by what it said before.
      const rewritten = all.map((words, index) => (index === meant ? FOREIGN : words));
      expect(locate(shown(rewritten), { quote }, [shown(all)])?.id).toBe(`s${meant}`);
      expect(locate(shown(rewritten), { quote }, [shown(edited)])?.id).toBe(`s${meant}`);
    }), { numRuns: 300 });
  });

  it('finds nothing for what never stood there', () => {
    fc.assert(fc.property(document, fc.array(fc.constantFrom(...FOREIGN), { minLength: 1, maxLength: 20 }), (sentences, words) => {
      expect(locate(shown(sentences), { quote: words.join(' ') }, [shown(sentences)])).toBeNull();
    }));
  });

  it('takes anything at all', () => {
    const hostile = fc.string({ unit: fc.oneof(fc.constantFrom('&', '#', 'x', ';', '<', '>', '\0', '\uD800', '\u0640', '\u202E', 'ﷺ', 'ﬃ', 'İ', 'ß', ' '), fc.string({ unit: 'binary', maxLength: 2 })), maxLength: 300 });
    fc.assert(fc.property(fc.array(fc.record({ id: fc.string(), target: hostile }), { maxLength: 5 }), hostile, hostile, hostile, fc.option(fc.string(), { nil: undefined }), (texts, quote, before, after, segment) => {
      const found = locate(texts, { quote, before, after, segment }, [texts]);
      if (found) expect(texts).toContain(found);
    }));
  });

  it.each([
    ['a sentence of another page on the same subject', 'The minister of health presented the new plan to the members of the parliament on Monday.'],
    ['its common words', 'It is one of the things that they have to do in the end for all of us.'],
    ['another language', 'Der Haushalt der Gemeinde wurde im Mai mit großer Mehrheit beschlossen.'],
  ])('finds nothing for %s', (_what, quote) => {
    const page = [
      'The budget of the municipality', 'In May the council adopted the budget of the municipality for the next two years. It is larger than the one before, and a third of it goes to schools.',
      'The members of the committee asked for a report on the state of the water supply, which is to be presented at the end of the year to the council and to the public.',
      'All the figures are in the annex. They were checked by the office of the auditor, who found no reason to change them.',
    ].map((target, at) => ({ id: `s${at}`, target }));
    expect(locate(page, { quote })).toBeNull();
  });

  it.each([
    ['a typing error that was mended since', 'Council adopted the budgte of the municipality for the next two years', 's1'],
    ['a sentence that was cut in two', 'asked for a report on the state of the water supply that will be presented at the end of the year', 's2'],
    ['a heading', 'the budget of the municipality', 's0'],
  ])('finds %s', (_what, quote, id) => {
    const page = [
      'The budget of the municipality', 'In May the council adopted the budget of the municipality for the next two years. It is larger than the one before.',
      'The members asked for a report on the state of the water supply. It will be presented at the end of the year.',
    ].map((target, at) => ({ id: `s${at}`, target }));
    expect(locate(page, { quote })?.id).toBe(id);
  });
});
