import type { DemoDocument } from '../../demoDocument.ts';
import { b, br, doc, heading, ol, p, to } from '../../rich.ts';

export const youthCouncils: DemoDocument = {
  key: 'article:youth', collection: 'articles',
  data: (idOf) => ({
    title: 'Five things young councils ask of mayors',
    summary: 'Delegates between 14 and 19 wrote a letter. It is short, polite and hard to put aside.',
    topics: [idOf('topic:youth'), idOf('topic:leadership')],
    body: doc(
      p('On the second day of the ', to('events', idOf('event:assembly'), 'assembly'), ', thirty-one members of youth councils had one hour and one sheet of paper. This is what they wrote:'),
      ol(
        'Tell us the budget before you ask for ideas.', 'Meet when school is over.', 'If you say no, say why.',
        ['Give us one seat that is ', b('not'), ' about young people.'], 'Come to our meeting once, and stay until the end.',
      ),
      heading('h2', 'The answer'),
      p('Nineteen mayors signed the sheet.', br(), 'Twelve added the date on which they will come.'),
    ),
  }),
};
