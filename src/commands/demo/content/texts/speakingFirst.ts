import type { Texts } from '../../texts.ts';

/** Speaking first: three findings on cities in a crisis. */
export const speakingFirst: Texts = {
  'Speaking first: three findings on cities in a crisis': {
    ar: 'أن تتكلّم أولًا: ثلاث نتائج عن المدن في الأزمات',
    fr: 'Parler en premier : trois constats sur les villes en temps de crise',
    es: 'Hablar primero: tres conclusiones sobre las ciudades en crisis',
    de: 'Zuerst sprechen: drei Erkenntnisse über Städte in der Krise',
  },
  'Seven cities opened their files on one bad day each. This brief compares what they said, when, and in which languages.': {
    ar: 'فتحت سبع مدن ملفاتها عن يوم عصيب واحد مرّ بكلٍّ منها. ويقارن هذا الموجز بين ما قالته، ومتى قالته، وبأيّ اللغات.',
    fr: 'Sept villes ont ouvert leurs dossiers, chacune sur un jour difficile. Cette note compare ce qu’elles ont dit, quand, et dans quelles langues.',
    es: 'Siete ciudades abrieron sus archivos, cada una sobre un mal día. Este informe compara lo que dijeron, cuándo y en qué idiomas.',
    de: 'Sieben Städte haben ihre Akten geöffnet, jede zu einem schlimmen Tag. Dieses Papier vergleicht, was sie gesagt haben, wann und in welchen Sprachen.',
  },
  'How it was done': { ar: 'كيف أُعدّ هذا الموجز', fr: 'La méthode', es: 'Cómo se hizo', de: 'Wie wir vorgegangen sind' },
  'We read 140 statements and spoke with 23 people. The stories of single cities, such as <g id="1">Oderstadt</g>, are told elsewhere.': {
    ar: 'قرأنا 140 بيانًا وتحدّثنا مع 23 شخصًا. أما قصص المدن كلٍّ على حدة، مثل <g id="1">أودرشتات</g>، فتُروى في موضع آخر.',
    fr: 'Nous avons lu 140 déclarations et parlé avec 23 personnes. L’histoire de certaines villes, comme <g id="1">Oderstadt</g>, est racontée ailleurs.',
    es: 'Leímos 140 declaraciones y hablamos con 23 personas. La historia de algunas ciudades, como <g id="1">Oderstadt</g>, se cuenta en otro lugar.',
    de: 'Wir haben 140 Erklärungen gelesen und mit 23 Menschen gesprochen. Die Geschichten einzelner Städte, etwa <g id="1">Oderstadt</g>, werden an anderer Stelle erzählt.',
  },
  'The first sentence decides who listens to the second': {
    ar: 'الجملة الأولى تحدّد من يصغي إلى الثانية',
    fr: 'La première phrase décide de qui écoutera la deuxième',
    es: 'La primera frase decide quién escucha la segunda',
    de: 'Der erste Satz entscheidet, wer den zweiten hört',
  },
  'Statements that began with what was <g id="1">not</g> known were quoted correctly twice as often.': {
    ar: 'البيانات التي استُهلّت بما هو <g id="1">غير</g> معروف نُقلت نقلًا صحيحًا ضعفَي غيرها.',
    fr: 'Les déclarations qui commençaient par ce qu’on ne savait <g id="1">pas</g> ont été citées correctement deux fois plus souvent.',
    es: 'Las declaraciones que empezaban por lo que <g id="1">no</g> se sabía se citaron correctamente el doble de veces.',
    de: 'Erklärungen, die mit dem begannen, was man <g id="1">nicht</g> wusste, wurden doppelt so oft richtig zitiert.',
  },
  'Write the first sentence now, while nothing has happened.': {
    ar: 'اكتبوا الجملة الأولى الآن، قبل أن يقع شيء.',
    fr: 'Rédigez la première phrase maintenant, tant qu’il ne s’est rien passé.',
    es: 'Escriban la primera frase ahora, mientras no ha pasado nada.',
    de: 'Schreiben Sie den ersten Satz jetzt, solange nichts passiert ist.',
  },
  'One language is a day late for a third of the city': {
    ar: 'لغة واحدة تعني أن ثلث المدينة يتأخّر يومًا',
    fr: 'Une seule langue, c’est un jour de retard pour un tiers de la ville',
    es: 'Con un solo idioma, un tercio de la ciudad se entera un día tarde',
    de: 'Nur eine Sprache heißt: ein Drittel der Stadt erfährt es einen Tag später',
  },
  'In five of seven cities the translation came more than twenty hours after the original.': {
    ar: 'في خمس مدن من أصل سبع، صدرت الترجمة بعد الأصل بأكثر من عشرين ساعة.',
    fr: 'Dans cinq villes sur sept, la traduction est arrivée plus de vingt heures après l’original.',
    es: 'En cinco de las siete ciudades, la traducción llegó más de veinte horas después del original.',
    de: 'In fünf von sieben Städten kam die Übersetzung mehr als zwanzig Stunden nach dem Original.',
  },
  'Keep a list of people who can be called at night, by language.': {
    ar: 'احتفظوا بقائمة، مرتّبة حسب اللغة، بمن يمكن الاتصال بهم ليلًا.',
    fr: 'Tenez une liste, langue par langue, des personnes que l’on peut appeler la nuit.',
    es: 'Tengan una lista, por idiomas, de personas a las que se pueda llamar de noche.',
    de: 'Führen Sie, nach Sprachen geordnet, eine Liste von Menschen, die man nachts anrufen kann.',
  },
  'Publish a short text in all languages before a long one in one.': {
    ar: 'انشروا نصًّا قصيرًا بجميع اللغات قبل نصٍّ طويل بلغة واحدة.',
    fr: 'Publiez un texte court dans toutes les langues avant un texte long dans une seule.',
    es: 'Publiquen un texto breve en todos los idiomas antes que uno largo en uno solo.',
    de: 'Veröffentlichen Sie lieber gleich einen kurzen Text in allen Sprachen als erst einen langen in einer.',
  },
  'Silence after the first week is heard': {
    ar: 'الصمت بعد الأسبوع الأول مسموع',
    fr: 'Après la première semaine, le silence s’entend',
    es: 'El silencio tras la primera semana se oye',
    de: 'Schweigen nach der ersten Woche wird gehört',
  },
  'Residents remembered the day on which the city stopped speaking better than what it had said.': {
    ar: 'تذكّر السكان اليوم الذي كفّت فيه المدينة عن الكلام أكثر ممّا تذكّروا ما قالته.',
    fr: 'Les habitants se souvenaient mieux du jour où la ville avait cessé de parler que de ce qu’elle avait dit.',
    es: 'Los vecinos recordaban mejor el día en que la ciudad dejó de hablar que lo que había dicho.',
    de: 'Die Menschen erinnerten sich besser an den Tag, an dem die Stadt verstummte, als an das, was sie gesagt hatte.',
  },
  'Announce the last update as the last one, and say why.': {
    ar: 'أعلنوا أن التحديث الأخير هو الأخير، وقولوا لماذا.',
    fr: 'Annoncez la dernière mise au point comme la dernière, et dites pourquoi.',
    es: 'Anuncien el último comunicado como el último y digan por qué.',
    de: 'Kündigen Sie die letzte Meldung als die letzte an, und sagen Sie, warum.',
  },
};
