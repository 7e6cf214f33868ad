import * as migration_20261121_120336_initial from './20261121_120336_initial.ts';

export const migrations = [
  {
    up: migration_20261121_120336_initial.up,
    down: migration_20261121_120336_initial.down,
    name: '20261121_120336_initial'
  },
];
