import { createTransport } from 'nodemailer';
import type { SendEmailOptions } from 'payload';
import type { Settings } from '../env.ts';
import { oneLine } from './oneLine.ts';

export interface PostLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/** Hands one mail to the server; throws what the server or the network said. */
export type MailTransport = (message: SendEmailOptions) => Promise<void>;

const PATIENCE_MS = 10_000;

/**
 * The way to the mail server that SMTP_URL names. Without one, a mail is a line in the log: to whom and about what,
 * never its text, for that may let its reader in.
 */
export const mailTransport = ({ mail }: Pick<Settings, 'mail'>, log: PostLog): MailTransport => {
  if (mail.smtpUrl === undefined)
    return async (message) => log.info({ to: recipientsOf(message), subject: oneLine(message.subject ?? '') }, 'A mail was not sent, for SMTP_URL is not set.');
  const patience = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
  // Nothing in a mail may make this process read a file or ask another server.
  const transport = createTransport({ url: mail.smtpUrl, ...patience, disableFileAccess: true, disableUrlAccess: true });
  const { name, address } = mail.from;
  return async (message) => {
    await transport.sendMail({ from: { name, address }, ...message });
  };
};

/** Whom a mail is for, in one line. */
export const recipientsOf = ({ to }: Pick<SendEmailOptions, 'to'>): string =>
  oneLine(addressesIn(to ?? []).join(', '), 300);

type Address = string | Readonly<{ address?: string | undefined }> | readonly Address[];

const addressesIn = (to: Address): string[] => {
  if (typeof to === 'string') return [to];
  return Array.isArray(to) ? to.flatMap(addressesIn) : 'address' in to && to.address !== undefined ? [to.address] : [];
};
