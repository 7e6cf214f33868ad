import type { Payload, SanitizedConfig } from 'payload';
import { VersoError } from '../errors.ts';

export interface OpenedHouse {
  readonly payload: Payload;
  readonly config: SanitizedConfig;
}

/**
 * Payload on its database, as that is. Loads the config, which reads the settings as they are now.
 * @throws VersoError `database` where it can't be reached
 */
export const openPayload = async (): Promise<OpenedHouse> => {
  const { default: pending } = await import('../../payload.config.ts');
  const { getPayload } = await import('payload');
  const config = await pending;
  const payload = await getPayload({ config, cron: false }).catch((cause: unknown): never => {
    throw new VersoError('database', `The database does not answer: ${cause instanceof Error ? cause.message : String(cause)}. Start it, or mend DATABASE_URI.`, { cause });
  });
  return { payload, config };
};
