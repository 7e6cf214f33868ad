import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../finding.ts';
import { exampleInput } from '../exampleInput.ts';
import { changedEmails } from './changedEmails.ts';

type Row = readonly [what: string, source: string, target: string, rest?: Partial<CheckInput>];
type Bad = readonly [what: string, source: string, target: string, rest: Partial<CheckInput>, says: readonly unknown[]];

const FINE: readonly Row[] = [
  ['the same address', 'Write to info@example.org.', 'Écrivez à info@example.org.'],
  ['other letters', 'Info@Example.org', 'info@example.org'],
  ['beside Arabic', 'Write to info@example.org', 'راسلوا info@example.org،', { locale: 'ar' }],
];

const FAULTS: readonly Bad[] = [
  ['a lost address', 'Write to info@example.org', 'Écrivez-nous', {}, [['qa.emailChanged', { email: 'info@example.org', found: '' }, 'error', undefined]]],
  ['a changed address', 'info@example.org', 'infos@example.org', {}, [['qa.emailChanged', { email: 'info@example.org', found: 'infos@example.org' }, 'error', [0, 17]]]],
  ['an added address', 'Write to us', 'Écrivez à a.b@example.org', {}, [['qa.emailChanged', { email: '', found: 'a.b@example.org' }, 'error', [10, 25]]]],
];

describe('changedEmails', () => {
  for (const [what, source, target, rest = {}] of FINE) {
    it(`lets pass: ${what}`, () => {
      expect(changedEmails(exampleInput(source, target, rest))).toEqual([]);
    });
  }

  for (const [what, source, target, rest, says] of FAULTS) {
    it(`finds: ${what}`, () => {
      const findings = changedEmails(exampleInput(source, target, rest));
      expect(findings.map(({ key, params, severity, range }) => [key, params, severity, range])).toEqual(says);
    });
  }
});
