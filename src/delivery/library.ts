import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Payload } from 'payload';
import { LOCALE_CODES } from '../domain/locales.ts';
import type { Settings } from '../env.ts';
import { followLog } from '../flows/deliver/followLog.ts';
import { openMirror } from '../store/mirror/openMirror.ts';
import type { MirrorPlace } from '../store/mirror/openMirror.ts';
import { publicationStore } from '../store/publications.ts';
import { answerCache } from './answerCache.ts';
import { catalogueOf } from './catalogue.ts';
import type { DeliveryMetrics } from './metrics.ts';
import { knownAddresses } from './knownAddresses.ts';
import { readPage } from './reading.ts';
import type { ReadingDeps } from './reading.ts';

const MOST_DOCUMENTS_BYTES = 256 * 2 ** 20;
const MOST_LISTS_BYTES = 32 * 2 ** 20;
/** How soon readers have what is published; asking when there is nothing new costs some twenty microseconds. */
const LOOK_MS = 250;
const COMPILED_AT_A_TIME = 4;
/** Of the time of a process that comes to a long log, so much is for compiling ahead: readers, whose pages come first, leave it little, and nobody most. */
const SHARE_BESIDE_READERS = 0.2;
const SHARE_ALONE = 0.7;
/** A process that nobody asks works for less than this part of a pause. */
const OWN_WORK = 0.1;

interface LibraryParts {
  readonly payload: Payload;
  readonly settings: Settings;
  readonly metrics: Pick<DeliveryMetrics, 'setSeq' | 'cacheHit' | 'cacheMiss'>;
  readonly log: Pick<Payload['logger'], 'error' | 'info'>;
}

/** Everything a delivery process knows of what is live, kept up with the log of publications. */
export const openLibrary = async ({ payload, settings, metrics, log }: LibraryParts) => {
  const publications = publicationStore(payload);
  const catalogue = catalogueOf(payload);
  const base = settings.delivery.url;
  const site = settings.site.template;
  const file = fileFor(settings);
  const mirror = await openMirror(file, JSON.stringify([base, site, LOCALE_CODES, catalogue.types]), (place) => isInLog(publications, place));
  metrics.setSeq(mirror.lastSeq());
  const addresses = knownAddresses(mirror);
  const documents = answerCache(MOST_DOCUMENTS_BYTES, metrics);
  const lists = answerCache(MOST_LISTS_BYTES);
  const reading: ReadingDeps = { mirror, publications, catalogue, base, site, now: () => new Date() };
  let isCaughtUp = false;
  let lastLook = Date.now();

  /** Takes what is new; true where there may be more. */
  const follow = async (): Promise<boolean> => {
    const { taken, stale } = await followLog({ publications, mirror, typeOf: catalogue.typeOf, fieldsOf: catalogue.fieldsOf, base });
    lastLook = Date.now();
    if (taken === 0) return false;
    documents.forget(stale);
    lists.clear();
    addresses.learn(stale);
    metrics.setSeq(mirror.lastSeq());
    return true;
  };

  const loop = { stopped: false };
  const run = async (): Promise<void> => {
    let share = SHARE_BESIDE_READERS;
    while (!loop.stopped) {
      try {
        if (await follow()) {
          await turn();
          continue;
        }
        isCaughtUp = true;
        // Whatever was published is compiled before the first reader asks for it.
        const waiting = mirror.uncompiled(COMPILED_AT_A_TIME);
        for (const page of waiting) {
          const began = performance.now();
          await readPage(reading, page);
          share = await restAfter(performance.now() - began, share);
        }
        if (waiting.length === 0) await pause(LOOK_MS);
      } catch (err) {
        log.error({ err }, 'The log of publications could not be followed; it is tried again.');
        await pause(LOOK_MS * 4);
      }
    }
  };
  const running = run();

  return {
    file, mirror, catalogue, reading, documents, lists, addresses, base, site, publications,
    isCaughtUp: (): boolean => isCaughtUp,
    /** Milliseconds since the log was last looked at. */
    silence: (): number => Date.now() - lastLook,
    stop: async (): Promise<void> => {
      loop.stopped = true;
      await running;
      mirror.close();
    },
  };
};

export type Library = Awaited<ReturnType<typeof openLibrary>>;

/** One file for each process of a machine: hosts may share the folder, and never the file. */
const fileFor = ({ dataDir, delivery }: Settings): string => {
  const folder = path.resolve(dataDir, 'delivery');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${hostname()}-${delivery.port}.db`);
};

const isInLog = async (publications: ReturnType<typeof publicationStore>, { seq, at, documentId }: MirrorPlace): Promise<boolean> => {
  const entry = await publications.at(seq);
  return entry?.at === at && entry.documentId === documentId;
};

const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

/** Leaves the process to others after so many milliseconds of work; gives the share that may be worked next, by what others did with it. */
const restAfter = async (worked: number, share: number): Promise<number> => {
  const before = performance.eventLoopUtilization();
  await pause(worked * (1 / share - 1));
  return performance.eventLoopUtilization(before).utilization < OWN_WORK ? SHARE_ALONE : SHARE_BESIDE_READERS;
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
