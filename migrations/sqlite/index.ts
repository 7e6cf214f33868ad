import * as migration_20261121_055319_initial from './20261121_055319_initial.ts';

export const migrations = [
  {
    up: migration_20261121_055319_initial.up,
    down: migration_20261121_055319_initial.down,
    name: '20261121_055319_initial'
  },
];
