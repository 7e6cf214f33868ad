import type { Texts } from '../../texts.ts';

/** The topics that pages are filed under. */
export const topics: Texts = {
  'Social cohesion': { ar: 'التماسك الاجتماعي', fr: 'Cohésion sociale', es: 'Cohesión social', de: 'Sozialer Zusammenhalt' },
  'How people who share a city come to trust each other, and what a town hall can do about it.': {
    ar: 'كيف يبني أبناء المدينة الواحدة الثقة فيما بينهم، وما الذي تستطيع البلدية فعله في هذا الشأن.',
    fr: 'Comment celles et ceux qui partagent une ville en viennent à se faire confiance, et ce que la mairie peut y faire.',
    es: 'Cómo llegan a confiar unos en otros quienes comparten una ciudad, y qué puede hacer al respecto un ayuntamiento.',
    de: 'Wie Menschen, die sich eine Stadt teilen, einander vertrauen lernen und was ein Rathaus dazu beitragen kann.',
  },
  'Mayors and leadership': {
    ar: 'رؤساء البلديات والقيادة',
    fr: 'Maires et leadership',
    es: 'Alcaldías y liderazgo',
    de: 'Bürgermeisteramt und Führung',
  },
  'What is expected of those who speak for a whole city.': {
    ar: 'ما الذي يُنتظر ممّن يتحدّثون باسم مدينة بأكملها.',
    fr: 'Ce que l’on attend de ceux qui parlent au nom d’une ville entière.',
    es: 'Lo que se espera de quienes hablan en nombre de toda una ciudad.',
    de: 'Was von denen erwartet wird, die für eine ganze Stadt sprechen.',
  },
  'Young people': { ar: 'الشباب', fr: 'Jeunesse', es: 'Jóvenes', de: 'Junge Menschen' },
  'Work with residents who can’t vote yet but live with every decision.': {
    ar: 'العمل مع سكان لا يحق لهم التصويت بعد، لكنهم يعيشون مع كل قرار.',
    fr: 'Travailler avec des habitants qui ne votent pas encore mais vivent avec chaque décision.',
    es: 'El trabajo con vecinos que aún no pueden votar, pero viven con cada decisión.',
    de: 'Arbeit mit Einwohnern, die noch nicht wählen dürfen, aber mit jeder Entscheidung leben.',
  },
  'Public space': { ar: 'الفضاء العام', fr: 'Espace public', es: 'Espacio público', de: 'Öffentlicher Raum' },
  'Squares, markets, buses and parks: where a city meets itself.': {
    ar: 'ساحات وأسواق وحافلات وحدائق: حيث تلتقي المدينة بنفسها.',
    fr: 'Places, marchés, bus et parcs : là où une ville se rencontre elle-même.',
    es: 'Plazas, mercados, autobuses y parques: donde una ciudad se encuentra consigo misma.',
    de: 'Plätze, Märkte, Busse und Parks: wo eine Stadt sich selbst begegnet.',
  },
  'Before and after a crisis': {
    ar: 'قبل الأزمة وبعدها',
    fr: 'Avant et après une crise',
    es: 'Antes y después de una crisis',
    de: 'Vor und nach einer Krise',
  },
  'Preparing for the worst day, and staying afterwards.': {
    ar: 'الاستعداد لأسوأ يوم، والبقاء بعده.',
    fr: 'Se préparer au pire jour, et rester ensuite.',
    es: 'Prepararse para el peor día y quedarse después.',
    de: 'Sich auf den schlimmsten Tag vorbereiten und danach bleiben.',
  },
};
