import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../segments/tagged.ts';
import { CHECKS } from './checks/index.ts';
import { exampleInput } from './exampleInput.ts';
import { FINDING_KEYS } from './findingKeys.ts';
import { runChecks } from './runChecks.ts';

const WORDS = ['Cities', 'act', 'now.', 'المدن', '城市', '😀', '1,250', '1.250', '19.09.2023', '٣٫٥', '1 250', '2:30 pm', '{name}', '%s', '{{x}}',
  'https://example.org/en/a?b=1', 'info@example.org', '&lt;b&gt;', 'R&amp;D', '(see', 'a)', '\u202E', '\u2067', '\u2069', '  ', '\u00A0', '⟦', '⟧',
  '<g id="1">', '</g>', '<x id="2"/>', '\uFFFC', '\uD800', '?', '؟', 'XXI', 'G20', '3.5 billion'];
const messy = () => fc.oneof(fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' ')), fc.string({ unit: 'binary' }), fc.string());
const locale = () => fc.constantFrom('en', 'ar', 'fr', 'es', 'de', 'zh', 'en-GB', '', '()[*');

describe('runChecks', () => {
  it('never throws, uses known keys only, and points inside the plain text', () => {
    fc.assert(
      fc.property(messy(), messy(), locale(), locale(), fc.option(fc.nat(50), { nil: undefined }), (source, target, from, to, maxLength) => {
        const input = { source, target, sourceLocale: from, locale: to, ...(maxLength === undefined ? {} : { maxLength }) };
        const length = plainText(target).length;
        for (const { key, range } of runChecks(input)) {
          expect(FINDING_KEYS).toContain(key);
          expect(key).not.toBe('qa.checkFailed');
          if (!range) continue;
          expect(range[0]).toBeGreaterThanOrEqual(0);
          expect(range[1]).toBeGreaterThanOrEqual(range[0]);
          expect(range[1]).toBeLessThanOrEqual(length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds no error in a text against itself, tags apart', () => {
    fc.assert(
      fc.property(messy(), locale(), (text, code) => {
        const findings = runChecks({ source: text, target: text, sourceLocale: code, locale: code });
        const errors = findings.filter(({ key, severity }) => severity === 'error' && !key.startsWith('qa.tag'));
        expect(errors).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same for the same input', () => {
    fc.assert(fc.property(messy(), messy(), (source, target) => {
      expect(runChecks(exampleInput(source, target))).toEqual(runChecks(exampleInput(source, target)));
    }));
  });

  it('says one thing of an empty target', () => {
    expect(runChecks(exampleInput('Meet 32 <g id="1">cities</g> at https://example.org.', ' ')).map(({ key }) => key)).toEqual(['qa.empty']);
  });

  it('goes on when a check throws', () => {
    const bad = () => {
      throw new Error('broken');
    };
    expect(runChecks(exampleInput('Five cities', 'Cinq  villes'), { bad, strayWhitespace: CHECKS['strayWhitespace'] ?? bad })).toEqual([
      { key: 'qa.checkFailed', params: { check: 'bad' }, severity: 'warning' },
      { key: 'qa.whitespace', params: { where: 'inside' }, severity: 'warning', range: [4, 6] },
    ]);
  });

  it('keeps to twenty findings of each check', () => {
    const numbers = Array.from({ length: 300 }, (_, index) => `${index + 100},`).join(' ');
    expect(runChecks(exampleInput(numbers, 'x')).filter(({ key }) => key === 'qa.numberMissing')).toHaveLength(20);
  });
});

// A pattern that backtracks without bound would not come to an end here; the limit only keeps slow machines green.
const PATIENCE = 120_000;

const PIECES = [' ', 'a', 'a.', '.', '1', '1 ', '1 111', '1,', '111,', '(', ')', '{', '{{a', '%', '%1', 'a@', 'a@b.', 'www.', 'http://', '\u2067',
  '\u202A', '<', '<g id="1">', '<x id="1"/>', '&', 'م', 'ab ab ', '?', '"', '\uFFFC', '20/', '24/7 '];

describe('long hostile text', () => {
  const check = (piece: string, length: number): void => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    expect(runChecks(exampleInput(text, `${text}x`)).map(({ key }) => key)).not.toContain('qa.checkFailed');
  };

  it.each(PIECES)('250 kB of %j', (piece) => check(piece, 250_000), PATIENCE);

  it.each(['Cities met in 2023. ', '1 ', 'a.'])('1 MB of %j', (piece) => check(piece, 1_000_000), PATIENCE);
});
