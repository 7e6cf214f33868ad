import type { Texts } from '../../texts.ts';

/** Sixty-four cities, eleven promises: a person came as far as the middle, the rest is as a machine gave it. */
export const assemblyCloses: Texts = {
  'Sixty-four cities, eleven promises: the assembly in Lindhaven': {
    ar: 'أربع وستون مدينة وأحد عشر تعهّدًا: ملتقى ليندهافن',
    fr: 'Soixante-quatre villes, onze promesses : l’assemblée de Lindhaven',
    es: 'Sesenta y cuatro ciudades, once promesas: la asamblea de Lindhaven',
    de: 'Vierundsechzig Städte, elf Versprechen: die Versammlung in Lindhaven',
  },
  'The fourth assembly of the network ended with a list that has a name and a date in every line.': {
    ar: 'اختُتم الملتقى الرابع للشبكة بقائمة في كل سطر منها اسم وتاريخ.',
    fr: 'La quatrième assemblée du réseau s’est achevée sur une liste qui porte un nom et une date à chaque ligne.',
    es: 'La cuarta asamblea de la red terminó con una lista que lleva un nombre y una fecha en cada línea.',
    de: 'Die vierte Versammlung des Netzwerks endete mit einer Liste, in der jede Zeile einen Namen und ein Datum hat.',
  },
  'Assemblies usually end with a declaration. This one ended with a table. From 14 to 16 May, <g id="1">212 people from 64 cities</g> met in Lindhaven’s former customs hall for the <g id="2">fourth network assembly</g>.': {
    ar: 'تنتهي الملتقيات عادةً ببيان ختامي، أما هذا فانتهى بجدول. فمن 14 إلى 16 مايو اجتمع <g id="1">212 شخصًا من 64 مدينة</g> في صالة الجمارك السابقة في ليندهافن لحضور <g id="2">الملتقى الرابع للشبكة</g>.',
    fr: 'Les assemblées se terminent d’ordinaire par une déclaration. Celle-ci s’est terminée par un tableau. Du 14 au 16 mai, <g id="1">212 personnes venues de 64 villes</g> se sont réunies dans l’ancienne halle des douanes de Lindhaven pour la <g id="2">quatrième assemblée du réseau</g>.',
    es: 'Las asambleas suelen terminar con una declaración. Esta terminó con una tabla. Del 14 al 16 de mayo, <g id="1">212 personas de 64 ciudades</g> se reunieron en la antigua aduana de Lindhaven para la <g id="2">cuarta asamblea de la red</g>.',
    de: 'Versammlungen enden meist mit einer Erklärung. Diese endete mit einer Tabelle. Vom 14. bis 16. Mai kamen <g id="1">212 Menschen aus 64 Städten</g> in der ehemaligen Zollhalle von Lindhaven zur <g id="2">vierten Netzwerkversammlung</g> zusammen.',
  },
  'The customs hall stands where the ferries from the southern shore arrive.': {
    ar: 'تقع صالة الجمارك حيث ترسو العبّارات القادمة من الضفة الجنوبية.',
    fr: 'La halle des douanes se dresse là où arrivent les ferries de la rive sud.',
    es: 'La aduana está donde atracan los transbordadores de la orilla sur.',
    de: 'Die Zollhalle steht dort, wo die Fähren vom Südufer ankommen.',
  },
  'What was promised': { ar: 'بماذا تعهّدت المدن', fr: 'Ce qui a été promis', es: 'Lo que se prometió', de: 'Was versprochen wurde' },
  'Eleven cities promised one thing each. Nobody was asked to promise; those who did had to say who in their town hall would be called if it did not happen.': {
    ar: 'تعهّدت إحدى عشرة مدينة، كلٌّ منها بأمر واحد. ولم يُطلب من أحد أن يتعهّد؛ أما من تعهّد فكان عليه أن يسمّي من يُتّصل به في بلديته إن لم يتحقّق الأمر.',
    fr: 'Onze villes ont promis une chose chacune. Personne n’était tenu de promettre ; celles qui l’ont fait ont dû dire qui, dans leur mairie, on appellerait si la promesse n’était pas tenue.',
    es: 'Once ciudades prometieron una cosa cada una. A nadie se le pidió que prometiera; quienes lo hicieron tuvieron que decir a quién de su ayuntamiento se llamaría si no se cumplía.',
    de: 'Elf Städte versprachen je eine Sache. Niemand wurde darum gebeten; wer etwas versprach, musste sagen, wen im Rathaus man anruft, wenn es nicht geschieht.',
  },
  '<g id="1">Lindhaven</g> publishes its map of complaints every quarter, also where it is embarrassing.': {
    ar: 'تنشر <g id="1">ليندهافن</g> خريطة الشكاوى لديها كل ثلاثة أشهر، حتى حين تكون محرجة.',
    fr: '<g id="1">Lindhaven</g> publie chaque trimestre la carte de ses réclamations, même là où c’est gênant.',
    es: '<g id="1">Lindhaven</g> publica cada trimestre su mapa de quejas, también donde resulta incómodo.',
    de: '<g id="1">Lindhaven</g> veröffentlicht jedes Quartal seine Karte der Beschwerden, auch dort, wo es peinlich ist.',
  },
  '<g id="1">Brookfall</g> trains all its night-bus drivers by October; see <g id="2">what they had to say</g>.': {
    ar: 'تدرّب <g id="1">بروكفول</g> جميع سائقي حافلاتها الليلية بحلول أكتوبر؛ انظر <g id="2">ما كان لديهم ليقولوه</g>.',
    fr: '<g id="1">Brookfall</g> forme tous ses conducteurs de bus de nuit d’ici octobre ; voir <g id="2">ce qu’ils avaient à dire</g>.',
    es: '<g id="1">Brookfall</g> formará a todos sus conductores de autobuses nocturnos antes de octubre; véase <g id="2">lo que tenían que decir</g>.',
    de: '<g id="1">Brookfall</g> schult bis Oktober alle seine Nachtbusfahrer; siehe <g id="2">was sie zu sagen hatten</g>.',
  },
  '<g id="1">Qasr al-Bahr</g> opens its old market two nights a week.': {
    ar: 'تفتح <g id="1">قصر البحر</g> سوقها القديم ليلتين في الأسبوع.',
    fr: '<g id="1">Qasr al-Bahr</g> ouvre son vieux marché deux soirs par semaine.',
    es: '<g id="1">Qasr al-Bahr</g> abre su antiguo mercado dos noches por semana.',
    de: '<g id="1">Qasr al-Bahr</g> öffnet seinen alten Markt an zwei Abenden in der Woche.',
  },
  'What comes next': { ar: 'ما الخطوة التالية', fr: 'La suite', es: 'Lo que viene ahora', de: 'Wie es weitergeht' },
  'The promises are read out, kept or broken, at the fifth assembly in Porto Sereno. The <g id="1">full report</g> lists all of them.': {
    ar: 'ستُتلى التعهّدات، ما تحقّق منها وما لم يتحقّق، في الملتقى الخامس في بورتو سيرينو. ويوردها <g id="1">التقرير الكامل</g> جميعًا.',
    fr: 'Les promesses, tenues ou non, seront lues à la cinquième assemblée, à Porto Sereno. Le <g id="1">rapport complet</g> les énumère toutes.',
    es: 'Las promesas, cumplidas o no, se leerán en la quinta asamblea, en Porto Sereno. El <g id="1">informe completo</g> las recoge todas.',
    de: 'Die Versprechen werden, gehalten oder gebrochen, auf der fünften Versammlung in Porto Sereno verlesen. Der <g id="1">vollständige Bericht</g> führt alle auf.',
  },
};
