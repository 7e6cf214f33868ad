import type { DemoDocument } from './demoDocument.ts';
import { arabicMarket } from './content/articles/arabicMarket.ts';
import { assemblyCloses } from './content/articles/assemblyCloses.ts';
import { difficultSummer } from './content/articles/difficultSummer.ts';
import { nightBuses } from './content/articles/nightBuses.ts';
import { smallGrants } from './content/articles/smallGrants.ts';
import { youthCouncils } from './content/articles/youthCouncils.ts';
import { downloads } from './content/downloads.ts';
import { assembly } from './content/events/assembly.ts';
import { harbourWorkshop } from './content/events/harbourWorkshop.ts';
import { onlineClinic } from './content/events/onlineClinic.ts';
import { speakingFirst } from './content/findings/speakingFirst.ts';
import { tenFindings } from './content/findings/tenFindings.ts';
import { acrossTheWater } from './content/initiatives/acrossTheWater.ts';
import { listeningCities } from './content/initiatives/listeningCities.ts';
import { pictures } from './content/pictures.ts';
import { places } from './content/places.ts';
import { topics } from './content/topics.ts';

/** Everything the demo holds; each document stands after those it names. */
export const documents: readonly DemoDocument[] = [
  ...topics, ...places, ...pictures,
  listeningCities, acrossTheWater,
  ...downloads,
  nightBuses, difficultSummer,
  assembly, harbourWorkshop, onlineClinic,
  tenFindings, speakingFirst,
  assemblyCloses, smallGrants, youthCouncils, arabicMarket,
];
