import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { parseQuery } from './parseQuery.ts';
import { withoutArticle } from './withoutArticle.ts';

/** Each line is one word as it may be written: whichever is asked for must find all the others. */
const MEETING = `
مدن المدن والمدن بالمدن كالمدن فالمدن للمدن
لغة اللغة باللغة للغة واللغة
لجنة اللجنة للجنة واللجنة
لاجئين اللاجئين للاجئين واللاجئين
لبنان للبنان
حق الحق بالحق والحق للحق
يد اليد باليد لليد
دم الدم بالدم
ألمانيا المانيا
ألماني الألماني الالماني والألماني
التزام الالتزام بالالتزام الإلتزام إلتزام والالتزام
التهاب الالتهاب بالالتهاب
ألعاب الألعاب العاب الالعاب
ألوان الألوان الوان
إنسان الإنسان للإنسان الانسان والإنسان
إلغاء الإلغاء الغاء
الله والله بالله لله اللّٰه
مدرسة المدرسة مدرسه للمدرسة
مستشفى المستشفى مستشفي
قرآن القرآن والقرآن بالقرآن
والد الوالد للوالد والوالد
والدين الوالدين للوالدين
بالغ البالغ للبالغ
بالغين البالغين
دولة الدولة والدولة للدولة
الآن الان والآن
التي والتي
دين الدين
مانيا
جنة الجنة
عاب
غين الغين
بوم البوم
وان
له
تي
أن إن
غاء
`.trim().split('\n').map((line) => line.split(' '));

/** What two readings of an alef without its hamza cost: `المانيا` may be `ألمانيا` or a mania. Nothing else may be on this list. */
const KNOWN_FALSE = new Set(['ألمانيا مانيا', 'المانيا مانيا', 'مانيا المانيا', 'ألعاب عاب', 'الألعاب عاب', 'العاب عاب', 'الالعاب عاب', 'عاب العاب', 'عاب الالعاب', 'ألوان وان', 'الألوان وان', 'الوان وان', 'وان الوان', 'إلغاء غاء', 'الإلغاء غاء', 'الغاء غاء', 'غاء الغاء']);
type Finds = (asked: string, written: string) => boolean;

const ours: Finds = (asked, written) => parseQuery(`${asked} .`, 'ar').parts.every(({ readings }) => readings.some((terms) => terms.join(' ') === fold(written, 'ar')));

const judge = (finds: Finds) => {
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const [group, words] of MEETING.entries())
    for (const asked of words)
      for (const [other, written] of MEETING.entries())
        for (const word of written) {
          const found = finds(asked, word);
          if (group === other && !found) missed.push(`${asked} ${word}`);
          if (group !== other && found) wrong.push(`${asked} ${word}`);
        }
  return { missed, wrong };
};

/** Folded as ours, then the prefixes of light10 as they were published. */
const light10: Finds = (asked, written) => light(asked) === light(written);
const light = (word: string): string => bare(word).replace(/^(?:وال|بال|كال|فال|ال|لل)(?=.{2})/u, '');
const bare = (word: string): string => parseQuery(`"${word}" .`, 'ar').parts[0]?.readings.flat().toSorted((one, other) => other.length - one.length)[0] ?? '';

describe('the Arabic article', () => {
  it('comes off so that a word meets itself and no other', () => {
    const { missed, wrong } = judge(ours);
    expect(missed).toEqual([]);
    expect(wrong.filter((pair) => !KNOWN_FALSE.has(pair))).toEqual([]);
  });

  it('finds more and errs less than light10 and than leaving it on', () => {
    const [mine, published, none] = [judge(ours), judge(light10), judge((asked, written) => bare(asked) === bare(written))];
    expect(mine.missed.length).toBeLessThan(published.missed.length);
    expect(mine.wrong.length).toBeLessThan(published.wrong.length);
    expect(published.missed.length).toBeLessThan(none.missed.length);
  });

  it('leaves what is no article', () => {
    for (const word of ['الله', 'التي', 'الذين', 'والد', 'والده', 'بالغ', 'بالون', 'كالسيوم', 'أل', 'ال', 'وال', 'الم', 'لل', 'كتاب', 'water', ''])
      expect(withoutArticle(word)).toEqual([word]);
    expect(withoutArticle('أل\u0645\u0627نيا')).toHaveLength(1);
  });

  it('ends, however many articles there are', () => {
    expect(withoutArticle('ال'.repeat(30) + 'مدن').length).toBeLessThan(6);
  });
});
