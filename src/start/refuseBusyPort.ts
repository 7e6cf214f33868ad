import { createServer } from 'node:net';
import { VersoError } from '../errors.ts';

/**
 * Asks early whether the port is to be had, before minutes are spent on a build.
 * @throws VersoError `port` where another program has it, or this user may not
 */
export const refuseBusyPort = (port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause) => reject(portError(cause, port, host)));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve()));
  });

/** What a failed `listen` means, in one line. */
export const portError = (cause: NodeJS.ErrnoException, port: number, host: string): VersoError => {
  const why: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is in use. Stop the program that has it, or set PORT to another number.`,
    EACCES: `This user may not listen on port ${port}. Set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `HOST "${host}" is no address of this machine. Set HOST to 127.0.0.1, or to 0.0.0.0 for every address.`,
    ENOTFOUND: `HOST "${host}" is no address of this machine. Set HOST to 127.0.0.1, or to 0.0.0.0 for every address.`,
  };
  return new VersoError('port', why[cause.code ?? ''] ?? `Can't listen on ${host}:${port}: ${cause.message}`, { cause });
};
