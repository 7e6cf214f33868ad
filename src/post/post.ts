import type { SendEmailOptions } from 'payload';
import type { Settings } from '../env.ts';
import { deliver } from './deliver.ts';
import type { Delivery } from './deliver.ts';
import { digestToken } from './digestToken.ts';
import type { Letter } from './letter.ts';
import { letterHtml } from './letterHtml.ts';
import { letterText } from './letterText.ts';
import { digest } from './letters/digest.ts';
import { engineRest } from './letters/engineRest.ts';
import { failures } from './letters/failures.ts';
import { report } from './letters/report.ts';
import type { Addressee, Notice, Post } from './notice.ts';
import { oneLine } from './oneLine.ts';

export interface PostParts extends Delivery {
  readonly settings: Pick<Settings, 'mail' | 'publicUrl'>;
  /** Signs the link that switches a digest off. */
  readonly secret: string;
  readonly now: () => Date;
}

/** DOOR to mailboxes: words a notice in its reader's language and sends it, as HTML and plain text. */
export const createPost = (parts: PostParts): Post => ({
  send: async (to, notice, signal) => {
    if (!isAddress(to.email)) {
      parts.log.warn({ person: to.id }, 'A mail is dropped: its address is none.');
      return 'dropped';
    }
    return deliver(parts, messageOf(parts.settings, to, letterOf(parts, to, notice)), signal);
  },
});

const letterOf = ({ settings, secret, now }: PostParts, to: Addressee, notice: Notice): Letter => {
  const house = settings.publicUrl;
  switch (notice.kind) {
    case 'digest':
      return digest(to, notice, house, `${house}/api/review/digest-off?token=${digestToken(secret, to.id, now())}`);
    case 'engine-rest':
      return engineRest(to, notice, house, now());
    case 'failures':
      return failures(to, notice, house);
    case 'report':
      return report(to, notice);
  }
};

const messageOf = ({ mail }: PostParts['settings'], to: Addressee, letter: Letter): SendEmailOptions => ({
  to: { name: oneLine(to.name ?? '', 60), address: to.email },
  subject: oneLine(letter.subject, 150),
  text: letterText(letter),
  html: letterHtml(letter),
  messageId: `<${letter.name.replaceAll(/[^\w.-]/g, '_')}@${mail.from.address.split('@')[1]}>`,
  headers: {
    'Auto-Submitted': 'auto-generated',
    'Content-Language': letter.language,
    // RFC 8058: the mail program's own button ends the mails with one POST.
    ...(letter.offHref !== undefined && {
      'List-Unsubscribe': { prepared: true, value: `<${letter.offHref}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  },
});

/** One plain address; anything that could be read as two, or as more than an address, is none. */
const isAddress = (text: string): boolean => /^[^\s<>,;:"()[\]\\@\p{C}]+@[^\s<>,;:"()[\]\\@\p{C}]+$/u.test(text);
