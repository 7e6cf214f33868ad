import type { CollectionConfig, GlobalConfig } from 'payload';
import type { Settings } from '../src/env.ts';
import { Answers } from './Answers.ts';
import { articles } from './Articles.ts';
import { EngineStates } from './EngineStates.ts';
import { Leases } from './Leases.ts';
import { Translations } from './Translations.ts';
import { Users } from './Users.ts';

/** Every table, in menu order. */
export const collections = (settings: Settings): CollectionConfig[] => [
  articles(settings),
  Translations,
  Users,
  Leases,
  Answers,
  EngineStates,
];

export const globals: GlobalConfig[] = [];
