import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awaitMigrations } from './awaitMigrations.ts';

const never = new AbortController().signal;

describe('awaitMigrations', () => {
  it('waits through every answer but the empty list, and says so once', async () => {
    const answer = fc.oneof(fc.constant(null), fc.array(fc.constantFrom('a', 'b'), { minLength: 1 }));
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { maxLength: 8 }), async (answers) => {
        const said: string[] = [];
        let asked = 0;
        const missing = (): Promise<readonly string[]> => {
          const given = asked < answers.length ? answers[asked] : [];
          asked += 1;
          return given === null || given === undefined ? Promise.reject(new Error('no such table')) : Promise.resolve(given);
        };
        await awaitMigrations(missing, never, { lookMs: 0, say: (line) => void said.push(line) });
        expect(asked).toBe(answers.length + 1);
        expect(said).toHaveLength(Math.min(1, answers.length));
      }),
    );
  });

  it('gives up with a line that names what is missing and what to do', async () => {
    const give = (missing: () => Promise<readonly string[]>) => awaitMigrations(missing, never, { longestMs: 0, lookMs: 0, say: () => {} });
    await expect(give(() => Promise.resolve(['20260101_initial']))).rejects.toThrow(/lacks a migration of this version \(20260101_initial\).*role admin/);
    await expect(give(() => Promise.reject(new Error('no such table')))).rejects.toThrow(/database is empty.*role admin/);
  });

  it('ends when the process is asked to stop', async () => {
    const stop = new AbortController();
    const waiting = awaitMigrations(() => Promise.resolve(['a']), stop.signal, { say: () => {} });
    stop.abort();
    await expect(waiting).rejects.toThrow();
  });
});
