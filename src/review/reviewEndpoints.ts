import type { Endpoint } from 'payload';
import { z } from 'zod';
import type { Settings } from '../env.ts';
import { openApi } from './openApi.ts';
import { publishEndpoints } from './publishEndpoints.ts';
import { queueEndpoints } from './queueEndpoints.ts';
import { recordDoors } from './recordDoors.ts';
import { reportDoors } from './reportDoors.ts';
import { reviewDoor } from './reviewDoor.ts';
import { segmentDoors } from './segmentDoors.ts';
import { translateDoors } from './translateDoors.ts';
import { translationDoors } from './translationDoors.ts';

/** Everything under `/api/review`. */
export const reviewEndpoints = (settings: Settings): Endpoint[] => {
  const described: readonly Endpoint[] = [...translationDoors(), ...segmentDoors(), ...translateDoors(settings), ...recordDoors(), ...reportDoors(), ...queueEndpoints(), ...publishEndpoints(settings)];
  const self: Endpoint = reviewDoor({
    method: 'get', path: '/review/openapi.json', summary: 'This description.', answer: z.looseObject({ openapi: z.string() }), refusals: [],
    handle: async () => openApi([...described, self]),
  });
  return [...described, self];
};
