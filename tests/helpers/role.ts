import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const LOOK_MS = 50;

export interface RoleProcess {
  readonly pid: number | undefined;
  /** What it printed so far. */
  printed(): string;
  /** Waits until it printed that; rejects where it ends before. */
  prints(text: RegExp): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** How it ended: its exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
}

/** Starts a script of the project in a process of its own, as `npm start` does. */
export const startRole = (script: string, args: readonly string[], environment: Readonly<Record<string, string>>): RoleProcess => {
  const { NODE_ENV: _test, NODE_OPTIONS: _options, DATABASE_URI: _database, PUBLIC_URL: _url, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', script, ...args], {
    cwd: root,
    env: { ...inherited, NODE_ENV: 'production', ...environment } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  let isOver = false;
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  const ended = new Promise<number | string>((resolve) => child.once('close', (code, signal) => {
    isOver = true;
    resolve(signal ?? code ?? -1);
  }));
  return {
    pid: child.pid,
    printed: () => text,
    prints: async (wanted) => {
      while (!wanted.test(text)) {
        if (isOver) throw new Error(`It ended before it printed ${wanted}:\n${text}`);
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    },
    kill: (signal) => void child.kill(signal),
    ended,
  };
};

/** A port that nobody has, with none on the next one either. */
export const freePorts = async (): Promise<{ readonly port: number; readonly next: number }> => {
  for (;;) {
    const port = await listens(0);
    if (port !== null && port < 65_535 && (await listens(port + 1)) !== null) return { port, next: port + 1 };
  }
};

const listens = (wanted: number): Promise<number | null> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
