import type { DemoDocument } from '../../demoDocument.ts';
import { b, callOut, doc, figure, heading, i, p, quote, table, to, ul } from '../../rich.ts';

export const nightBuses: DemoDocument = {
  key: 'article:night-buses', collection: 'articles', published: true,
  data: (idOf) => ({
    title: 'What night-bus drivers know about a city',
    summary: 'Brookfall asked sixty drivers what they hear after midnight. Their answers changed two bus stops, one school timetable and the way the council writes letters.',
    heroImage: idOf('picture:night'),
    topics: [idOf('topic:public-space'), idOf('topic:cohesion')],
    places: [idOf('place:brookfall')],
    initiative: idOf('initiative:listening'),
    publishedAt: '2026-09-03T08:00:00.000Z',
    body: doc(
      p('At half past one the N4 leaves Brookfall’s main station with nurses, kitchen hands and people who stayed too long at a birthday. ', b('Whoever drives it hears the city think aloud.')),
      p('Last winter the council asked all sixty night drivers three questions, as part of ', to('initiatives', idOf('initiative:listening'), i('Listening Cities')), '. Fifty-two answered.'),
      figure(idOf('picture:night'), 'The last bus leaves at half past one. Three of its stops have had no light since 2021.', 'Open Cities Network'),
      heading('h2', 'Three questions'),
      ul('Where do passengers ask you to wait until they are inside?', 'What has changed on your line in the last year?', 'What should the council know that nobody writes to it?'),
      heading('h2', 'Fifty-two answers'),
      p('The first question alone gave a map. Two stops were named by more than half of the drivers; neither had ever appeared in the city’s own survey of safety.'),
      table(['Stop', 'Named by', 'What was done'], ['Mill Lane', '34 drivers', 'New light, hedge cut back'], ['Old Hospital', '29 drivers', 'Stop moved by 80 metres'], ['Weir Bridge', '11 drivers', 'Looked at again in spring']),
      quote('Nobody had asked me in nineteen years. I had a list.'),
      p('The list was long. It said, among other things, that pupils of the evening school missed the last bus by ', b('four minutes'), ' every Tuesday. The school now ends five minutes earlier.'),
      heading('h3', 'And the letters?'),
      p('Several drivers said that passengers show them letters from the council and ask what they mean. Brookfall now reads every new letter aloud to two people who do not work there ', i('before'), ' it is sent.'),
      callOut('note', 'For your own city', p('The three questions, with advice on who should ask them and where, are printed in ', to('downloads', idOf('download:listening-guide'), 'Listening first'), '.')),
    ),
  }),
};
