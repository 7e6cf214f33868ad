import { defineConfig } from 'vitest/config';

/** Browser tests: one started house, one browser, one test file after the other. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    name: 'e2e',
    reporters: ['default', './tests/helpers/countReporter.ts'],
    include: ['tests/e2e/**/*.e2e.test.ts'],
    globalSetup: './tests/e2e/buildOnce.ts',
    pool: 'forks',
    fileParallelism: false,
    // The steps of a journey stand on each other: after a broken one the rest would only wait in vain.
    bail: 1,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
