import type { EmailAdapter } from 'payload';
import type { Settings } from '../env.ts';
import { deliver } from './deliver.ts';
import { mailTransport } from './mailTransport.ts';

/**
 * How Payload sends its own mails (a new password). It never waits for the mail server: an answer that took longer, or
 * failed, for addresses which have an account would tell strangers of it.
 */
export const emailAdapter =
  (settings: Pick<Settings, 'mail'>): EmailAdapter<void> =>
  ({ payload }) => {
    const transport = mailTransport(settings, payload.logger);
    return {
      name: 'verso-post',
      defaultFromAddress: settings.mail.from.address,
      defaultFromName: settings.mail.from.name,
      sendEmail: async (message) => void deliver({ transport, log: payload.logger }, message),
    };
  };
