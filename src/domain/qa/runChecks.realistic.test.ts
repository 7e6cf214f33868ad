import { describe, expect, it } from 'vitest';
import { runChecks } from './runChecks.ts';

/** Good translations, in the words of pages about city networks. Each finding here would be a false alarm. */
const PAIRS: readonly (readonly [source: string, translations: Readonly<Record<string, string>>])[] = [
  [
    'Mayors from 32 cities met in Amman on 19–21 September 2023 to discuss migration.',
    {
      ar: 'اجتمع رؤساء بلديات ٣٢ مدينة في عمّان في الفترة من ١٩ إلى ٢١ سبتمبر ٢٠٢٣ لمناقشة قضايا الهجرة.',
      fr: 'Les maires de 32 villes se sont réunis à Amman du 19 au 21 septembre 2023 pour parler de migration.',
      de: 'Bürgermeisterinnen und Bürgermeister aus 32 Städten trafen sich vom 19. bis 21. September 2023 in Amman, um über Migration zu sprechen.',
      es: 'Alcaldes de 32 ciudades se reunieron en Amán del 19 al 21 de septiembre de 2023 para hablar de migración.',
    },
  ],
  [
    'The network reached 1,250 officials, 3.5% more than in 2022.',
    {
      ar: 'وصلت الشبكة إلى ١٬٢٥٠ مسؤولاً، أي بزيادة قدرها ٣٫٥٪ عن عام ٢٠٢٢.',
      fr: 'Le réseau a touché 1 250 fonctionnaires, soit 3,5 % de plus qu’en 2022.',
      de: 'Das Netzwerk erreichte 1.250 Beamtinnen und Beamte, 3,5 % mehr als 2022.',
      es: 'La red llegó a 1.250 funcionarios, un 3,5 % más que en 2022.',
    },
  ],
  [
    'The <g id="1">City Summit</g> opens at 2:30 pm; doors close at 6:00 pm.',
    {
      ar: 'تفتتح <g id="1">قمة المدن</g> في الساعة 2:30 بعد الظهر، وتغلق الأبواب في الساعة 6 مساءً.',
      fr: 'Le <g id="1">Sommet des villes</g> s’ouvre à 14 h 30 ; les portes ferment à 18 h.',
      de: 'Der <g id="1">Städtegipfel</g> beginnt um 14:30 Uhr; die Türen schließen um 18 Uhr.',
      es: 'La <g id="1">Cumbre de Ciudades</g> se inaugura a las 14:30; las puertas se cierran a las 18 h.',
    },
  ],
  [
    'Cities in the 21st century need 3 things: money, data and trust.',
    {
      ar: 'تحتاج المدن في القرن الحادي والعشرين إلى ثلاثة أمور: المال والبيانات والثقة.',
      fr: 'Au XXIe siècle, les villes ont besoin de trois choses : de l’argent, des données et de la confiance.',
      de: 'Städte brauchen im 21. Jahrhundert drei Dinge: Geld, Daten und Vertrauen.',
      es: 'Las ciudades del siglo XXI necesitan tres cosas: dinero, datos y confianza.',
    },
  ],
  [
    'Where can newcomers register?',
    {
      ar: 'أين يمكن للوافدين الجدد التسجيل؟',
      fr: 'Où les nouveaux arrivants peuvent-ils s’inscrire ?',
      de: 'Wo können sich Neuankömmlinge anmelden?',
      es: '¿Dónde pueden registrarse los recién llegados?',
    },
  ],
  [
    'Donors pledged US$3.5 billion for 2023–24, and 2 cities have signed.',
    {
      ar: 'تعهّد المانحون بمبلغ 3.5 مليار دولار أمريكي للفترة 2023-2024، ووقّعت مدينتان.',
      fr: 'Les donateurs ont promis 3,5 milliards de dollars pour 2023-2024, et deux villes ont signé.',
      de: 'Die Geber sagten für 2023/24 3,5 Mrd. US-Dollar zu, und zwei Städte haben unterzeichnet.',
      es: 'Los donantes prometieron 3500 millones de dólares para 2023-2024, y dos ciudades han firmado.',
    },
  ],
  [
    'The International Centre for Migration Policy Development (ICMPD) hosts the secretariat. Write to info@example.org or see https://example.org/en/network.',
    {
      ar: 'يستضيف المركز الدولي لتطوير سياسات الهجرة (ICMPD) الأمانة العامة. راسلوا info@example.org أو زوروا https://example.org/ar/network.',
      fr: 'Le Centre international pour le développement des politiques migratoires (ICMPD) accueille le secrétariat. Écrivez à info@example.org ou consultez https://example.org/fr/network.',
      de: 'Das International Centre for Migration Policy Development (ICMPD) beherbergt das Sekretariat. Schreiben Sie an info@example.org oder besuchen Sie https://example.org/de/network.',
      es: 'El Centro Internacional para el Desarrollo de Políticas Migratorias (ICMPD) acoge la secretaría. Escriba a info@example.org o visite https://example.org/es/network.',
    },
  ],
  [
    'Hello {name}, you have %d new messages.',
    {
      ar: 'مرحباً {name}، لديك %d رسائل جديدة.',
      fr: 'Bonjour {name}, vous avez %d nouveaux messages.',
      de: 'Hallo {name}, Sie haben %d neue Nachrichten.',
      es: 'Hola, {name}: tiene %d mensajes nuevos.',
    },
  ],
  [
    'Read more',
    { ar: 'اقرأ المزيد', fr: 'Lire la suite', de: 'Weiterlesen', es: 'Leer más' },
  ],
  [
    'Download',
    { ar: 'تنزيل', fr: 'Télécharger', de: 'Herunterladen', es: 'Descargar' },
  ],
  [
    'Ten key findings in 2023',
    { ar: 'عشر نتائج رئيسية في عام 2023', fr: 'Dix constats clés en 2023', de: 'Zehn zentrale Erkenntnisse 2023', es: 'Diez conclusiones clave en 2023' },
  ],
  [
    'Tunis, Beirut, Vienna',
    { ar: 'تونس، بيروت، فيينا', fr: 'Tunis, Beyrouth, Vienne', de: 'Tunis, Beirut, Wien', es: 'Túnez, Beirut, Viena' },
  ],
  [
    'We meet every year, and we help each other (in small ways).',
    {
      ar: 'نلتقي كل عام، ونساعد بعضنا بعضاً (بطرق بسيطة).',
      fr: 'Nous nous réunissons chaque année, et nous nous entraidons (modestement).',
      de: 'Wir treffen uns jedes Jahr und helfen einander (im Kleinen).',
      es: 'Nos reunimos cada año y nos ayudamos mutuamente (con pequeños gestos).',
    },
  ],
  [
    'First line,<x id="1"/>120 Main Street<x id="2"/>1030 Vienna.',
    {
      ar: 'السطر الأول،<x id="1"/>120 الشارع الرئيسي<x id="2"/>1030 فيينا.',
      fr: 'Première ligne,<x id="1"/>120, rue Principale<x id="2"/>1030 Vienne.',
      de: 'Erste Zeile,<x id="1"/>Hauptstraße 120<x id="2"/>1030 Wien.',
      es: 'Primera línea,<x id="1"/>Calle Mayor, 120<x id="2"/>1030 Viena.',
    },
  ],
  [
    'In the 1990s the G20 discussed CO2; by 12/06/2024, 15 000 people and 2.0 versions existed.',
    {
      ar: 'في تسعينيات القرن الماضي ناقشت مجموعة العشرين ثاني أكسيد الكربون؛ وبحلول 12/06/2024 كان هناك 15000 شخص وإصدارات 2.0.',
      fr: 'Dans les années 1990, le G20 a parlé du CO2 ; au 12/06/2024, il y avait 15 000 personnes et des versions 2.0.',
      de: 'In den 1990er-Jahren sprach die G20 über CO2; bis zum 12.06.2024 gab es 15.000 Menschen und Versionen 2.0.',
      es: 'En los años 90 el G20 habló del CO2; para el 12/06/2024 había 15 000 personas y versiones 2.0.',
    },
  ],
  [
    'Partners include universities, NGOs, youth groups, etc.',
    {
      ar: 'يشمل الشركاء الجامعات والمنظمات غير الحكومية ومجموعات الشباب وغيرها',
      fr: 'Les partenaires comprennent des universités, des ONG, des groupes de jeunes, etc.',
      de: 'Zu den Partnern zählen Universitäten, NGOs, Jugendgruppen usw.',
      es: 'Entre los socios figuran universidades, ONG, grupos juveniles, etc.',
    },
  ],
  [
    '“Cities act first,” said the mayor of <g id="1">Sfax</g>: “we must be heard!”',
    {
      ar: '«المدن هي أول من يتحرك»، قال رئيس بلدية <g id="1">صفاقس</g>: «يجب أن يُسمع صوتنا!»',
      fr: '« Les villes agissent en premier », a déclaré le maire de <g id="1">Sfax</g> : « nous devons être entendus ! »',
      de: '„Städte handeln zuerst“, sagte der Bürgermeister von <g id="1">Sfax</g>: „Wir müssen gehört werden!“',
      es: '«Las ciudades actúan primero», dijo el alcalde de <g id="1">Sfax</g>: «¡debemos ser escuchadas!»',
    },
  ],
  [
    'The programme runs 24/7 in 8 countries; about 1.5 million people, or 1 in 4, benefit.',
    {
      ar: 'يعمل البرنامج على مدار الساعة في ثمانية بلدان؛ ويستفيد منه نحو 1.5 مليون شخص، أي واحد من كل أربعة.',
      fr: 'Le programme fonctionne 24 h/24 dans huit pays ; environ 1,5 million de personnes, soit une sur quatre, en bénéficient.',
      de: 'Das Programm läuft rund um die Uhr in acht Ländern; etwa 1,5 Millionen Menschen, also 1 von 4, profitieren.',
      es: 'El programa funciona las 24 horas en ocho países; se benefician cerca de 1,5 millones de personas, es decir, 1 de cada 4.',
    },
  ],
];

const CASES = PAIRS.flatMap(([source, translations]) =>
  Object.entries(translations).map(([locale, target]) => ({ locale, source, target })),
);

describe('good translations give no findings', () => {
  it.each(CASES)('$locale: $target', ({ locale, source, target }) => {
    expect(runChecks({ source, target, sourceLocale: 'en', locale })).toEqual([]);
  });

  // A translator into English meets the same sentences the other way round.
  it.each(CASES)('$locale → en: $source', ({ locale, source, target }) => {
    expect(runChecks({ source: target, target: source, sourceLocale: locale, locale: 'en' })).toEqual([]);
  });
});
