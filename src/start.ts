import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings } from './env.ts';
import { isVersoError } from './errors.ts';
import { hasSite } from './start/children.ts';
import { ensureBuild } from './start/ensureBuild.ts';
import { keepTicksFast } from './start/keepTicksFast.ts';
import { lifetime } from './start/lifetime.ts';
import { logUnhandledRejections } from './start/logUnhandledRejections.ts';
import { readFlags } from './start/readFlags.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** `npm start`, `npm run demo`, `npm run dev`, `npm run build`: one recipe, told apart by flags. */
const start = async (): Promise<void> => {
  const flags = readFlags(process.argv.slice(2));
  // Before anything reads them: Next, Payload and the config decide by these when they are first loaded.
  Object.assign(process.env, { NODE_ENV: flags.dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' });
  if (flags.demo) process.env.QUIET_PERIOD_MS ??= '3000';
  logUnhandledRejections();
  await keepTicksFast();
  if (flags.buildOnly) return ensureBuild(root);
  if (hasSite(root, flags)) process.env.SITE_URL ||= `http://localhost:${readSettings().site.port}`;
  const life = lifetime();
  try {
    // Each role loads only what it needs: a delivery has no use for Next, a worker none for either.
    if (flags.roles.has('admin')) await (await import('./start/serveStaff.ts')).serveStaff(root, flags, life);
    else if (flags.roles.has('worker')) await (await import('./start/serveWorker.ts')).serveWorker(root, flags, life);
    else await (await import('./start/serveDelivery.ts')).serveDelivery((await import('./delivery/deliveryServer.ts')).deliveryServer, life);
  } catch (error) {
    // What was under way when the process was asked to stop may well fail; the end is being seen to.
    if (!life.stopping.aborted) throw error;
  }
};

try {
  await start();
} catch (error) {
  console.error(isVersoError(error) ? error.message : error);
  process.exit(1);
}
