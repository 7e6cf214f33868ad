import * as migration_20261121_115443_initial from './20261121_115443_initial.ts';

export const migrations = [
  {
    up: migration_20261121_115443_initial.up,
    down: migration_20261121_115443_initial.down,
    name: '20261121_115443_initial'
  },
];
