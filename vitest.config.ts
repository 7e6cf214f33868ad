import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    maxWorkers: 2,
    reporters: ['default', './tests/helpers/countReporter.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'unit', testTimeout: 60_000, include: ['src/**/*.test.ts', 'hooks/**/*.test.ts', 'collections/**/*.test.ts', 'bench/**/*.test.ts', 'examples/**/*.test.ts', 'tests/invariants/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['tests/int/**/*.int.test.ts'],
          // Generous, for machines under load: nothing here is judged by its time.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          pool: 'forks',
        },
      },
      {
        extends: true,
        test: { name: 'processes', include: ['tests/processes/**/*.process.test.ts'], testTimeout: 240_000, hookTimeout: 240_000, pool: 'forks' },
      },
    ],
  },
});
