import type { DemoDocument } from '../../demoDocument.ts';
import { b, callOut, doc, heading, link, ol, p, quote, to } from '../../rich.ts';

export const difficultSummer: DemoDocument = {
  key: 'article:summer', collection: 'articles', published: true,
  data: (idOf) => ({
    title: 'How Oderstadt stayed one city through a difficult summer',
    summary: 'A false rumour, two tense weeks and an open kitchen: what a city of 90,000 did right, and what it would do sooner.',
    heroImage: idOf('picture:market'),
    topics: [idOf('topic:crisis'), idOf('topic:leadership')],
    places: [idOf('place:oderstadt')],
    publishedAt: '2026-10-12T07:30:00.000Z',
    body: doc(
      p('It began with a photograph that had been taken in another country. By the evening, four thousand people had shared it as a picture of Oderstadt’s swimming pool, and ', b('by midnight a crowd stood in front of the wrong building.')),
      heading('h2', 'The first evening'),
      p('Mayor Ilse Torvald did three things before ten o’clock. She called the imam, the fire chief and the captain of the football club, in that order. She said on the radio what was known and what was not. And she went to the pool.'),
      quote('I did not go to calm anybody. I went so that people could shout at me instead of at each other.'),
      heading('h2', 'The two weeks after'),
      p('What followed was less visible. The city opened the school kitchen on Market Street every evening, and council staff sat there without a table in front of them.'),
      ol('Every evening one question was written on the wall.', 'Every morning the answer hung beside it, signed by a person with a telephone number.', 'After two weeks there were 61 questions and 58 answers.'),
      callOut('recommendation', 'Worth copying', p('Publish the questions you can’t answer, too. Oderstadt’s three open ones brought in ', b('the most useful calls'), '; they are printed in ', to('downloads', idOf('download:first-hour'), 'The first hour'), '.')),
      heading('h2', 'What it would do sooner'),
      p('The city’s own review is blunt: the statement came in one language. A third of Oderstadt’s residents read it a day later, translated by their children. The review is ', link('https://oderstadt.example/review-2026', 'online'), '.'),
    ),
  }),
};
