import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FIELD_RULES } from '../../src/access/fieldRules.ts';
import { GUARD_RULES } from '../../src/access/guardRules.ts';
import { SEAL_RULES } from '../../src/access/sealRules.ts';
import { doorsOf, judgedDoors } from './permissions/doors.ts';
import { brokenLimits, missingReads } from './permissions/limits.ts';
import { leaks, oracles, readsOf, type Read } from './permissions/reads.ts';
import { plant, type Planted } from './permissions/secrets.ts';
import { ROLES, setStage, type Role, type Stage } from './permissions/stage.ts';
import { wrongTables } from './permissions/tables.ts';
import { missingWrites, WRITES, wrongWrites } from './permissions/writes.ts';

/** A stand-in for MongoDB on a busy machine takes minutes where SQLite takes seconds. */
const SLOW_MS = 300_000;
vi.setConfig({ testTimeout: SLOW_MS, hookTimeout: SLOW_MS });

let stage: Stage;
let planted: Planted;
beforeAll(async () => {
  stage = await setStage();
  planted = await plant(stage);
});
afterAll(() => stage.close(), SLOW_MS);

const all = async (cells: AsyncIterable<string>): Promise<string[]> => {
  const red: string[] = [];
  for await (const cell of cells) red.push(cell);
  return red;
};
const reads = (doors: readonly string[] = doorsOf(stage.config)): Read[] => doors.flatMap((door) => readsOf(door, planted));

describe('the doors', () => {
  it('are those that somebody has judged, no more and no less', () => {
    expect(doorsOf(stage.config)).toEqual(judgedDoors());
  });
});

describe('reading', () => {
  it('shows nobody what is not for them', async () => {
    expect(await all(leaks(stage, reads(), ['tr_ar', 'tr_fr']))).toEqual([]);
    const few = doorsOf(stage.config).flatMap((door) => readsOf(door, planted, 'few'));
    expect(await all(leaks(stage, few, ['anonymous', 'stranger', 'editor', 'admin']))).toEqual([]);
  });
  it('answers no guess at it', async () => {
    expect(await all(oracles(stage, ROLES))).toEqual([]);
  });
  it('shows everybody what they work with', async () => {
    expect(await all(missingReads(stage, planted))).toEqual([]);
  });
});

describe('writing', () => {
  it('changes nothing that is not the role\'s to change', async () => {
    expect(await all(wrongWrites(stage, WRITES, ROLES))).toEqual([]);
  });
  it('does what the role is there for', async () => {
    expect(await all(missingWrites(stage))).toEqual([]);
  });
  it('touches no other table', async () => {
    expect(await all(wrongTables(stage, planted, ROLES))).toEqual([]);
  });
});

describe('limits', () => {
  it('hold', async () => {
    expect(await all(brokenLimits(stage, planted))).toEqual([]);
  });
});

/** Opens one rule; gives what closes it again. */
const open = <T extends object>(rules: T, name: keyof T, opened: T[keyof T]): (() => void) => {
  const rule = rules[name];
  rules[name] = opened;
  return () => {
    rules[name] = rule;
  };
};

const RULES: readonly [string, () => () => void][] = [
  ...Object.keys(GUARD_RULES).map((name): [string, () => () => void] => [`guard ${name}`, () => open(GUARD_RULES, name, () => undefined)]),
  ...(Object.keys(SEAL_RULES) as (keyof typeof SEAL_RULES)[]).map((name): [string, () => () => void] => [`seal ${name}`, () => open(SEAL_RULES, name, () => true)]),
  ...(Object.keys(FIELD_RULES) as (keyof typeof FIELD_RULES)[]).map((name): [string, () => () => void] => [`field ${name}`, () => open(FIELD_RULES, name, () => true)]),
];

describe('each rule, taken out, turns a cell red', () => {
  const FEW: readonly Role[] = ['tr_ar', 'stranger'];
  async function* cells(): AsyncGenerator<string> {
    yield* brokenLimits(stage, planted);
    yield* oracles(stage, ['tr_ar']);
    yield* wrongTables(stage, planted, ['tr_ar'], ['payload-locked-documents']);
    yield* leaks(stage, reads(['globals/site-settings GET /', ' GET /access']), FEW);
    yield* wrongWrites(stage, WRITES, ['tr_ar']);
    yield* leaks(stage, reads(['articles GET /', 'articles GET /versions']), FEW);
  }
  it.each(RULES)('%s', async (_name, take) => {
    const putBack = take();
    try {
      const { value } = await cells().next();
      expect(value).toBeTypeOf('string');
    } finally {
      putBack();
    }
  });

  it('and all are in place again', async () => {
    expect(await all(cells())).toEqual([]);
  });
});
