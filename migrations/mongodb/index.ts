import * as migration_20261121_121156_initial from './20261121_121156_initial.ts';

export const migrations = [
  {
    up: migration_20261121_121156_initial.up,
    down: migration_20261121_121156_initial.down,
    name: '20261121_121156_initial'
  },
];
