import type { Texts } from '../../texts.ts';

/** The same after its editor corrected two paragraphs: what a machine offers for them. */
export const difficultSummerRevision: Texts = {
  'What followed was less visible. The city opened the school kitchen on Market Street every evening until eleven, and council staff sat there with tea and without a table in front of them.': {
    ar: 'أما ما تلا ذلك فكان أقل ظهورًا للعيان. فقد فتحت المدينة مطبخ المدرسة في شارع السوق كل مساء حتى الحادية عشرة، وجلس فيه موظفو البلدية مع الشاي ومن دون طاولة أمامهم.',
    fr: 'La suite fut moins visible. La ville a ouvert chaque soir jusqu’à onze heures la cuisine de l’école, rue du Marché, et des agents municipaux s’y sont assis avec du thé et sans table devant eux.',
    es: 'Lo que vino después se vio menos. La ciudad abrió cada noche hasta las once la cocina de la escuela de la calle del Mercado, y allí se sentó el personal municipal, con té y sin una mesa delante.',
    de: 'Was folgte, war weniger sichtbar. Die Stadt öffnete jeden Abend bis elf Uhr die Schulküche in der Marktstraße, und dort saßen Leute aus dem Rathaus, mit Tee und ohne einen Tisch vor sich.',
  },
  'After two weeks there were 63 questions and 60 answers.': {
    ar: 'وبعد أسبوعين كان هناك 63 سؤالًا و60 جوابًا.',
    fr: 'Au bout de deux semaines, il y avait 63 questions et 60 réponses.',
    es: 'A las dos semanas había 63 preguntas y 60 respuestas.',
    de: 'Nach zwei Wochen waren es 63 Fragen und 60 Antworten.',
  },
};
