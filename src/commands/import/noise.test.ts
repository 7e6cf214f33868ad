import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noiseIn } from './noise.ts';

describe('noiseIn', () => {
  it.each([
    ['arrow-circle arrow-down-basicarrow-down arrow-left closefacebooklinkedinsearch video-icon', 'names of icons'],
    ['— 0 دقائق وقت القراءة', 'a reading time'], ['5 min read', 'a reading time'], ['Temps de lecture : 3 minutes', 'a reading time'],
    ['3 minutos de lectura', 'a reading time'], ['Lesezeit: 4 Minuten', 'a reading time'],
    ['تمت ترجمة محتوى هذا الموقع تلقائيًا باستخدام WPML .', 'a notice of machine translation'], ['Diese Seite wurde automatisch übersetzt.', 'a notice of machine translation'],
    ['This website uses cookies.', 'a cookie notice'],
  ])('%s is %s', (line, kind) => expect(noiseIn(line)).toBe(kind));

  it.each([
    'we search for home and close the menu together', 'arrow arrow', 'Reading time is what pupils ask for.',
    'In five minutes everyone had read the letter, and it took the mayor an hour more to find the words for a reply.',
    'He closed the search, and downloaded the video of the mail', 'التماسك الاجتماعي في المدن', '',
  ])('%s is text', (line) => expect(noiseIn(line)).toBeNull());

  it('takes no long text for noise', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('arrow', 'Mayor', 'cookies', 'WPML', 'read', '5', 'min', 'city', 'دقائق', 'القراءة'), { minLength: 80 }), (words) => {
      expect(noiseIn(`${words.join(' ')} Mayor`)).toBeNull();
    }));
  });
});
