import * as migration_20261121_120345_initial from './20261121_120345_initial.ts';

export const migrations = [
  {
    up: migration_20261121_120345_initial.up,
    down: migration_20261121_120345_initial.down,
    name: '20261121_120345_initial'
  },
];
