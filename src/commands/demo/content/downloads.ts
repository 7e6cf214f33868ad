import type { DemoDocument } from '../demoDocument.ts';
import { pdf } from '../pdf.ts';

export const downloads: readonly DemoDocument[] = [
  {
    key: 'download:assembly-report', collection: 'downloads', published: true,
    data: (idOf) => ({
      title: 'Fourth network assembly: report', kind: 'event-report',
      description: 'Who met in Lindhaven, what was agreed, and which city promised to do what by when.',
      topics: [idOf('topic:cohesion'), idOf('topic:leadership')],
    }),
    file: pdf('assembly-report', 'Fourth network assembly: report', [
      'Lindhaven, 14 to 16 May 2026', '', '212 people from 64 cities took part.', 'Eleven promises were made. Each has a name and a date beside it.', '',
      '1. Lindhaven publishes its complaints map every quarter.', '2. Brookfall trains all night-bus drivers by October.', '3. Qasr al-Bahr opens its old market two nights a week.',
    ]),
  },
  {
    key: 'download:listening-guide', collection: 'downloads', published: true,
    data: (idOf) => ({
      title: 'Listening first: a guide for town halls', kind: 'guide',
      description: 'Forty pages on asking good questions in the right places, with forms to copy.',
      initiative: idOf('initiative:listening'), topics: [idOf('topic:cohesion')],
    }),
    file: pdf('listening-guide', 'Listening first', ['A guide for town halls', '', 'Ask where people already are.', 'Ask the same question twice, half a year apart.', 'Say what became of the answers.']),
  },
  {
    key: 'download:first-hour', collection: 'downloads', published: true,
    data: (idOf) => ({
      title: 'The first hour: a toolkit for crisis communication', kind: 'toolkit',
      description: 'Checklists, sample statements and a table-top exercise for a team of six.',
      topics: [idOf('topic:crisis'), idOf('topic:leadership')],
    }),
    file: pdf('first-hour', 'The first hour', ['A toolkit for crisis communication', '', 'Minute 0 to 15: confirm, and say what is not known yet.', 'Minute 15 to 30: call the people who will be asked.', 'Minute 30 to 60: speak, in every language of the city.']),
  },
];
