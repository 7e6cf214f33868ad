import { startRole } from '../../tests/helpers/role.ts';

export interface Server {
  readonly pid: number;
  readonly stop: () => void;
}

process.setMaxListeners(0);

/** Starts a script in a process of its own, on this bench's house, and ends it with the bench; resolves when it prints `ready`. @throws Error where it ends before */
export const startServer = async (script: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}, ready = /ready/): Promise<Server> => {
  const { NODE_OPTIONS: _, ...own } = process.env as Record<string, string>;
  const role = startRole(script, args, { ...own, NODE_ENV: 'production', PAYLOAD_LOG_LEVEL: 'error', ...environment });
  const stop = (): void => role.kill('SIGKILL');
  process.once('exit', stop);
  await role.prints(ready);
  if (role.pid === undefined) throw new Error(`${script} did not start.`);
  return { pid: role.pid, stop };
};
