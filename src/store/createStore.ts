import type { Payload } from 'payload';
import { answerStore } from './answers.ts';
import { colleagueStore } from './colleagues.ts';
import { documentStore } from './documents.ts';
import { engineStateStore } from './engineStates.ts';
import { fileStore } from './files.ts';
import { formerTextStore } from './formerTexts.ts';
import { leaseStore } from './leases.ts';
import { presenceStore } from './presences.ts';
import { publicationStore } from './publications.ts';
import { publishOrderStore } from './publishOrders.ts';
import { queueStore } from './queue.ts';
import { reportStore } from './reports.ts';
import { rowStore } from './rows.ts';
import { segmentHistoryStore } from './segmentHistory.ts';
import { segmentNoteStore } from './segmentNotes.ts';
import { settingsStore } from './settings.ts';
import { pictureStore } from './shownPictures.ts';
import { siteSettingsStore } from './siteSettings.ts';
import { whereaboutsStore } from './whereabouts.ts';

/** Everything the flows may reach, on one Payload instance. */
export const createStore = (payload: Payload) => ({
  documents: documentStore(payload),
  rows: rowStore(payload),
  leases: leaseStore(payload),
  answers: answerStore(payload),
  engines: engineStateStore(payload),
  settings: settingsStore(payload),
  history: segmentHistoryStore(payload),
  notes: segmentNoteStore(payload),
  presences: presenceStore(payload),
  whereabouts: whereaboutsStore(payload),
  publications: publicationStore(payload),
  orders: publishOrderStore(payload),
  files: fileStore(payload),
  pictures: pictureStore(payload),
  siteSettings: siteSettingsStore(payload),
  queue: queueStore(payload),
  colleagues: colleagueStore(payload),
  reports: reportStore(payload),
  formerTexts: formerTextStore(payload),
});

export type Store = ReturnType<typeof createStore>;
