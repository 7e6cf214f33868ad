import * as migration_20261121_055323_initial from './20261121_055323_initial.ts';

export const migrations = [
  {
    up: migration_20261121_055323_initial.up,
    down: migration_20261121_055323_initial.down,
    name: '20261121_055323_initial'
  },
];
