import type { LocaleCode } from '../../domain/locales.ts';
import { assemblyCloses } from './content/texts/assemblyCloses.ts';
import { assemblyEvent } from './content/texts/assemblyEvent.ts';
import { difficultSummer } from './content/texts/difficultSummer.ts';
import { difficultSummerRevision } from './content/texts/difficultSummerRevision.ts';
import { downloads } from './content/texts/downloads.ts';
import { listeningCities } from './content/texts/listeningCities.ts';
import { nightBuses } from './content/texts/nightBuses.ts';
import { pictures } from './content/texts/pictures.ts';
import { places } from './content/texts/places.ts';
import { speakingFirst } from './content/texts/speakingFirst.ts';
import { topics } from './content/texts/topics.ts';
import { youthCouncils } from './content/texts/youthCouncils.ts';
import type { Texts } from './texts.ts';

/** How far a document's translations are in the demo, so that every screen has something to show. */
export type Staging =
  /** A translator wrote and approved every text, and the page is live. */
  | { readonly key: string; readonly as: 'live'; readonly texts: Texts }
  /** Live, and then its editor changed the source: `revision` is what a machine offers, `edits` old words by new ones. */
  | { readonly key: string; readonly as: 'outdated'; readonly texts: Texts; readonly revision: Texts; readonly edits: Readonly<Record<string, string>> }
  /** A translator approved the first `approved` texts; the others are as a machine gave them. */
  | { readonly key: string; readonly as: 'half'; readonly texts: Texts; readonly approved: number }
  /** As a machine gave it, faults and all. */
  | { readonly key: string; readonly as: 'drafted'; readonly texts: Texts }
  /** An engine refused one text in one language. */
  | { readonly key: string; readonly as: 'refused'; readonly text: string; readonly locale: LocaleCode };

const live = (texts: Texts, ...keys: readonly string[]): readonly Staging[] => keys.map((key) => ({ key, as: 'live', texts }));

/** The documents that do not wait for a first look, in the order they are staged; all are written in English. */
export const stagings: readonly Staging[] = [
  ...live(topics, 'topic:cohesion', 'topic:leadership', 'topic:youth', 'topic:public-space', 'topic:crisis'),
  ...live(places, 'place:lindhaven', 'place:porto-sereno', 'place:qasr-al-bahr', 'place:oderstadt', 'place:brookfall', 'place:inner-sea'),
  ...live(pictures, 'picture:harbour', 'picture:night', 'picture:market'),
  ...live(downloads, 'download:assembly-report', 'download:listening-guide', 'download:first-hour'),
  { key: 'initiative:listening', as: 'live', texts: listeningCities },
  { key: 'article:night-buses', as: 'live', texts: nightBuses },
  { key: 'event:assembly', as: 'live', texts: assemblyEvent },
  { key: 'findings:speaking', as: 'live', texts: speakingFirst },
  {
    key: 'article:summer', as: 'outdated', texts: difficultSummer, revision: difficultSummerRevision,
    edits: {
      'What followed was less visible. The city opened the school kitchen on Market Street every evening, and council staff sat there without a table in front of them.':
        'What followed was less visible. The city opened the school kitchen on Market Street every evening until eleven, and council staff sat there with tea and without a table in front of them.',
      'Every morning the answer hung beside it, signed by a person with a telephone number.':
        'Every morning the answer hung beside it in the city’s four languages, signed by a person with a telephone number.',
    },
  },
  { key: 'article:assembly', as: 'half', texts: assemblyCloses, approved: 6 },
  { key: 'article:youth', as: 'drafted', texts: youthCouncils },
  { key: 'event:workshop', as: 'refused', text: 'From the ferry', locale: 'ar' },
];
