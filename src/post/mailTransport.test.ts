import { describe, expect, it } from 'vitest';
import { readSettings } from '../env.ts';
import { deliver } from './deliver.ts';
import { mailTransport, recipientsOf } from './mailTransport.ts';

const env = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({ NODE_ENV: 'test', ...more });
const from = (MAIL_FROM: string) => readSettings({ NODE_ENV: 'test', MAIL_FROM, PUBLIC_URL: 'https://verso.example.org' }).mail.from;

describe('the way to the mail server', () => {
  it('is a line in the log where there is none, without what the mail says', async () => {
    const lines: unknown[] = [];
    const log = { info: (...line: unknown[]) => void lines.push(line), warn: () => undefined };
    const transport = mailTransport({ mail: readSettings(env()).mail }, log);
    expect(await deliver({ transport, log }, { to: [{ name: 'A', address: 'a@example.org' }, 'b@example.org'], subject: 'A\r\nB', text: 'secret', html: 'secret' })).toBe('sent');
    expect(lines).toEqual([[{ to: 'a@example.org, b@example.org', subject: 'A B' }, 'A mail was not sent, for SMTP_URL is not set.']]);
  });

  it('names whom a mail is for', () => {
    expect(recipientsOf({})).toBe('');
    expect(recipientsOf({ to: 'a@example.org\r\nBcc: b' })).toBe('a@example.org Bcc: b');
  });
});

describe('the settings of the post', () => {
  it('take a name and an address, or one of them', () => {
    expect(from('Verso Team <team@example.org>')).toEqual({ name: 'Verso Team', address: 'team@example.org' });
    expect(from('"Häuser, Ärzte" <team@example.org>')).toEqual({ name: 'Häuser, Ärzte', address: 'team@example.org' });
    expect(from('team@example.org')).toEqual({ name: 'Verso', address: 'team@example.org' });
    expect(from('')).toEqual({ name: 'Verso', address: 'verso@verso.example.org' });
  });

  it('refuse what is none, and name it', () => {
    for (const MAIL_FROM of ['nobody', 'A <a@b> <c@d>', 'a@b, c@d', 'A\nBcc: x <a@b>', '<>']) expect(() => from(MAIL_FROM), MAIL_FROM).toThrow(/MAIL_FROM/);
    for (const SMTP_URL of ['mail.example.org', 'https://mail.example.org']) expect(() => readSettings(env({ SMTP_URL })), SMTP_URL).toThrow(/SMTP_URL/);
    for (const DIGEST_HOUR of ['24', '-1', 'seven', '7.5']) expect(() => readSettings(env({ DIGEST_HOUR })), DIGEST_HOUR).toThrow(/DIGEST_HOUR/);
    expect(readSettings(env({ DIGEST_HOUR: '' })).mail.digestHour).toBe(7);
  });
});
