import type { DemoDocument } from '../../demoDocument.ts';
import { b, callOut, doc, p, to, ul } from '../../rich.ts';

export const speakingFirst: DemoDocument = {
  key: 'findings:speaking', collection: 'policy-findings', published: true,
  data: (idOf) => ({
    title: 'Speaking first: three findings on cities in a crisis',
    contentType: 'policy-brief', publishedAt: '2026-11-02T00:00:00.000Z', lastUpdatedAt: '2026-11-16T00:00:00.000Z',
    contact: { name: 'Marit Solheim', email: 'research@opencities.example' },
    downloads: [idOf('download:first-hour')], topics: [idOf('topic:crisis')], places: [idOf('place:oderstadt'), idOf('place:lindhaven')],
    introduction: doc(
      p('Seven cities opened their files on one bad day each. This brief compares what they said, when, and in which languages.'),
      callOut('note', 'How it was done', p('We read 140 statements and spoke with 23 people. The stories of single cities, such as ', to('articles', idOf('article:summer'), 'Oderstadt'), ', are told elsewhere.')),
    ),
    findings: [
      { heading: 'The first sentence decides who listens to the second', body: doc(p('Statements that began with what was ', b('not'), ' known were quoted correctly twice as often.')), recommendations: doc(ul('Write the first sentence now, while nothing has happened.')) },
      { heading: 'One language is a day late for a third of the city', body: doc(p('In five of seven cities the translation came more than twenty hours after the original.')), recommendations: doc(ul('Keep a list of people who can be called at night, by language.', 'Publish a short text in all languages before a long one in one.')) },
      { heading: 'Silence after the first week is heard', body: doc(p('Residents remembered the day on which the city stopped speaking better than what it had said.')), recommendations: doc(ul('Announce the last update as the last one, and say why.')) },
    ],
  }),
};
