import type { Block, Letter } from '../letter.ts';
import type { Addressee, FailuresNotice } from '../notice.ts';
import { oneLine } from '../oneLine.ts';
import { count, languageOf, WORDS } from '../words/speak.ts';
import { greeting } from './greeting.ts';

const LONGEST_MESSAGE = 200;

/** To admins: documents whose translation fails again and again. */
export const failures = (to: Addressee, { count: n, documents, at }: FailuresNotice, house: string): Letter => {
  const language = languageOf(to.language);
  const { failures: words, untitled } = WORDS[language];
  const more: Block[] = n > documents.length ? [{ kind: 'text', text: count(language, words.more, n - documents.length) }] : [];
  return {
    language,
    subject: count(language, words.subject, n),
    name: `failures.${at.getTime()}.${to.id}`,
    blocks: [
      greeting(to, language),
      { kind: 'text', text: words.intro },
      {
        kind: 'list',
        items: documents.map(({ collection, documentId, title, message }) => ({
          text: oneLine(title ?? '') || untitled,
          ...(message !== null && { note: oneLine(message, LONGEST_MESSAGE) }),
          href: `${house}/admin/collections/${encodeURIComponent(collection)}/${encodeURIComponent(documentId)}`,
        })),
      },
      ...more,
      { kind: 'small', text: words.why },
    ],
  };
};
