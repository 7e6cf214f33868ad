import type { DemoDocument } from '../../demoDocument.ts';
import { doc, heading, link, p, to, ul } from '../../rich.ts';

export const acrossTheWater: DemoDocument = {
  key: 'initiative:water', collection: 'initiatives', published: true,
  data: (idOf) => ({
    title: 'Across the Water',
    summary: 'Harbour cities on both shores of the Inner Sea talk to each other about arrival, work and belonging.',
    image: idOf('picture:harbour'),
    topics: [idOf('topic:leadership'), idOf('topic:cohesion')],
    body: doc(
      p('A harbour city is always half somewhere else. Its ferries bring workers, students, tourists and people who had to leave home, and its council has to make room for all of them by Monday.'),
      heading('h2', 'Why harbours'),
      p('Nine cities founded ', to('initiatives', idOf('initiative:listening'), 'a sister programme of Listening Cities'), ' because their questions were the same on both shores:'),
      ul('How does a newcomer find the right counter on the first day?', 'Who speaks for a quarter where half the people moved in last year?', 'What do we say when a rumour travels faster than the ferry?'),
      heading('h3', 'How it works'),
      p('Twice a year, mayors meet for one evening and their staff for two days. Nothing said on the evening is minuted. What the staff agree on is ', link('https://www.opencities.example/water/agreements', 'published in full'), '.'),
    ),
  }),
};
