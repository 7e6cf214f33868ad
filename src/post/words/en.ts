import type { Words } from './words.ts';

export const en: Words = {
  hello: 'Hello {name},',
  helloNobody: 'Hello,',
  untitled: 'Without a title',
  digest: {
    subject: { one: '{n} text waits for you', other: '{n} texts wait for you' },
    intro: 'This is what waits in your languages today.',
    need: {
      report: 'reported by readers',
      error: 'with an error to mend',
      'outdated-live': 'live, but outdated',
      failed: 'not translated: the machine failed',
      'second-approval': 'waiting for a second approval',
      outdated: 'outdated: the source changed',
      review: 'waiting for review',
    },
    urgent: 'Most urgent',
    open: 'Open the queue',
    why: 'You get this mail at most once a day, and only when something waits.',
    off: 'No more of these mails',
  },
  rest: {
    subject: 'Translation stands still: {engine}',
    key: 'The translation engine {engine} refuses the key. Nothing is translated until somebody mends it: check the key and the address of the server, then restart Verso.',
    quota: 'The characters of the translation engine {engine} are used up. Raise the account’s limit, or wait for the next period.',
    until: 'It is tried again at {time}.',
    untilMended: 'It is not tried again by itself.',
    open: 'Open Verso',
  },
  failures: {
    subject: { one: '{n} document can’t be translated', other: '{n} documents can’t be translated' },
    intro: 'The translation of these failed several times in a row. Verso goes on trying; the log has the details.',
    more: { one: 'and {n} more', other: 'and {n} more' },
    why: 'You get this mail at most once an hour, and once for each document until it is translated again.',
  },
  page: {
    title: 'Daily mail',
    ask: 'Do you want no more daily mails about texts that wait for you?',
    button: 'Switch the mails off',
    done: 'Done. You get no more daily mails about texts that wait for you.',
    wrong: 'This link is incomplete or not from us. Nothing was changed. Use the link in the newest mail, or your profile.',
    expired: 'This link is too old. Nothing was changed. Use the link in the newest mail, or your profile.',
    profile: 'Your profile in Verso',
  },
};
