import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withDocumentLock } from './documentLock.ts';

const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('withDocumentLock', () => {
  it('never runs two works of one key at once, keeps their order, and survives those that throw', async () => {
    const works = fc.array(fc.record({ key: fc.constantFrom('a:1', 'a:2', 'b:1'), turns: fc.nat(3), throws: fc.boolean() }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(works, async (list) => {
        const running = new Map<string, number>();
        const done: number[] = [];
        const outcomes = await Promise.allSettled(
          list.map((work, index) =>
            withDocumentLock(work.key, async () => {
              const now = (running.get(work.key) ?? 0) + 1;
              running.set(work.key, now);
              expect(now).toBe(1);
              await turns(work.turns);
              running.set(work.key, now - 1);
              done.push(index);
              if (work.throws) throw new Error('on purpose');
              return index;
            }),
          ),
        );
        list.forEach((work, index) => {
          const outcome = outcomes[index];
          if (work.throws) expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'on purpose' } });
          else expect(outcome).toEqual({ status: 'fulfilled', value: index });
        });
        for (const key of ['a:1', 'a:2', 'b:1']) {
          const order = done.filter((index) => list[index]?.key === key);
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('lets a holder ask for its own key again', async () => {
    const inner = withDocumentLock('a:1', () => withDocumentLock('a:1', async () => 'inside'));
    await expect(inner).resolves.toBe('inside');
  });

  it('is one line with a second copy of the module', async () => {
    const specifier = './documentLock.ts?second';
    const second = (await import(/* @vite-ignore */ specifier)) as typeof import('./documentLock.ts');
    expect(second.withDocumentLock).not.toBe(withDocumentLock);
    const order: string[] = [];
    await Promise.all([
      withDocumentLock('a:1', async () => { await turns(3); order.push('first'); }),
      second.withDocumentLock('a:1', async () => { order.push('second'); }),
    ]);
    expect(order).toEqual(['first', 'second']);
  });
});
