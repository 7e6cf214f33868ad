import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isVersoError } from './errors.ts';
import { ensureBuild } from './start/ensureBuild.ts';
import { logUnhandledRejections } from './start/logUnhandledRejections.ts';
import { readFlags } from './start/readFlags.ts';
import { serveStaff } from './start/serveStaff.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** `npm start`, `npm run demo`, `npm run dev`, `npm run build`: one recipe, told apart by flags. */
const start = async (): Promise<void> => {
  const flags = readFlags(process.argv.slice(2));
  // Before anything reads them: Next, Payload and the config decide by these when they are first loaded.
  Object.assign(process.env, { NODE_ENV: flags.dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' });
  if (flags.demo) process.env.QUIET_PERIOD_MS ??= '3000';
  logUnhandledRejections();
  if (flags.buildOnly) return ensureBuild(root);
  await serveStaff(root, flags);
};

try {
  await start();
} catch (error) {
  console.error(isVersoError(error) ? error.message : error);
  process.exit(1);
}
