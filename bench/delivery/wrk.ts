import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CONNECTIONS = 16;

export interface Turn {
  readonly perSecond: number;
  /** Server's CPU time (own and kernel's) per request, microseconds. */
  readonly cpu: number;
  /** Milliseconds, as a closed loop of 16 connections sees them. */
  readonly p99: number;
  /** Answers that were neither 2xx nor 3xx. */
  readonly refused: number;
}

export interface Ask {
  readonly pid: number;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A Lua script for wrk: a file. */
  readonly script?: string;
}

/** Asks for so many seconds with wrk, one thread and 16 connections. @throws Error where wrk is not installed, or an answer never came */
export const wrk = async ({ pid, url, headers = {}, script }: Ask, seconds: number): Promise<Turn> => {
  const sent = Object.entries({ Accept: 'application/json', 'User-Agent': 'bench', ...headers }).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const before = cpuOf(pid);
  const { stdout } = await run('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', ...sent, ...(script ? ['-s', script] : []), url]);
  const spent = cpuOf(pid) - before;
  const requests = Number(/(\d+) requests in/.exec(stdout)?.[1] ?? 0);
  if (requests === 0 || /Socket errors/.test(stdout)) throw new Error(`${url} did not answer well:\n${stdout}`);
  return { perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]), cpu: spent / requests, p99: milliseconds(/99%\s+([\d.]+)(us|ms|s)/.exec(stdout)), refused: Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0) };
};

const milliseconds = (found: RegExpExecArray | null): number => Number(found?.[1] ?? 0) * ({ us: 0.001, ms: 1, s: 1000 }[found?.[2] ?? 'ms'] ?? 1);

const TICK_US = 10_000;

/** CPU time of a process and its kernel calls, microseconds. */
const cpuOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_US;
};

const LOOK_MS = 1000;
const IDLE = 0.05;

/** Waits until a process has nothing left to do of its own, at most so many seconds. */
export const settled = async (pid: number, most: number): Promise<void> => {
  for (let second = 0; second < most; second += 1) {
    const before = cpuOf(pid);
    await new Promise((resolve) => { setTimeout(resolve, LOOK_MS); });
    if ((cpuOf(pid) - before) / (LOOK_MS * 1000) < IDLE) return;
  }
};

/** Resident memory of a process, megabytes. */
export const memoryOf = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
