import { configDefaults, defineConfig } from 'vitest/config';

/** Answered from a delivery's own file alone, which is the same on both databases: asked once. */
const OF_THE_MIRROR = ['tests/int/apiShapes.int.test.ts', 'tests/int/apiDocs.int.test.ts', 'tests/int/deliveryAttacks.int.test.ts'];

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
          exclude: [...configDefaults.exclude, ...(process.env.TEST_DATABASE === 'mongodb' ? OF_THE_MIRROR : [])],
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
