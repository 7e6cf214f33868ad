import type { DemoDocument } from '../../demoDocument.ts';
import { b, doc, link, p, to } from '../../rich.ts';

export const onlineClinic: DemoDocument = {
  key: 'event:clinic', collection: 'events',
  data: (idOf) => ({
    title: 'Open clinic: answering a rumour',
    summary: 'An hour online with three press officers who have been there.',
    startsAt: '2026-12-08T14:00:00.000Z', endsAt: '2026-12-08T15:00:00.000Z', timeZone: 'UTC',
    hosts: [{ name: 'Open Cities Network' }],
    downloads: [idOf('download:first-hour')],
    topics: [idOf('topic:crisis')],
    body: doc(
      p('Bring a rumour from your own city. Three press officers say what they would have done in the first hour, and you say why that would not have worked. ', b('Places: 30.')),
      p('Please read ', to('articles', idOf('article:summer'), 'the story from Oderstadt'), ' beforehand, and ', link('https://www.opencities.example/clinic', 'register here'), '.'),
    ),
    programme: [
      { startsAt: '2026-12-08T14:00:00.000Z', title: 'Three cases', description: 'Ten minutes each.' },
      { startsAt: '2026-12-08T14:30:00.000Z', title: 'Your cases', description: 'In the order of the list.' },
    ],
  }),
};
