import type { DemoDocument } from '../../demoDocument.ts';
import { b, doc, figure, heading, p, to, ul } from '../../rich.ts';

export const assemblyCloses: DemoDocument = {
  key: 'article:assembly', collection: 'articles', published: true,
  data: (idOf) => ({
    title: 'Sixty-four cities, eleven promises: the assembly in Lindhaven',
    summary: 'The fourth assembly of the network ended with a list that has a name and a date in every line.',
    heroImage: idOf('picture:harbour'),
    topics: [idOf('topic:leadership'), idOf('topic:cohesion')],
    places: [idOf('place:lindhaven'), idOf('place:inner-sea')],
    publishedAt: '2026-05-18T09:00:00.000Z',
    body: doc(
      p('Assemblies usually end with a declaration. This one ended with a table. From 14 to 16 May, ', b('212 people from 64 cities'), ' met in Lindhaven’s former customs hall for the ', to('events', idOf('event:assembly'), 'fourth network assembly'), '.'),
      figure(idOf('picture:harbour'), 'The customs hall stands where the ferries from the southern shore arrive.'),
      heading('h2', 'What was promised'),
      p('Eleven cities promised one thing each. Nobody was asked to promise; those who did had to say who in their town hall would be called if it did not happen.'),
      ul(
        [b('Lindhaven'), ' publishes its map of complaints every quarter, also where it is embarrassing.'],
        [b('Brookfall'), ' trains all its night-bus drivers by October; see ', to('articles', idOf('article:night-buses'), 'what they had to say'), '.'],
        [b('Qasr al-Bahr'), ' opens its old market two nights a week.'],
      ),
      heading('h2', 'What comes next'),
      p('The promises are read out, kept or broken, at the fifth assembly in Porto Sereno. The ', to('downloads', idOf('download:assembly-report'), 'full report'), ' lists all of them.'),
    ),
  }),
};
