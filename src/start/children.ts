import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Settings } from '../env.ts';
import { childProcess } from './childProcess.ts';
import type { Lifetime } from './lifetime.ts';
import type { StartFlags } from './readFlags.ts';

/** Longer than a delivery takes on a slow machine; the rest of the house does not wait for it for ever. */
const LONGEST_WAIT_MS = 30_000;
const SITE = 'examples/site/start.ts';

/** True where the example site is started too. */
export const hasSite = (root: string, flags: StartFlags): boolean => flags.demo && existsSync(path.join(root, SITE));

/** The delivery in a process of its own, so that no burst of work keeps readers waiting. True when it serves, false where that takes long. */
export const startDelivery = (root: string, flags: StartFlags, life: Lifetime): Promise<boolean> =>
  childProcess({ name: 'delivery', args: [...nodeArgs(flags), 'src/start.ts', '--role=delivery', ...(flags.dev ? ['--dev'] : [])], env: process.env, cwd: root }, life, LONGEST_WAIT_MS);

/** The example site, a program of its own that knows nothing of this one but the address of its delivery. */
export const startSite = (root: string, flags: StartFlags, settings: Settings, life: Lifetime): Promise<boolean> => {
  const leash = pathToFileURL(path.join(root, 'src/start/endWithParent.ts')).href;
  const env = { ...process.env, API_URL: settings.delivery.url, ADMIN_URL: settings.publicUrl, PORT: String(settings.site.port), HOST: settings.host };
  return childProcess({ name: 'site', args: [...nodeArgs(flags), '--import', leash, SITE], env, cwd: root }, life, 0);
};

const nodeArgs = ({ dev }: StartFlags): readonly string[] => [`--conditions=${dev ? 'development' : 'production'}`, '--import', 'tsx'];
