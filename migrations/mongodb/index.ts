import * as migration_20261121_115450_initial from './20261121_115450_initial.ts';

export const migrations = [
  {
    up: migration_20261121_115450_initial.up,
    down: migration_20261121_115450_initial.down,
    name: '20261121_115450_initial'
  },
];
