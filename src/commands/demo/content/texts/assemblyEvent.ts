import type { Texts } from '../../texts.ts';

/** Fourth network assembly. */
export const assemblyEvent: Texts = {
  'Fourth network assembly': {
    ar: 'الملتقى الرابع للشبكة',
    fr: 'Quatrième assemblée du réseau',
    es: 'Cuarta asamblea de la red',
    de: 'Vierte Netzwerkversammlung',
  },
  'Three days in Lindhaven’s former customs hall: mayors, their staff, and the people they work for.': {
    ar: 'ثلاثة أيام في صالة الجمارك السابقة في ليندهافن: رؤساء بلديات وموظفوهم ومن يعملون من أجلهم.',
    fr: 'Trois jours dans l’ancienne halle des douanes de Lindhaven : des maires, leurs équipes et celles et ceux pour qui ils travaillent.',
    es: 'Tres días en la antigua aduana de Lindhaven: alcaldes, sus equipos y las personas para las que trabajan.',
    de: 'Drei Tage in der ehemaligen Zollhalle von Lindhaven: Bürgermeisterinnen und Bürgermeister, ihre Teams und die Menschen, für die sie arbeiten.',
  },
  'Every two years all members meet. The assembly is where the network decides what it works on, and where cities tell each other <g id="1">what went wrong</g>.': {
    ar: 'يجتمع الأعضاء جميعًا كل سنتين. وفي هذا الملتقى تقرّر الشبكة ما ستعمل عليه، وفيه تروي المدن بعضها لبعض <g id="1">ما أخفقت فيه</g>.',
    fr: 'Tous les deux ans, l’ensemble des membres se réunit. C’est à l’assemblée que le réseau décide de ses chantiers et que les villes se racontent <g id="1">ce qui a mal tourné</g>.',
    es: 'Cada dos años se reúnen todos los miembros. En la asamblea, la red decide en qué trabajará y las ciudades se cuentan <g id="1">lo que salió mal</g>.',
    de: 'Alle zwei Jahre kommen sämtliche Mitglieder zusammen. Auf der Versammlung entscheidet das Netzwerk, woran es arbeitet, und die Städte erzählen einander, <g id="1">was schiefgegangen ist</g>.',
  },
  'Who should come': { ar: 'من المدعوّ إلى الحضور', fr: 'Qui devrait venir', es: 'Quién debería venir', de: 'Wer kommen sollte' },
  'Each member sends up to four people. At least one of them should be somebody who talks to residents every day. Cities that run a pair in <g id="1">Listening Cities</g> bring the person they listened to.': {
    ar: 'يوفد كل عضو أربعة أشخاص على الأكثر، على أن يكون بينهم واحد على الأقل ممّن يتحدّثون إلى السكان كل يوم. أما المدن المشاركة ضمن ثنائيات في برنامج <g id="1">المدن المصغية</g> فتصطحب الشخص الذي أصغت إليه.',
    fr: 'Chaque membre envoie jusqu’à quatre personnes, dont au moins une qui parle chaque jour avec les habitants. Les villes qui forment un binôme dans <g id="1">Villes à l’écoute</g> viennent avec la personne qu’elles ont écoutée.',
    es: 'Cada miembro envía hasta cuatro personas. Al menos una de ellas debería hablar a diario con los vecinos. Las ciudades que forman pareja en <g id="1">Ciudades que escuchan</g> traen a la persona a la que escucharon.',
    de: 'Jedes Mitglied entsendet bis zu vier Personen. Mindestens eine davon sollte täglich mit Einwohnern sprechen. Städte, die bei <g id="1">Städte hören zu</g> ein Paar bilden, bringen den Menschen mit, dem sie zugehört haben.',
  },
  'Doors open': { ar: 'فتح الأبواب', fr: 'Ouverture des portes', es: 'Apertura de puertas', de: 'Einlass' },
  'Coffee, badges, and a map of who is here.': {
    ar: 'قهوة وبطاقات تعريف وخريطة بمن حضر.',
    fr: 'Café, badges et une carte des présents.',
    es: 'Café, acreditaciones y un mapa de quién está aquí.',
    de: 'Kaffee, Namensschilder und eine Karte, wer da ist.',
  },
  'What went wrong': { ar: 'ما أخفقنا فيه', fr: 'Ce qui a mal tourné', es: 'Lo que salió mal', de: 'Was schiefgegangen ist' },
  'Five cities tell of one failure each. No slides.': {
    ar: 'خمس مدن تروي كلٌّ منها إخفاقًا واحدًا، بلا شرائح عرض.',
    fr: 'Cinq villes racontent chacune un échec. Sans diapositives.',
    es: 'Cinco ciudades cuentan un fracaso cada una. Sin diapositivas.',
    de: 'Fünf Städte erzählen von je einem Scheitern. Ohne Folien.',
  },
  'An hour with the youth councils': {
    ar: 'ساعة مع مجالس الشباب',
    fr: 'Une heure avec les conseils de jeunes',
    es: 'Una hora con los consejos juveniles',
    de: 'Eine Stunde mit den Jugendräten',
  },
  'Delegates between 14 and 19 write a letter to the mayors.': {
    ar: 'مندوبون بين سن 14 و19 عامًا يكتبون رسالة إلى رؤساء البلديات.',
    fr: 'Des délégués de 14 à 19 ans écrivent une lettre aux maires.',
    es: 'Delegados de entre 14 y 19 años escriben una carta a los alcaldes.',
    de: 'Delegierte zwischen 14 und 19 Jahren schreiben einen Brief an die Bürgermeister.',
  },
  Walks: { ar: 'جولات على الأقدام', fr: 'Promenades', es: 'Paseos', de: 'Spaziergänge' },
  'Six guided walks through the harbour, each with somebody who works there.': {
    ar: 'ست جولات في الميناء، يرافق كلًّا منها شخص يعمل فيه.',
    fr: 'Six visites du port à pied, chacune guidée par quelqu’un qui y travaille.',
    es: 'Seis paseos guiados por el puerto, cada uno con alguien que trabaja en él.',
    de: 'Sechs geführte Gänge durch den Hafen, jeder mit jemandem, der dort arbeitet.',
  },
  Promises: { ar: 'تعهّدات', fr: 'Promesses', es: 'Promesas', de: 'Versprechen' },
  'Cities that want to promise something do so, with a name and a date.': {
    ar: 'من شاء من المدن أن يتعهّد بشيء فليفعل، باسمٍ وتاريخ.',
    fr: 'Les villes qui le souhaitent font une promesse, avec un nom et une date.',
    es: 'Las ciudades que quieran prometer algo lo hacen, con un nombre y una fecha.',
    de: 'Städte, die etwas versprechen wollen, tun es, mit Namen und Datum.',
  },
};
