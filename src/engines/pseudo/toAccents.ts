import type { LocaleCode } from '../../domain/locales.ts';

/** Look-alikes of each Latin letter; which one is used depends on the target. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'àáâãå', b: 'ƀɓḃ', c: 'ćĉċç', d: 'ďđḋ', e: 'èéêëē', f: 'ƒḟ', g: 'ĝğġģ', h: 'ĥħḣ', i: 'ìíîïī', j: 'ĵǰ',
  k: 'ķƙǩ', l: 'ĺļľł', m: 'ṁɱḿ', n: 'ñńņň', o: 'òóôõø', p: 'ƥṗṕ', q: 'ʠ', r: 'ŕŗř', s: 'śŝşš', t: 'ţťŧ',
  u: 'ùúûüū', v: 'ṽʋ', w: 'ŵẁẃẅ', x: 'ẋẍ', y: 'ýÿŷ', z: 'źżž',
};

/** Latin stand-ins for Arabic letters, so that an Arabic source gives left-to-right script too. */
const FROM_ARABIC: Readonly<Record<string, string>> = {
  ا: 'a', أ: 'a', إ: 'i', آ: 'a', ب: 'b', ت: 't', ث: 's', ج: 'j', ح: 'h', خ: 'x', د: 'd', ذ: 'z', ر: 'r', ز: 'z',
  س: 's', ش: 'c', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: 'e', غ: 'g', ف: 'f', ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n',
  ه: 'h', و: 'w', ي: 'y', ى: 'a', ة: 'h', ء: 'a', ؤ: 'u', ئ: 'i', پ: 'p', چ: 'c', ژ: 'j', گ: 'g', ی: 'y', ک: 'k',
  '؟': '?', '،': ',', '؛': ';',
};

/** Latin letters with accents in the target's own choice; Arabic letters become Latin ones; the rest stays. */
export const toAccents = (run: string, target: LocaleCode): string => {
  const choice = [...target].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 0);
  const accented = (letter: string): string => {
    const base = letter.normalize('NFD')[0] ?? letter;
    const among = LOOKALIKES[base.toLowerCase()];
    if (among === undefined) return letter;
    const picked = among[choice % among.length] ?? letter;
    return base === base.toLowerCase() ? picked : upper(picked, base);
  };
  // Arabic vowel marks and the tatweel have no place on Latin letters.
  const latin = run.replace(/[\u064B-\u0652\u0670\u0640]/g, '');
  return [...latin].map((letter) => FROM_ARABIC[letter] ?? letter).map(accented).join('');
};

/** Some look-alikes have no capital; the plain letter stands in. */
const upper = (letter: string, base: string): string => {
  const capital = letter.toUpperCase();
  return capital === letter || [...capital].length !== 1 ? base : capital;
};
