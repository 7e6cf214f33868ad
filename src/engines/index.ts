import { VersoError } from '../errors.ts';
import type { Engine } from './engine.ts';
import { createPseudoEngine } from './pseudo.ts';

/** The engine the settings ask for. */
export const createEngine = ({ engine }: { readonly engine: string }): Engine => {
  if (engine === 'pseudo') return createPseudoEngine();
  throw new VersoError('setting-engine', `There is no engine "${engine}". Set ENGINE to pseudo.`, { recourse: 'stop' });
};
