import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../domain/segments/tagged.ts';
import { tagFaults } from '../../domain/segments/tagFaults.ts';
import { ANSWER_DAMAGE, damageAnswer } from '../../../tests/helpers/fakeDeeplDamage.ts';
import { taggedTexts } from '../taggedTexts.ts';
import { checkAnswer } from './checkAnswer.ts';

describe('checkAnswer', () => {
  it('leaves a right answer as it is', () => {
    fc.assert(fc.property(taggedTexts(), (text) => void expect(checkAnswer(text, text)).toBe(text)));
  });

  it('gives right tags or nothing, whatever happened to the answer, and never less text', () => {
    const kinds = fc.array(fc.constantFrom(...ANSWER_DAMAGE), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(taggedTexts(), kinds, (text, damage) => {
        const answer = damage.reduce((sum, kind) => damageAnswer(kind, text, sum), text);
        const checked = checkAnswer(text, answer);
        if (checked === null) return;
        expect(tagFaults(text, checked)).toEqual([]);
        const letters = (one: string): string => plainText(one).replace(/\s/g, '');
        if (!damage.includes('bare-ampersand')) expect(letters(checked)).toBe(letters(answer));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['a space before a tag', 'The <g id="1">end</g> is near', 'Das<g id="1">Ende</g> ist nah', 'Das <g id="1">Ende</g> ist nah'],
    ['a space after a tag', 'Done <g id="1">by us</g> here', 'Von <g id="1">uns</g>durchgeführt', 'Von <g id="1">uns</g> durchgeführt'],
    ['a space beside a point', 'a <x id="1"/> b', 'ein<x id="1"/>zwei', 'ein <x id="1"/>zwei'],
    ['no space before a full stop', 'A <g id="1">b</g> c', 'C <g id="1">b</g>.', 'C <g id="1">b</g>.'],
    ['no space in Chinese', 'The <g id="1">city</g> acts', '这个<g id="1">城市</g>行动', '这个<g id="1">城市</g>行动'],
    ['no space after an Arabic particle', 'cities and <g id="1">towns</g>', 'المدن و<g id="1">البلدات</g>', 'المدن و<g id="1">البلدات</g>'],
    ['no space after an elision', 'to <g id="1">the sea</g>', 'vers l’<g id="1">eau</g>', 'vers l’<g id="1">eau</g>'],
    ['a pair given twice side by side', '<g id="1">a b</g>', '<g id="1">a</g> <g id="1">b</g>', '<g id="1">a b</g>'],
    ['an empty double', 'x <g id="1">a</g>', '<g id="1"></g>x <g id="1">a</g>', 'x <g id="1">a</g>'],
    ['a pair inside itself', '<g id="1">a b</g>', '<g id="1">a <g id="1">b</g></g>', '<g id="1">a b</g>'],
    ['entities XML may use', 'a &amp; b', '&quot;a&#38;b&#xA9; c&nbsp;&apos;', '"a&amp;b© c\u00A0\''],
    ['a bare ampersand', 'R&amp;D', 'R&D', 'R&amp;D'],
    ['long writing of a point', 'a<x id="1"/>b', "a<x id='1'></x>b", 'a<x id="1"/>b'],
  ])('mends %s', (_, source, answer, mended) => expect(checkAnswer(source, answer)).toBe(mended));

  it.each([
    ['a missing tag', '<g id="1">a</g> b', 'a b'],
    ['an unknown tag', 'a b', 'a <g id="1">b</g>'],
    ['an unclosed tag', '<g id="1">a</g>', '<g id="1">a'],
    ['an emptied pair', 'go <g id="1">there</g>', 'dorthin gehen<g id="1"></g>'],
    ['a pair given twice apart', '<g id="1">a</g> b', '<g id="1">a</g> b <g id="1">c</g>'],
    ['a point given twice apart', 'a<x id="1"/>b', '<x id="1"/>a<x id="1"/>b'],
    ['a tag that moved into another', '<g id="1">a</g> <g id="2">b</g>', '<g id="1">a <g id="2">b</g></g>'],
    ['an empty answer', 'a', ' '],
    ['next to nothing', 'A long sentence that says a lot about cities.', 'E'],
    ['other mark-up', 'a', '<b>a</b>'],
  ])('sees %s', (_, source, answer) => expect(checkAnswer(source, answer)).toBeNull());
});
