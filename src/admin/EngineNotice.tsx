import type { ServerProps } from 'payload';
import type { ReactNode } from 'react';
import { isAdmin } from '../access/isAdmin.ts';
import { isStaff } from '../access/isStaff.ts';
import type { Settings } from '../env.ts';
import { createStore } from '../store/createStore.ts';
import { RestNotice } from './RestNotice.tsx';
import { speak } from './words/speak.ts';

/** Stands above the dashboard where the engine rests or only pretends: one line that says what to do. */
export const EngineNotice = async ({ i18n, payload, user }: ServerProps): Promise<ReactNode> => {
  if (!isStaff(user)) return null;
  const { engine } = payload.config.custom.settings as Pick<Settings, 'engine'>;
  const resting = await createStore(payload).engines.resting(engine, new Date());
  return <RestNotice engine={engine} isAdmin={isAdmin(user)} resting={resting} voice={speak(i18n.language)} />;
};
