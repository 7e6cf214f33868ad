import type { DemoDocument } from '../../demoDocument.ts';
import { b, doc, heading, i, link, ol, p, quote } from '../../rich.ts';

export const listeningCities: DemoDocument = {
  key: 'initiative:listening', collection: 'initiatives', published: true,
  data: (idOf) => ({
    title: 'Listening Cities',
    summary: 'A two-year learning programme: fourteen town halls find out what their residents worry about before it becomes a quarrel.',
    image: idOf('picture:night'),
    topics: [idOf('topic:cohesion'), idOf('topic:public-space')],
    body: doc(
      p('Most town halls hear from the same two hundred people. They come to meetings, they write well, and they are right about many things. ', b('Listening Cities'), ' is about everybody else.'),
      heading('h2', 'What the cities do'),
      p('Since 2024, fourteen cities have worked in pairs. Each pair picks one place where people meet without being invited, such as a bus line, a laundry or a market, and asks the people who work there what they hear.'),
      ol(
        [b('Ask. '), 'Three short questions, the same in every city.'],
        [b('Answer. '), 'Within thirty days the city says what it will do, and what it will not.'],
        [b('Return. '), 'Half a year later the same people are asked again.'],
      ),
      quote('We thought we had a problem with noise. We had a problem with being forgotten.'),
      heading('h2', 'Who can take part'),
      p('The next round begins in ', i('March 2027'), '. Cities of any size can apply with a letter of one page; see ', link('https://www.opencities.example/listening', 'how to apply'), '.'),
    ),
  }),
};
