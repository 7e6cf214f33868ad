import * as migration_20261121_053043_initial from './20261121_053043_initial.ts';

export const migrations = [
  {
    up: migration_20261121_053043_initial.up,
    down: migration_20261121_053043_initial.down,
    name: '20261121_053043_initial'
  },
];
