import type { DemoDocument } from '../../demoDocument.ts';
import { doc, heading, i, p, ul } from '../../rich.ts';

export const harbourWorkshop: DemoDocument = {
  key: 'event:workshop', collection: 'events', published: true,
  data: (idOf) => ({
    title: 'The first day: a workshop on arrival',
    summary: 'Staff of nine harbour cities walk the way of a newcomer, from the ferry to the right counter.',
    image: idOf('picture:market'),
    startsAt: '2027-02-09T06:00:00.000Z', endsAt: '2027-02-10T14:00:00.000Z', timeZone: 'Africa/Tunis',
    venue: 'House of the Sea', city: 'Qasr al-Bahr', country: 'Tunisia',
    hosts: [{ name: 'Municipality of Qasr al-Bahr', url: 'https://qasralbahr.example' }], partners: [{ name: 'City of Porto Sereno' }],
    cityCount: 9,
    initiative: idOf('initiative:water'), topics: [idOf('topic:cohesion')], places: [idOf('place:qasr-al-bahr'), idOf('place:inner-sea')],
    body: doc(
      p('How long does it take until somebody who arrives in your city stands in front of a person who can help? In ', i('Porto Sereno'), ' it took eleven counters. This workshop begins on the quay and ends when everyone has drawn a shorter way.'),
      heading('h2', 'Bring with you'),
      ul('the forms a newcomer fills in during the first week,', 'somebody who filled them in,', 'comfortable shoes.'),
    ),
    programme: [
      { startsAt: '2027-02-09T06:00:00.000Z', title: 'From the ferry', description: 'In pairs, without help, to the registry office.' },
      { startsAt: '2027-02-09T11:00:00.000Z', title: 'Drawing the way', description: 'Every counter, every form, every minute on one wall.' },
      { startsAt: '2027-02-10T08:00:00.000Z', title: 'One counter less', description: 'Each city takes one step out and says what that would need.' },
    ],
  }),
};
