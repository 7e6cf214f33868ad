import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Lifetime } from './lifetime.ts';

export interface ChildPlan {
  /** As its lines begin in this process's output. */
  readonly name: string;
  /** After `node`. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** One that lived so long did not die of its start. */
const SETTLED_MS = 60_000;
/** It has six seconds for its readers, and some for the rest. */
const LONGEST_END_MS = 9000;

/**
 * Keeps a child process alive: where it dies it is started again, after growing pauses. It ends with this process, also
 * where this one is killed: the channel between them is cut, by which the child knows. Gives true at its first message,
 * which says that it serves, false when it is not to be waited for any longer.
 */
export const childProcess = (plan: ChildPlan, { stopping, atEnd }: Lifetime, longestWaitMs: number): Promise<boolean> =>
  new Promise((resolve) => {
    const kept = keep(plan, stopping, () => resolve(true));
    setTimeout(() => resolve(false), longestWaitMs).unref();
    atEnd(() => kept);
  });

const keep = async (plan: ChildPlan, stopping: AbortSignal, ready: () => void): Promise<void> => {
  let rest = FIRST_PAUSE_MS;
  while (!stopping.aborted) {
    const began = Date.now();
    const why = await lifeOf(plan, stopping, ready);
    if (stopping.aborted) return;
    if (Date.now() - began > SETTLED_MS) rest = FIRST_PAUSE_MS;
    console.error(`The ${plan.name} ended (${why}). It starts again in ${rest / 1000} s.`);
    await pause(rest, undefined, { signal: stopping }).catch(() => {});
    rest = Math.min(LONGEST_PAUSE_MS, rest * 2);
  }
};

/** From its start to its end; gives what it ended with. */
const lifeOf = ({ name, args, env, cwd }: ChildPlan, stopping: AbortSignal, ready: () => void): Promise<string> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    const kill = (): void => void child.kill('SIGKILL');
    const letGo = (): void => {
      if (child.connected) child.disconnect();
      setTimeout(kill, LONGEST_END_MS).unref();
    };
    const ended = (why: string): void => {
      stopping.removeEventListener('abort', letGo);
      process.off('exit', kill);
      resolve(why);
    };
    prefixLines(child, name);
    child.on('message', ready);
    child.once('error', (error) => ended(error.message));
    child.once('exit', (code, signal) => ended(signal ?? `exit code ${code}`));
    stopping.addEventListener('abort', letGo);
    // A second signal ends this process at once, and with it its children.
    process.once('exit', kill);
  });

const prefixLines = (child: ChildProcess, name: string): void => {
  for (const [from, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]] as const) {
    if (from) createInterface({ input: from }).on('line', (line) => to.write(`[${name}] ${line}\n`));
  }
};
