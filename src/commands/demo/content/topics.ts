import type { DemoDocument } from '../demoDocument.ts';

const topic = (key: string, title: string, summary: string): DemoDocument => ({
  key: `topic:${key}`, collection: 'topics', published: true, data: () => ({ title, summary }),
});

export const topics: readonly DemoDocument[] = [
  topic('cohesion', 'Social cohesion', 'How people who share a city come to trust each other, and what a town hall can do about it.'),
  topic('leadership', 'Mayors and leadership', 'What is expected of those who speak for a whole city.'),
  topic('youth', 'Young people', 'Work with residents who can’t vote yet but live with every decision.'),
  topic('public-space', 'Public space', 'Squares, markets, buses and parks: where a city meets itself.'),
  topic('crisis', 'Before and after a crisis', 'Preparing for the worst day, and staying afterwards.'),
];
