import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { VersoError } from '../../errors.ts';
import type { SearchQuestion, SearchResult } from './searchPages.ts';
import type { Asked, Said } from './searchProcess.ts';

/** Searching beside the thread that serves readers. */
export interface Search {
  /**
   * @throws VersoError 503: `busy` where too many wait already, `search-slow` where two seconds did not do, `search-failed`
   * where the process broke twice over this question or its file cannot be read, `search-closed` after `close`.
   */
  readonly search: (question: SearchQuestion) => Promise<SearchResult>;
  /** Ends the process; what still waits is refused. */
  readonly close: () => Promise<void>;
}

export interface SearchOptions {
  /** Milliseconds from asking to answer. */
  readonly timeout?: number;
  /** Questions that may wait behind the one being answered. */
  readonly mostWaiting?: number;
  /** What is started, for tests of what breaks. */
  readonly program?: string;
}

/**
 * Opens a search over the mirror in `file`. It runs in a process of its own, not in a thread: a question that takes too
 * long can then be ended, while ending a thread inside the driver ends the whole process with it.
 *
 * A process that dies is started again; a question during which it died is asked once more, and refused the second time.
 * After the mirror was made anew in the same place, close this and open another.
 */
export const openSearch = (file: string, { timeout = 2000, mostWaiting = 50, program = PROGRAM }: SearchOptions = {}): Search => {
  let waiting: readonly Waiting[] = [];
  let asked: Waiting | null = null;
  let child: ChildProcess | null = null;
  let isReady = false;
  let isClosed = false;
  let last = 0;

  const start = (): void => {
    const started = fork(program, [file], { execArgv: ['--conditions=production', '--import', TSX], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    started.on('message', (said: Said) => { if (child === started) hear(said); });
    started.on('error', () => lost(started));
    started.on('exit', () => lost(started));
    // The questions that wait keep this process up; the search alone does not.
    started.unref();
    started.channel?.unref();
    [child, isReady] = [started, false];
  };
  const hear = (said: Said): void => {
    if (said === 'ready') isReady = true;
    else if (said.id === asked?.id) {
      if ('result' in said) asked.resolve(said.result);
      else asked.reject(failed(said.failure));
      asked = null;
    }
    next();
  };
  const lost = (which: ChildProcess): void => {
    if (child !== which) return;
    // Where it died before it could be asked, every question waited for it.
    const [over, rest] = isReady ? [asked ? [asked] : [], waiting] : [waiting, []];
    [child, asked] = [null, null];
    for (const one of over.filter(({ isSecond }) => isSecond)) one.reject(failed('its process ended'));
    waiting = [...over.filter(({ isSecond }) => !isSecond).map((one) => ({ ...one, isSecond: true })), ...rest];
    next();
  };
  const next = (): void => {
    if (asked !== null || isClosed || waiting.length === 0) return;
    if (child === null) return start();
    if (!isReady) return;
    [asked = null, ...waiting] = waiting;
    if (asked) child.send({ id: asked.id, question: asked.question } satisfies Asked, () => undefined);
  };
  const late = (id: number): void => {
    const one = asked?.id === id ? asked : waiting.find((other) => other.id === id);
    waiting = waiting.filter((other) => other !== one);
    one?.reject(slow());
    if (one !== asked) return;
    const stuck = child;
    [child, asked] = [null, null];
    stuck?.kill('SIGKILL');
    next();
  };

  start();
  return {
    search: (question) => new Promise((resolve, reject) => {
      if (isClosed) return reject(closed());
      if (waiting.length >= mostWaiting) return reject(busy());
      last += 1;
      const id = last;
      const timer = setTimeout(() => late(id), timeout);
      waiting = [...waiting, {
        id, question, isSecond: false,
        resolve: (result) => { clearTimeout(timer); resolve(result); },
        reject: (error) => { clearTimeout(timer); reject(error); },
      }];
      next();
    }),
    close: async () => {
      isClosed = true;
      for (const one of [...waiting, ...(asked ? [asked] : [])]) one.reject(closed());
      const ending = child;
      [waiting, asked, child] = [[], null, null];
      if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return;
      const gone = new Promise((resolve) => { ending.once('exit', resolve); });
      ending.ref();
      ending.kill('SIGKILL');
      await gone;
    },
  };
};

interface Waiting {
  readonly id: number;
  readonly question: SearchQuestion;
  /** It was asked before, and the process died over it. */
  readonly isSecond: boolean;
  readonly resolve: (result: SearchResult) => void;
  readonly reject: (error: VersoError) => void;
}

const PROGRAM = fileURLToPath(new URL('./searchProcess.ts', import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

const slow = (): VersoError => new VersoError('search-slow', 'The search took too long; ask for fewer or rarer words.', { status: 503, recourse: 'retry', retryAfterMs: 1000 });
const busy = (): VersoError => new VersoError('busy', 'Too many searches are waiting; try again in a moment.', { status: 503, recourse: 'retry', retryAfterMs: 1000 });
const failed = (why: string): VersoError => new VersoError('search-failed', `The search could not be carried out: ${why}.`, { status: 503, recourse: 'retry', retryAfterMs: 1000 });
const closed = (): VersoError => new VersoError('search-closed', 'This server is stopping; ask another one.', { status: 503, recourse: 'retry', retryAfterMs: 1000 });
