import type { Texts } from '../../texts.ts';

/** How Oderstadt stayed one city through a difficult summer, as it was approved. */
export const difficultSummer: Texts = {
  'How Oderstadt stayed one city through a difficult summer': {
    ar: 'كيف ظلّت أودرشتات مدينة واحدة في صيف عسير',
    fr: 'Comment Oderstadt est restée une seule ville pendant un été difficile',
    es: 'Cómo Oderstadt siguió siendo una sola ciudad en un verano difícil',
    de: 'Wie Oderstadt in einem schwierigen Sommer eine Stadt blieb',
  },
  'A false rumour, two tense weeks and an open kitchen: what a city of 90,000 did right, and what it would do sooner.': {
    ar: 'شائعة كاذبة وأسبوعان متوتّران ومطبخ مفتوح: ما أحسنت صنعه مدينة عدد سكانها 90,000 نسمة، وما كانت ستبادر إليه أبكر.',
    fr: 'Une fausse rumeur, deux semaines tendues et une cuisine ouverte : ce qu’une ville de 90 000 habitants a bien fait, et ce qu’elle ferait plus tôt.',
    es: 'Un rumor falso, dos semanas tensas y una cocina abierta: lo que una ciudad de 90 000 habitantes hizo bien y lo que haría antes.',
    de: 'Ein falsches Gerücht, zwei angespannte Wochen und eine offene Küche: was eine Stadt mit 90.000 Einwohnern richtig gemacht hat und was sie früher täte.',
  },
  'It began with a photograph that had been taken in another country. By the evening, four thousand people had shared it as a picture of Oderstadt’s swimming pool, and <g id="1">by midnight a crowd stood in front of the wrong building.</g>': {
    ar: 'بدأ الأمر بصورة التُقطت في بلد آخر. وبحلول المساء كان أربعة آلاف شخص قد تداولوها على أنها صورة مسبح أودرشتات، <g id="1">وعند منتصف الليل كان حشد من الناس يقف أمام المبنى الخطأ.</g>',
    fr: 'Tout a commencé par une photo prise dans un autre pays. Le soir, quatre mille personnes l’avaient partagée comme une image de la piscine d’Oderstadt, et <g id="1">à minuit, une foule se tenait devant le mauvais bâtiment.</g>',
    es: 'Todo empezó con una fotografía tomada en otro país. Al caer la tarde, cuatro mil personas la habían compartido como si fuera la piscina de Oderstadt, y <g id="1">a medianoche una multitud estaba ante el edificio equivocado.</g>',
    de: 'Es begann mit einem Foto, das in einem anderen Land aufgenommen worden war. Bis zum Abend hatten es viertausend Menschen als Bild des Oderstädter Schwimmbads geteilt, und <g id="1">um Mitternacht stand eine Menge vor dem falschen Gebäude.</g>',
  },
  'The first evening': { ar: 'المساء الأول', fr: 'Le premier soir', es: 'La primera noche', de: 'Der erste Abend' },
  'Mayor Ilse Torvald did three things before ten o’clock. She called the imam, the fire chief and the captain of the football club, in that order. She said on the radio what was known and what was not. And she went to the pool.': {
    ar: 'قامت رئيسة البلدية إلزه تورفالد بثلاثة أشياء قبل الساعة العاشرة. اتصلت بالإمام ثم برئيس فرقة الإطفاء ثم بقائد نادي كرة القدم، بهذا الترتيب. وقالت عبر الإذاعة ما كان معروفًا وما لم يكن معروفًا. ثم ذهبت إلى المسبح.',
    fr: 'Avant dix heures, la maire Ilse Torvald a fait trois choses. Elle a appelé l’imam, le chef des pompiers et le capitaine du club de football, dans cet ordre. Elle a dit à la radio ce que l’on savait et ce que l’on ne savait pas. Et elle est allée à la piscine.',
    es: 'La alcaldesa Ilse Torvald hizo tres cosas antes de las diez. Llamó al imán, al jefe de bomberos y al capitán del club de fútbol, en ese orden. Dijo en la radio lo que se sabía y lo que no. Y fue a la piscina.',
    de: 'Bürgermeisterin Ilse Torvald tat vor zehn Uhr drei Dinge. Sie rief den Imam, den Feuerwehrchef und den Kapitän des Fußballvereins an, in dieser Reihenfolge. Sie sagte im Radio, was man wusste und was nicht. Und sie ging zum Schwimmbad.',
  },
  'I did not go to calm anybody. I went so that people could shout at me instead of at each other.': {
    ar: 'لم أذهب لأهدّئ أحدًا. ذهبت ليصرخ الناس في وجهي بدلًا من أن يصرخ بعضهم في وجه بعض.',
    fr: 'Je n’y suis pas allée pour calmer qui que ce soit. J’y suis allée pour que les gens me crient dessus plutôt que les uns sur les autres.',
    es: 'No fui a calmar a nadie. Fui para que la gente pudiera gritarme a mí en vez de gritarse entre sí.',
    de: 'Ich bin nicht hingegangen, um jemanden zu beruhigen. Ich bin hingegangen, damit die Leute mich anschreien konnten statt einander.',
  },
  'The two weeks after': {
    ar: 'الأسبوعان التاليان',
    fr: 'Les deux semaines suivantes',
    es: 'Las dos semanas siguientes',
    de: 'Die zwei Wochen danach',
  },
  'What followed was less visible. The city opened the school kitchen on Market Street every evening, and council staff sat there without a table in front of them.': {
    ar: 'أما ما تلا ذلك فكان أقل ظهورًا للعيان. فقد فتحت المدينة مطبخ المدرسة في شارع السوق كل مساء، وجلس فيه موظفو البلدية من دون طاولة أمامهم.',
    fr: 'La suite fut moins visible. La ville a ouvert chaque soir la cuisine de l’école, rue du Marché, et des agents municipaux s’y sont assis, sans table devant eux.',
    es: 'Lo que vino después se vio menos. La ciudad abrió cada noche la cocina de la escuela de la calle del Mercado, y allí se sentó el personal municipal, sin una mesa delante.',
    de: 'Was folgte, war weniger sichtbar. Die Stadt öffnete jeden Abend die Schulküche in der Marktstraße, und dort saßen Leute aus dem Rathaus, ohne einen Tisch vor sich.',
  },
  'Every evening one question was written on the wall.': {
    ar: 'في كل مساء كان سؤال واحد يُكتب على الجدار.',
    fr: 'Chaque soir, une question était écrite au mur.',
    es: 'Cada noche se escribía una pregunta en la pared.',
    de: 'Jeden Abend wurde eine Frage an die Wand geschrieben.',
  },
  'Every morning the answer hung beside it, signed by a person with a telephone number.': {
    ar: 'وفي كل صباح كان الجواب معلّقًا إلى جانبه، موقّعًا باسم شخص ورقم هاتفه.',
    fr: 'Chaque matin, la réponse était accrochée à côté, signée d’un nom avec un numéro de téléphone.',
    es: 'Cada mañana colgaba al lado la respuesta, firmada por una persona con su número de teléfono.',
    de: 'Jeden Morgen hing daneben die Antwort, unterschrieben von einem Menschen mit Telefonnummer.',
  },
  'After two weeks there were 61 questions and 58 answers.': {
    ar: 'وبعد أسبوعين كان هناك 61 سؤالًا و58 جوابًا.',
    fr: 'Au bout de deux semaines, il y avait 61 questions et 58 réponses.',
    es: 'A las dos semanas había 61 preguntas y 58 respuestas.',
    de: 'Nach zwei Wochen waren es 61 Fragen und 58 Antworten.',
  },
  'Worth copying': { ar: 'تجربة تستحق أن تُحتذى', fr: 'À reprendre', es: 'Digno de imitar', de: 'Zur Nachahmung empfohlen' },
  'Publish the questions you can’t answer, too. Oderstadt’s three open ones brought in <g id="1">the most useful calls</g>; they are printed in <g id="2">The first hour</g>.': {
    ar: 'انشروا أيضًا الأسئلة التي لا تملكون جوابًا عنها. فأسئلة أودرشتات الثلاثة التي بقيت مفتوحة جاءت بـ<g id="1">أنفع المكالمات</g>، وهي منشورة في <g id="2">الساعة الأولى</g>.',
    fr: 'Publiez aussi les questions auxquelles vous ne savez pas répondre. Les trois questions restées ouvertes à Oderstadt ont suscité <g id="1">les appels les plus utiles</g> ; elles figurent dans <g id="2">La première heure</g>.',
    es: 'Publiquen también las preguntas que no saben responder. Las tres que Oderstadt dejó abiertas trajeron <g id="1">las llamadas más útiles</g>; figuran en <g id="2">La primera hora</g>.',
    de: 'Veröffentlichen Sie auch die Fragen, die Sie nicht beantworten können. Die drei offenen aus Oderstadt brachten <g id="1">die nützlichsten Anrufe</g>; sie stehen in <g id="2">Die erste Stunde</g>.',
  },
  'What it would do sooner': {
    ar: 'ما كانت ستبادر إليه أبكر',
    fr: 'Ce qu’elle ferait plus tôt',
    es: 'Lo que haría antes',
    de: 'Was sie früher täte',
  },
  'The city’s own review is blunt: the statement came in one language. A third of Oderstadt’s residents read it a day later, translated by their children. The review is <g id="1">online</g>.': {
    ar: 'مراجعة المدينة لأدائها صريحة: صدر البيان بلغة واحدة. وقرأه ثلث سكان أودرشتات بعد يوم، مترجَمًا على ألسنة أبنائهم. والمراجعة متاحة <g id="1">على الإنترنت</g>.',
    fr: 'Le bilan dressé par la ville est sans détour : la déclaration n’a été publiée que dans une langue. Un tiers des habitants d’Oderstadt l’a lue le lendemain, traduite par leurs enfants. Le bilan est <g id="1">en ligne</g>.',
    es: 'El balance de la propia ciudad es rotundo: el comunicado salió en un solo idioma. Un tercio de los vecinos de Oderstadt lo leyó un día después, traducido por sus hijos. El balance está <g id="1">en línea</g>.',
    de: 'Die Bilanz der Stadt ist schonungslos: Die Erklärung kam in einer Sprache. Ein Drittel der Oderstädter las sie einen Tag später, übersetzt von ihren Kindern. Die Bilanz steht <g id="1">online</g>.',
  },
};
