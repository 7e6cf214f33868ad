import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../helpers/role.ts';

export interface OpenHouse {
  /** Where it answers, without a trailing slash. */
  readonly url: string;
  readonly folder: string;
  /** What it printed so far. */
  printed(): string;
  /** Asks it to stop as an operator would; gives its exit code. */
  close(): Promise<number | null>;
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const READY = /Verso is ready/;

/**
 * Starts the real product in a process of its own, on a fresh data folder and a free port.
 * @param args such as `--demo`
 * @param settings more environment
 */
export const openHouse = async (args: readonly string[] = [], settings: Readonly<Record<string, string>> = {}): Promise<OpenHouse> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verso-e2e-'));
  const { port } = await freePorts();
  const house = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', 'src/start.ts', ...args], {
    cwd: root,
    env: { ...environment(), PORT: String(port), DATA_DIR: folder, QUIET_PERIOD_MS: '1000', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'] as const,
  });
  let text = '';
  const keep = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  house.stdout.on('data', keep);
  house.stderr.on('data', keep);
  await readyOrDead(house, () => text);
  return {
    url: `http://localhost:${port}`,
    folder,
    printed: () => text,
    close: async () => {
      const code = new Promise<number | null>((resolve) => house.once('exit', resolve));
      house.kill('SIGTERM');
      const gone = await code;
      rmSync(folder, { recursive: true, force: true });
      return gone;
    },
  };
};

/** What the test runner set for itself must not reach the house. */
const environment = (): NodeJS.ProcessEnv => {
  const { NODE_ENV, NODE_OPTIONS, DATABASE_URI, PAYLOAD_SECRET, PUBLIC_URL, ...rest } = process.env;
  return rest as NodeJS.ProcessEnv;
};

const readyOrDead = (house: ChildProcess, printed: () => string): Promise<void> =>
  new Promise((resolve, reject) => {
    house.stdout?.on('data', () => {
      if (READY.test(printed())) resolve();
    });
    house.once('exit', (code) => reject(new Error(`The house ended with ${code}:\n${printed()}`)));
  });
