/**
 * What `work` gives, no sooner than after `ms` milliseconds, and then only at a multiple of them:
 * how long an answer took must not tell whether an account exists.
 */
export const atLeast = async <T>(ms: number, work: () => Promise<T>): Promise<T> => {
  const begin = performance.now();
  try {
    return await work();
  } finally {
    if (ms > 0) {
      const spent = performance.now() - begin;
      await new Promise((resolve) => setTimeout(resolve, Math.ceil(spent / ms) * ms - spent));
    }
  }
};
