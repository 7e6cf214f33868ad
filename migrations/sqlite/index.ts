import * as migration_20261121_114045_initial from './20261121_114045_initial.ts';

export const migrations = [
  {
    up: migration_20261121_114045_initial.up,
    down: migration_20261121_114045_initial.down,
    name: '20261121_114045_initial'
  },
];
