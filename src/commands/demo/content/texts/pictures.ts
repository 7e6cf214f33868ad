import type { Texts } from '../../texts.ts';

/** What pictures show. */
export const pictures: Texts = {
  'A harbour city at dusk, its lights in the water': {
    ar: 'مدينة ساحلية عند الغسق تنعكس أضواؤها على الماء',
    fr: 'Une ville portuaire au crépuscule, ses lumières dans l’eau',
    es: 'Una ciudad portuaria al anochecer, con sus luces en el agua',
    de: 'Eine Hafenstadt in der Dämmerung, ihre Lichter im Wasser',
  },
  'Lindhaven harbour at dusk.': {
    ar: 'ميناء ليندهافن عند الغسق.',
    fr: 'Le port de Lindhaven au crépuscule.',
    es: 'El puerto de Lindhaven al anochecer.',
    de: 'Der Hafen von Lindhaven in der Dämmerung.',
  },
  'Houses at night with lit windows under a pale moon': {
    ar: 'منازل في الليل بنوافذ مضاءة تحت قمر شاحب',
    fr: 'Des maisons la nuit, fenêtres éclairées sous une lune pâle',
    es: 'Casas de noche con ventanas iluminadas bajo una luna pálida',
    de: 'Häuser bei Nacht mit erleuchteten Fenstern unter einem blassen Mond',
  },
  'The last bus leaves Brookfall at half past one.': {
    ar: 'تغادر الحافلة الأخيرة بروكفول في الواحدة والنصف ليلًا.',
    fr: 'Le dernier bus quitte Brookfall à une heure et demie du matin.',
    es: 'El último autobús sale de Brookfall a la una y media de la madrugada.',
    de: 'Der letzte Bus verlässt Brookfall um halb zwei.',
  },
  'The roofs of an old town in warm evening light': {
    ar: 'أسطح مدينة قديمة في ضوء المساء الدافئ',
    fr: 'Les toits d’une vieille ville dans la lumière chaude du soir',
    es: 'Los tejados de un casco antiguo a la cálida luz de la tarde',
    de: 'Die Dächer einer Altstadt im warmen Abendlicht',
  },
  'The old market quarter of Qasr al-Bahr.': {
    ar: 'حي السوق القديم في قصر البحر.',
    fr: 'Le quartier du vieux marché de Qasr al-Bahr.',
    es: 'El barrio del antiguo mercado de Qasr al-Bahr.',
    de: 'Das alte Marktviertel von Qasr al-Bahr.',
  },
};
