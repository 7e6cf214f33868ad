/** Words for small numbers, cardinal and ordinal, by language; Arabic ones without article, hamza on alif and vowel marks. */
export const NUMBER_WORDS: Readonly<Record<string, ReadonlyMap<string, readonly string[]>>> = {
  en: words(
    'zero no none|one first once a an|two second both twice pair|three third|four fourth|five fifth|six sixth|seven seventh|eight eighth|nine ninth|ten tenth|eleven eleventh|twelve twelfth dozen',
  ),
  fr: words(
    'zéro aucun aucune|un une premier première unique|deux deuxième second seconde|trois troisième|quatre quatrième|cinq cinquième|six sixième|sept septième|huit huitième|neuf neuvième|dix dixième|onze onzième|douze douzième douzaine',
  ),
  es: words(
    'cero ningún ninguna|un uno una primer primero primera|dos segundo segunda ambos ambas|tres tercer tercero tercera|cuatro cuarto cuarta|cinco quinto quinta|seis sexto sexta|siete séptimo séptima|ocho octavo octava|nueve noveno novena|diez décimo décima|once undécimo undécima|doce duodécimo duodécima docena',
  ),
  de: words(
    'null kein keine|ein eine eins einen einem einer eines erste ersten erster erstes|zwei zweite zweiten zweiter zweites beide beiden|drei dritte dritten dritter drittes|vier vierte vierten vierter|fünf fünfte fünften fünfter|sechs sechste sechsten sechster|sieben siebte siebten siebter|acht achte achten achter|neun neunte neunten neunter|zehn zehnte zehnten zehnter|elf elfte elften elfter|zwölf zwölfte zwölften zwölfter dutzend',
  ),
  ar: words(
    'صفر|واحد واحدة احد احدى حادي حادية اول اولى|اثنان اثنين اثنتان اثنتين اثنا اثني ثاني ثانية كلا كلتا|ثلاث ثلاثة ثالث ثالثة|اربع اربعة رابع رابعة|خمس خمسة خامس خامسة|ست ستة سادس سادسة|سبع سبعة سابع سابعة|ثمان ثماني ثمانية ثامن ثامنة|تسع تسعة تاسع تاسعة|عشر عشرة عاشر عاشرة',
    {
      '20': 'عشرون عشرين عشرينيات عشرينات',
      '30': 'ثلاثون ثلاثين ثلاثينيات ثلاثينات',
      '40': 'اربعون اربعين اربعينيات اربعينات',
      '50': 'خمسون خمسين خمسينيات خمسينات',
      '60': 'ستون ستين ستينيات ستينات',
      '70': 'سبعون سبعين سبعينيات سبعينات',
      '80': 'ثمانون ثمانين ثمانينيات ثمانينات',
      '90': 'تسعون تسعين تسعينيات تسعينات',
      '100': 'مائة مئة',
      '1000': 'الف الاف',
    },
  ),
};

function words(from0: string, more: Readonly<Record<string, string>> = {}): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  const add = (value: string, list: string): void => {
    for (const word of list.split(' ')) map.set(word, [...(map.get(word) ?? []), value]);
  };
  for (const [value, list] of from0.split('|').entries()) add(String(value), list);
  for (const [value, list] of Object.entries(more)) add(value, list);
  return map;
}
