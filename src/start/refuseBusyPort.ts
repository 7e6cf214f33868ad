import { createServer } from 'node:net';
import { VersoError } from '../errors.ts';

/** Where something is to listen, and the settings that say so. */
export interface Place {
  readonly port: number;
  readonly host: string;
  readonly portSetting: 'PORT' | 'DELIVERY_PORT' | 'SITE_PORT';
  readonly hostSetting: 'HOST' | 'DELIVERY_HOST';
}

/**
 * Asks early whether the ports are to be had, before minutes are spent on a build.
 * @throws VersoError `port` where another program has one, this user may not, or two settings name the same
 */
export const refuseBusyPort = async (...places: readonly Place[]): Promise<void> => {
  for (const [index, { port, portSetting }] of places.entries()) {
    const twin = places.slice(0, index).find((place) => place.port === port);
    if (twin) throw new VersoError('port', `${twin.portSetting} and ${portSetting} are both ${port}. Set ${portSetting} to another number.`);
  }
  for (const place of places) await probe(place);
};

const probe = (place: Place): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (cause) => reject(portError(cause, place)));
    server.listen({ port: place.port, host: place.host, exclusive: true }, () => server.close(() => resolve()));
  });

/** What a failed `listen` means, in one line. */
export const portError = (cause: NodeJS.ErrnoException, { port, host, portSetting, hostSetting }: Place): VersoError => {
  const strange = `${hostSetting} "${host}" is no address of this machine. Set ${hostSetting} to 127.0.0.1, or to 0.0.0.0 for every address.`;
  const why: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is in use. Stop the program that has it, or set ${portSetting} to another number.`,
    EACCES: `This user may not listen on port ${port}. Set ${portSetting} to a number above 1023.`,
    EADDRNOTAVAIL: strange,
    ENOTFOUND: strange,
  };
  return new VersoError('port', why[cause.code ?? ''] ?? `Can't listen on ${host}:${port}: ${cause.message}`, { cause });
};
