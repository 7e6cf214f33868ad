import type { Check } from '../finding.ts';
import { emailsIn } from '../reading/addresses.ts';
import { changes } from '../reading/changes.ts';
import { readTexts } from '../reading/readTexts.ts';

/** E-mail addresses that are not the source's. */
export const changedEmails: Check = (input) => {
  const { source, target, range } = readTexts(input);
  return changes(emailsIn(source), emailsIn(target), (email) => email.toLowerCase()).map(({ wanted, found }) => ({
    key: 'qa.emailChanged',
    params: { email: wanted?.text ?? '', found: found?.text ?? '' },
    severity: 'error',
    ...(found ? { range: range(found.start, found.end) } : {}),
  }));
};
