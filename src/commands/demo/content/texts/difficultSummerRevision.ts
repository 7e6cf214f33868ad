import type { Texts } from '../../texts.ts';

/** The same after its editor corrected two paragraphs: what a machine offers for them. */
export const difficultSummerRevision: Texts = {
  'What followed was less visible. The city opened the school kitchen on Market Street every evening until eleven, and council staff sat there with tea and without a table in front of them.': {
    ar: 'أما ما تلا ذلك فكان أقل ظهورًا للعيان. فقد فتحت المدينة مطبخ المدرسة في شارع السوق كل مساء حتى الحادية عشرة، وجلس فيه موظفو البلدية مع الشاي ومن دون طاولة أمامهم.',
    fr: 'La suite fut moins visible. La ville a ouvert chaque soir jusqu’à onze heures la cuisine de l’école, rue du Marché, et des agents municipaux s’y sont assis avec du thé et sans table devant eux.',
    es: 'Lo que vino después se vio menos. La ciudad abrió cada noche hasta las once la cocina de la escuela de la calle del Mercado, y allí se sentó el personal municipal, con té y sin una mesa delante.',
    de: 'Was folgte, war weniger sichtbar. Die Stadt öffnete jeden Abend bis elf Uhr die Schulküche in der Marktstraße, und dort saßen Leute aus dem Rathaus, mit Tee und ohne einen Tisch vor sich.',
  },
  'Every morning the answer hung beside it in the city’s four languages, signed by a person with a telephone number.': {
    ar: 'وفي كل صباح كان الجواب معلّقًا إلى جانبه بلغات المدينة الأربع، موقّعًا باسم شخص ورقم هاتفه.',
    fr: 'Chaque matin, la réponse était accrochée à côté dans les quatre langues de la ville, signée d’un nom avec un numéro de téléphone.',
    es: 'Cada mañana colgaba al lado la respuesta en los cuatro idiomas de la ciudad, firmada por una persona con su número de teléfono.',
    de: 'Jeden Morgen hing daneben die Antwort in den vier Sprachen der Stadt, unterschrieben von einem Menschen mit Telefonnummer.',
  },
};
