import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../finding.ts';
import { exampleInput } from '../exampleInput.ts';
import { lostPlaceholders } from './lostPlaceholders.ts';

type Row = readonly [what: string, source: string, target: string, rest?: Partial<CheckInput>];
type Bad = readonly [what: string, source: string, target: string, rest: Partial<CheckInput>, says: readonly unknown[]];

const FINE: readonly Row[] = [
  ['the same placeholders', 'Hello {name}, %s of {{count}}', '{{count}}: bonjour {name}, %s'],
  ['per cent', '50% of cities, 5 % discount', '50 % des villes'],
  ['words in braces', 'cities {see the annex}', 'villes {voir l’annexe}'],
  ['a placeholder more', '{name}', '{name} {name}'],
];

const FAULTS: readonly Bad[] = [
  ['a lost placeholder', 'Hello {name}', 'Bonjour', {}, [['qa.placeholderLost', { placeholder: '{name}' }, 'error', undefined]]],
  ['a translated placeholder', 'Hello {{name}}', 'Bonjour {{nom}}', {}, [['qa.placeholderLost', { placeholder: '{{name}}' }, 'error', undefined]]],
  ['a torn format', '%1$s of %2$d', '%1$s sur % 2$d', {}, [['qa.placeholderLost', { placeholder: '%2$d' }, 'error', undefined]]],
  ['one of two', '%s and %s', '%s', {}, [['qa.placeholderLost', { placeholder: '%s' }, 'error', undefined]]],
  ['an ICU argument', '{n, number} cities', 'villes', {}, [['qa.placeholderLost', { placeholder: '{n, number}' }, 'error', undefined]]],
];

describe('lostPlaceholders', () => {
  for (const [what, source, target, rest = {}] of FINE) {
    it(`lets pass: ${what}`, () => {
      expect(lostPlaceholders(exampleInput(source, target, rest))).toEqual([]);
    });
  }

  for (const [what, source, target, rest, says] of FAULTS) {
    it(`finds: ${what}`, () => {
      const findings = lostPlaceholders(exampleInput(source, target, rest));
      expect(findings.map(({ key, params, severity, range }) => [key, params, severity, range])).toEqual(says);
    });
  }
});
