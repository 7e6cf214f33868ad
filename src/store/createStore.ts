import type { Payload } from 'payload';
import { answerStore } from './answers.ts';
import { documentStore } from './documents.ts';
import { engineStateStore } from './engineStates.ts';
import { leaseStore } from './leases.ts';
import { rowStore } from './rows.ts';
import { segmentHistoryStore } from './segmentHistory.ts';
import { settingsStore } from './settings.ts';

/** Everything the flows may reach, on one Payload instance. */
export const createStore = (payload: Payload) => ({
  documents: documentStore(payload),
  rows: rowStore(payload),
  leases: leaseStore(payload),
  answers: answerStore(payload),
  engines: engineStateStore(payload),
  settings: settingsStore(payload),
  history: segmentHistoryStore(payload),
});

export type Store = ReturnType<typeof createStore>;
