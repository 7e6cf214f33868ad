import type { Texts } from '../../texts.ts';

/** Listening Cities. */
export const listeningCities: Texts = {
  'Listening Cities': { ar: 'المدن المصغية', fr: 'Villes à l’écoute', es: 'Ciudades que escuchan', de: 'Städte hören zu' },
  'A two-year learning programme: fourteen town halls find out what their residents worry about before it becomes a quarrel.': {
    ar: 'برنامج تعلّم يمتد سنتين: أربع عشرة بلدية تكتشف ما يشغل سكانها قبل أن يتحوّل إلى خلاف.',
    fr: 'Un programme d’apprentissage de deux ans : quatorze mairies découvrent ce qui préoccupe leurs habitants avant que cela ne tourne au conflit.',
    es: 'Un programa de aprendizaje de dos años: catorce ayuntamientos averiguan qué preocupa a sus vecinos antes de que se convierta en un conflicto.',
    de: 'Ein Lernprogramm über zwei Jahre: Vierzehn Rathäuser finden heraus, was ihre Einwohner umtreibt, bevor ein Streit daraus wird.',
  },
  'Most town halls hear from the same two hundred people. They come to meetings, they write well, and they are right about many things. <g id="1">Listening Cities</g> is about everybody else.': {
    ar: 'تسمع معظم البلديات من مئتي شخص هم أنفسهم دائمًا. يحضرون الاجتماعات ويجيدون الكتابة، وهم محقّون في أمور كثيرة. أما <g id="1">المدن المصغية</g> فتُعنى بسائر الناس.',
    fr: 'La plupart des mairies entendent toujours les deux cents mêmes personnes. Elles viennent aux réunions, écrivent bien et ont raison sur bien des points. <g id="1">Villes à l’écoute</g> s’intéresse à toutes les autres.',
    es: 'La mayoría de los ayuntamientos oye siempre a las mismas doscientas personas. Van a las reuniones, escriben bien y tienen razón en muchas cosas. <g id="1">Ciudades que escuchan</g> se ocupa de todas las demás.',
    de: 'Die meisten Rathäuser hören von immer denselben zweihundert Leuten. Sie kommen zu Versammlungen, schreiben gut und haben in vielem recht. Bei <g id="1">Städte hören zu</g> geht es um alle anderen.',
  },
  'What the cities do': { ar: 'ماذا تفعل المدن', fr: 'Ce que font les villes', es: 'Qué hacen las ciudades', de: 'Was die Städte tun' },
  'Since 2024, fourteen cities have worked in pairs. Each pair picks one place where people meet without being invited, such as a bus line, a laundry or a market, and asks the people who work there what they hear.': {
    ar: 'منذ عام 2024 تعمل أربع عشرة مدينة في ثنائيات. ويختار كل ثنائي مكانًا واحدًا يلتقي فيه الناس من غير دعوة، كخط حافلات أو مغسلة أو سوق، ثم يسأل العاملين فيه عمّا يسمعون.',
    fr: 'Depuis 2024, quatorze villes travaillent en binôme. Chaque binôme choisit un lieu où l’on se croise sans y être invité (une ligne de bus, une laverie, un marché) et demande à celles et ceux qui y travaillent ce qu’ils entendent.',
    es: 'Desde 2024, catorce ciudades trabajan por parejas. Cada pareja elige un lugar donde la gente se encuentra sin que nadie la convoque, como una línea de autobús, una lavandería o un mercado, y pregunta a quienes trabajan allí qué oyen.',
    de: 'Seit 2024 arbeiten vierzehn Städte paarweise. Jedes Paar sucht sich einen Ort, an dem Menschen sich ohne Einladung begegnen, etwa eine Buslinie, einen Waschsalon oder einen Markt, und fragt die, die dort arbeiten, was sie hören.',
  },
  '<g id="1">Ask. </g>Three short questions, the same in every city.': {
    ar: '<g id="1">اسأل. </g>ثلاثة أسئلة قصيرة، هي نفسها في كل مدينة.',
    fr: '<g id="1">Demander. </g>Trois questions courtes, les mêmes dans chaque ville.',
    es: '<g id="1">Preguntar. </g>Tres preguntas breves, las mismas en cada ciudad.',
    de: '<g id="1">Fragen. </g>Drei kurze Fragen, in jeder Stadt dieselben.',
  },
  '<g id="1">Answer. </g>Within thirty days the city says what it will do, and what it will not.': {
    ar: '<g id="1">أجِب. </g>في غضون ثلاثين يومًا تقول المدينة ما الذي ستفعله وما الذي لن تفعله.',
    fr: '<g id="1">Répondre. </g>Sous trente jours, la ville dit ce qu’elle fera et ce qu’elle ne fera pas.',
    es: '<g id="1">Responder. </g>En un plazo de treinta días, la ciudad dice qué hará y qué no.',
    de: '<g id="1">Antworten. </g>Binnen dreißig Tagen sagt die Stadt, was sie tun wird und was nicht.',
  },
  '<g id="1">Return. </g>Half a year later the same people are asked again.': {
    ar: '<g id="1">عُد. </g>بعد نصف عام يُسأل الأشخاص أنفسهم مرة أخرى.',
    fr: '<g id="1">Revenir. </g>Six mois plus tard, on interroge de nouveau les mêmes personnes.',
    es: '<g id="1">Volver. </g>Medio año después se pregunta de nuevo a las mismas personas.',
    de: '<g id="1">Wiederkommen. </g>Ein halbes Jahr später werden dieselben Menschen noch einmal gefragt.',
  },
  'We thought we had a problem with noise. We had a problem with being forgotten.': {
    ar: 'كنّا نظن أن مشكلتنا هي الضجيج، فإذا بمشكلتنا أننا منسيّون.',
    fr: 'Nous pensions avoir un problème de bruit. Notre problème, c’était d’être oubliés.',
    es: 'Creíamos que nuestro problema era el ruido. Nuestro problema era el olvido.',
    de: 'Wir dachten, unser Problem sei der Lärm. Unser Problem war, vergessen zu werden.',
  },
  'Who can take part': { ar: 'من يمكنه المشاركة', fr: 'Qui peut participer', es: 'Quién puede participar', de: 'Wer mitmachen kann' },
  'The next round begins in <g id="1">March 2027</g>. Cities of any size can apply with a letter of one page; see <g id="2">how to apply</g>.': {
    ar: 'تبدأ الدورة القادمة في <g id="1">مارس 2027</g>. ويمكن للمدن من أي حجم أن تتقدّم برسالة من صفحة واحدة؛ انظر <g id="2">كيفية التقديم</g>.',
    fr: 'La prochaine session commence en <g id="1">mars 2027</g>. Les villes de toute taille peuvent se porter candidates par une lettre d’une page ; voir <g id="2">comment candidater</g>.',
    es: 'La próxima ronda comienza en <g id="1">marzo de 2027</g>. Pueden presentarse ciudades de cualquier tamaño con una carta de una página; véase <g id="2">cómo presentarse</g>.',
    de: 'Die nächste Runde beginnt im <g id="1">März 2027</g>. Städte jeder Größe können sich mit einem einseitigen Brief bewerben; siehe <g id="2">So bewerben Sie sich</g>.',
  },
};
