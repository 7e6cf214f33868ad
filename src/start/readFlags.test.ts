import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFlags, ROLES } from './readFlags.ts';

describe('readFlags', () => {
  it('asks for all roles where none is named', () => {
    expect([...readFlags([]).roles]).toEqual([...ROLES]);
    expect(readFlags(['--demo'])).toMatchObject({ demo: true, dev: false, buildOnly: false });
  });

  it('takes roles in any order, in one flag or several', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom(...ROLES), { minLength: 1 }), { minLength: 1 }), (groups) => {
        expect(readFlags(groups.map((group) => `--role=${group.join(',')}`)).roles).toEqual(new Set(groups.flat()));
      }),
    );
  });

  it('refuses what it does not know, by name', () => {
    for (const role of ['Admin', '', 'admin,,worker', 'workers', ' worker']) expect(() => readFlags([`--role=${role}`]), role).toThrow(/No role is called/);
    for (const arg of ['--roles=admin', '--role', 'admin', '-h']) expect(() => readFlags([arg]), arg).toThrow(arg);
  });

  it('makes no demo where nobody could make or translate its texts', () => {
    for (const roles of ['delivery', 'worker', 'admin', 'admin,delivery']) expect(() => readFlags(['--demo', `--role=${roles}`]), roles).toThrow(/--demo/);
    expect(readFlags(['--demo', '--role=worker,admin']).roles.has('delivery')).toBe(false);
  });
});
