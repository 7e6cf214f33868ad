import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../finding.ts';
import { exampleInput } from '../exampleInput.ts';
import { missingNumbers } from './missingNumbers.ts';

type Row = readonly [what: string, source: string, target: string, rest?: Partial<CheckInput>];
type Bad = readonly [what: string, source: string, target: string, rest: Partial<CheckInput>, says: readonly unknown[]];

const FINE: readonly Row[] = [
  ['French spaces', '1,250 officials', '1 250 fonctionnaires'],
  ['narrow no-break space', '12,500,000 people', '12\u202F500\u202F000 personnes'],
  ['German points', '1,250.75 euros', '1.250,75 Euro', { locale: 'de' }],
  ['Swiss apostrophes', '1,250 francs', '1’250 Franken', { locale: 'de' }],
  ['Spanish either way', '1,250 and 1.5', '1.250 y 1.5', { locale: 'es' }],
  ['Arabic digits and separators', '1,250.5 tonnes', '١٬٢٥٠٫٥ طن', { locale: 'ar' }],
  ['eastern Arabic digits', '47 cities', '۴۷ مدينة', { locale: 'ar' }],
  ['Latin digits in Arabic', '1,250 people', '1.250 شخصاً', { locale: 'ar' }],
  ['a dual', '2 cities', 'مدينتان', { locale: 'ar' }],
  ['a spelled number', '8 cities', 'huit villes'],
  ['a Roman century', 'the 21st century', 'le XXIe siècle'],
  ['a date with points', '21/09/2023', '21.09.2023', { locale: 'de' }],
  ['a zero less', 'on 09/05/2023', 'le 9/5/2023'],
  ['times of day', '2:30 pm, 12:15 am, 7:00 pm', '14 h 30, 0 h 15, 19 h'],
  ['millions written out', '1.5 million people', '1 500 000 personnes'],
  ['a billion in Spanish', '$3.5 billion', '3500 millones de dólares', { locale: 'es' }],
  ['thousand millions', '$3.5 billion', '3,5 mil millones de dólares', { locale: 'es' }],
  ['a year range', 'in 2023–24', 'en 2023-2024'],
  ['a decade in words', 'in the 1990s', 'في تسعينيات القرن الماضي', { locale: 'ar' }],
  ['a compound in words', 'the 47 cities', 'المدن السبع والأربعون', { locale: 'ar' }],
  ['digits of names', 'the G20 on CO2', 'مجموعة العشرين عن ثاني أكسيد الكربون', { locale: 'ar' }],
  ['addresses and placeholders', 'See https://example.org/2023 %1$d', 'Voir %1$d'],
  ['two numbers side by side', 'On 19 200 cities met', '200 villes se sont réunies le 19'],
  ['pseudo text', '1,250 people', '⟦1,250 þéöþļé Français⟧'],
  ['a number said twice', '20 in Paris, 20 in Lyon', '20 à Paris comme à Lyon'],
  ['numbers parted by a line break', 'since 2023<x id="1"/>5 cities', 'depuis 2023<x id="1"/>5 villes'],
];

const FAULTS: readonly Bad[] = [
  ['a lost number', 'In 2023, 32 cities', 'En 2023, des villes', {}, [['qa.numberMissing', { number: '32' }, 'error', undefined]]],
  ['another number', '1,250 people', '1 520 personnes', {}, [['qa.numberMissing', { number: '1,250' }, 'error', undefined]]],
  ['the source’s separator, which says another number here', '1,250 people', '1,250 Menschen', { locale: 'de' }, [['qa.numberMissing', { number: '1,250' }, 'error', undefined]]],
  ['a lost decimal mark', '3.5 %', '٣٥٪', { locale: 'ar' }, [['qa.numberMissing', { number: '3.5' }, 'error', undefined]]],
  ['another year', 'in 2023', 'في عام ٢٠٢٤', { locale: 'ar' }, [['qa.numberMissing', { number: '2023' }, 'error', undefined]]],
  ['a lost Arabic number', 'في عام ٢٠٢٣', 'in that year', { sourceLocale: 'ar', locale: 'en' }, [['qa.numberMissing', { number: '٢٠٢٣' }, 'error', undefined]]],
  ['a lost number once', '47, 47 and 47', 'rien', {}, [['qa.numberMissing', { number: '47' }, 'error', undefined]]],
  ['a million that became a thousand', '3 million', '3000', { locale: 'es' }, [['qa.numberMissing', { number: '3' }, 'error', undefined]]],
];

describe('missingNumbers', () => {
  for (const [what, source, target, rest = {}] of FINE) {
    it(`lets pass: ${what}`, () => {
      expect(missingNumbers(exampleInput(source, target, rest))).toEqual([]);
    });
  }

  for (const [what, source, target, rest, says] of FAULTS) {
    it(`finds: ${what}`, () => {
      const findings = missingNumbers(exampleInput(source, target, rest));
      expect(findings.map(({ key, params, severity, range }) => [key, params, severity, range])).toEqual(says);
    });
  }
});
