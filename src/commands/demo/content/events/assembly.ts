import type { DemoDocument } from '../../demoDocument.ts';
import { b, doc, heading, p, to } from '../../rich.ts';

export const assembly: DemoDocument = {
  key: 'event:assembly', collection: 'events', published: true,
  data: (idOf) => ({
    title: 'Fourth network assembly',
    summary: 'Three days in Lindhaven’s former customs hall: mayors, their staff, and the people they work for.',
    image: idOf('picture:harbour'),
    startsAt: '2026-05-14T07:00:00.000Z', endsAt: '2026-05-16T13:00:00.000Z', timeZone: 'Europe/Stockholm',
    venue: 'Old Customs Hall', city: 'Lindhaven', country: 'Sweden',
    hosts: [{ name: 'City of Lindhaven', url: 'https://lindhaven.example' }],
    partners: [{ name: 'Inner Sea Ferry Workers’ Union' }, { name: 'University of Lindhaven' }],
    participantCount: 212, cityCount: 64,
    downloads: [idOf('download:assembly-report')],
    initiative: idOf('initiative:listening'),
    topics: [idOf('topic:leadership')], places: [idOf('place:lindhaven')],
    body: doc(
      p('Every two years all members meet. The assembly is where the network decides what it works on, and where cities tell each other ', b('what went wrong'), '.'),
      heading('h2', 'Who should come'),
      p('Each member sends up to four people. At least one of them should be somebody who talks to residents every day. Cities that run a pair in ', to('initiatives', idOf('initiative:listening'), 'Listening Cities'), ' bring the person they listened to.'),
    ),
    programme: [
      { startsAt: '2026-05-14T07:00:00.000Z', title: 'Doors open', description: 'Coffee, badges, and a map of who is here.' },
      { startsAt: '2026-05-14T08:30:00.000Z', title: 'What went wrong', description: 'Five cities tell of one failure each. No slides.' },
      { startsAt: '2026-05-15T07:30:00.000Z', title: 'An hour with the youth councils', description: 'Delegates between 14 and 19 write a letter to the mayors.' },
      { startsAt: '2026-05-15T12:00:00.000Z', title: 'Walks', description: 'Six guided walks through the harbour, each with somebody who works there.' },
      { startsAt: '2026-05-16T08:00:00.000Z', title: 'Promises', description: 'Cities that want to promise something do so, with a name and a date.' },
    ],
  }),
};
