import type { DemoDocument } from '../../demoDocument.ts';
import { b, doc, i, link, p, quote, table, to, ul } from '../../rich.ts';

export const tenFindings: DemoDocument = {
  key: 'findings:ten', collection: 'policy-findings', published: true,
  data: (idOf) => ({
    title: 'Listening Cities: ten key findings from the first two years',
    contentType: 'key-findings', publishedAt: '2026-06-15T00:00:00.000Z', lastUpdatedAt: '2026-10-01T00:00:00.000Z',
    contact: { name: 'Marit Solheim', email: 'research@opencities.example' },
    downloads: [idOf('download:listening-guide')], initiative: idOf('initiative:listening'),
    topics: [idOf('topic:cohesion'), idOf('topic:public-space')], places: [idOf('place:brookfall'), idOf('place:porto-sereno')],
    introduction: doc(
      p('Fourteen cities took part in the first round of ', to('initiatives', idOf('initiative:listening'), 'Listening Cities'), '. Between them they asked ', b('9,300 people'), ' the same three questions, twice. This brief gathers what they found, and what they would tell the next fourteen.'),
      p('The figures come from the cities’ own records and from ', link('https://library.opencities.example/listening-data', 'an open data set'), ' that anyone may use.'),
    ),
    findings: [
      {
        heading: 'People answer where they already are',
        body: doc(p('Invitations to the town hall reached people who had been there before. Questions asked on a bus, in a laundry or at a market reached ', b('four times as many'), ' who had not.'), table(['Place', 'Asked', 'Never in touch before'], ['Town hall', '1,900', '14 %'], ['Bus and tram', '3,100', '58 %'], ['Markets', '2,400', '61 %'])),
        recommendations: doc(ul('Choose the place before the question.', 'Pay the people who work there for their time.')),
        image: idOf('picture:night'), caption: 'Brookfall asked on its night buses.',
      },
      { heading: 'Three questions are enough', body: doc(p('Cities that asked more than five questions got shorter answers to every one of them.')), recommendations: doc(ul('Take out every question whose answer would change nothing.')) },
      { heading: 'An answer within thirty days is worth more than a better one later', body: doc(p('Where the city replied within a month, half of the people took part again. After two months it was one in eight.')), recommendations: doc(ul('Set the date of the answer before asking.', ['Say ', i('no'), ' early, with a reason.'])) },
      { heading: 'Those who work in public places hear first', body: doc(p('Drivers, caretakers and stallholders named a rising quarrel on average seven weeks before it reached the council. See ', to('articles', idOf('article:night-buses'), 'what night-bus drivers know'), '.')), recommendations: doc(ul('Give them one number to call, and somebody who picks it up.')) },
      { heading: 'Publishing the embarrassing part builds trust', body: doc(p('Three cities published complaints about themselves unasked. In all three, fewer people said a year later that the city ', i('hides things'), '.'), quote('We printed the worst one on the first page. Nobody asked for our resignation. Somebody asked for a copy.')), recommendations: doc(ul('Publish on a fixed day, whatever the news.')) },
      { heading: 'Young people are asked often and answered rarely', body: doc(p('Of 41 surveys among pupils, six were followed by any reply.')), recommendations: doc(ul('Bring the answer to the school, in person.')) },
      { heading: 'Translation is part of listening', body: doc(p('Where questions were put in people’s first language, answers were longer and more often critical. Both are good signs.')), recommendations: doc(ul('Translate the questions, and the answer too.', 'Let a resident read the translation before it is printed.')) },
      { heading: 'Small money moves quickly', body: doc(p('Sums below 500 euros, given within three days, drew in people who had never applied for anything.')), recommendations: doc(ul('Replace the form by a conversation.')) },
      { heading: 'Mayors matter most when nothing is happening', body: doc(p('A mayor who was seen in a quarter on an ordinary day was believed there on a bad one.')), recommendations: doc(ul('Keep one afternoon a month free of appointments, and go by bus.')) },
      { heading: 'Half a year later, ask again', body: doc(p('The second round found what the first one could not: whether anything had changed. In nine of fourteen cities ', b('it had'), '.')), recommendations: doc(ul('Ask the same people the same three questions.', ['Publish both answers side by side, as ', to('downloads', idOf('download:listening-guide'), 'the guide'), ' shows.'])) },
    ],
  }),
};
