import * as migration_20261121_120048_initial from './20261121_120048_initial.ts';

export const migrations = [
  {
    up: migration_20261121_120048_initial.up,
    down: migration_20261121_120048_initial.down,
    name: '20261121_120048_initial'
  },
];
