import * as migration_20261121_053049_initial from './20261121_053049_initial.ts';

export const migrations = [
  {
    up: migration_20261121_053049_initial.up,
    down: migration_20261121_053049_initial.down,
    name: '20261121_053049_initial'
  },
];
