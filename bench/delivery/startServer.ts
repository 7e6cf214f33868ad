import { spawn } from 'node:child_process';

export interface Server {
  readonly pid: number;
  readonly stop: () => void;
}

process.setMaxListeners(0);
const NODE = ['--conditions=production', '--import', 'tsx'];

/** Starts a script in a process of its own; resolves when it prints `ready`. @throws Error where it ends before */
export const startServer = (script: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}, ready = /ready/): Promise<Server> => {
  const child = spawn(process.execPath, [...NODE, script, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production', PAYLOAD_LOG_LEVEL: 'error', ...environment } as NodeJS.ProcessEnv });
  process.once('exit', () => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        printed = `${printed}${chunk}`.slice(-5000);
        if (ready.test(printed) && child.pid) resolve({ pid: child.pid, stop: () => void child.kill('SIGKILL') });
      });
    child.once('close', (code) => reject(new Error(`${script} ended with ${code}:\n${printed}`)));
  });
};
